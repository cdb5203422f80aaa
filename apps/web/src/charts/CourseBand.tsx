import type { CoursePoint } from './Course.js';
import { pathThrough } from './scale.js';

interface CourseBandProps {
  readonly points: readonly CoursePoint[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** The bounds of a course as a band; where there are none it is broken, and one alone is a whisker. */
export function CourseBand({ points, x, y }: CourseBandProps) {
  return (
    <>
      {stretchesOf(points).map(([first, ranges]) => {
        const along = (end: 0 | 1) => ranges.map((range, at) => ({ x: x(first + at), y: y(range[end]) }));
        return (
          <path
            key={first}
            className={ranges.length === 1 ? 'course-whisker' : 'course-band'}
            d={`${pathThrough([...along(1), ...along(0).toReversed()])}Z`}
          />
        );
      })}
    </>
  );
}

type Stretch = readonly [first: number, ranges: (readonly [low: number, high: number])[]];

/** Points with bounds that follow one another, by the place of the first of each. */
function stretchesOf(points: readonly CoursePoint[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, { range }] of points.entries()) {
    if (range == null) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last[0] + last[1].length === at) last[1].push(range);
    else stretches.push([at, [range]]);
  }
  return stretches;
}
