import './charts.css';
import { useRef, useState, type PointerEvent } from 'react';
import { useElementSize } from '@mantine/hooks';
import { t } from '../texts/texts.js';
import { TimeAxis, ValueAxis } from './Axes.js';
import { CourseBand } from './CourseBand.js';
import { heightOf, pathThrough, ticksOf } from './scale.js';

export interface CoursePoint {
  /** What stands below it, such as `12 Oct`. */
  readonly label: string;
  readonly value: number | null;
  /** The value as long before, drawn faintly. */
  readonly before: number | null;
  /** Bounds of the value, drawn as a band around the line; left out where none are told. */
  readonly range?: readonly [low: number, high: number] | null;
}

interface CourseProps {
  readonly name: string;
  readonly points: readonly CoursePoint[];
  readonly said: (value: number) => string;
  readonly beforeName?: string | undefined;
}

const HEIGHT = 180;
const LEFT = 58;
const RIGHT = 12;
const BOTTOM = 24;
const TOP = 10;

/** A figure over time as a line, the time before it as a dashed one, and the same as a table for who does not see it. */
export function Course({ name, points, said, beforeName }: CourseProps) {
  const { ref, width } = useElementSize();
  const [at, setAt] = useState<number | null>(null);
  return (
    <figure className="course" aria-label={name}>
      <div ref={ref} className="course-plot">
        {width > 0 ? <Plot {...{ points, said, width, at, onPoint: setAt }} /> : null}
      </div>
      <Reading point={at === null ? undefined : points[at]} said={said} beforeName={beforeName} />
      <CourseTable {...{ name, points, said, beforeName }} />
    </figure>
  );
}

interface PlotProps {
  readonly points: readonly CoursePoint[];
  readonly said: (value: number) => string;
  readonly width: number;
  readonly at: number | null;
  readonly onPoint: (at: number | null) => void;
}

function Plot({ points, said, width, at, onPoint }: PlotProps) {
  const svg = useRef<SVGSVGElement>(null);
  const inner = { width: width - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };
  const values = points
    .flatMap(({ value, before, range }) => [value, before, ...(range ?? [])])
    .filter((value) => value !== null);
  const ticks = ticksOf(values);
  const x = (index: number): number => LEFT + (index / Math.max(1, points.length - 1)) * inner.width;
  const y = (value: number): number => TOP + heightOf(value, ticks, inner.height);
  const line = (pick: (point: CoursePoint) => number | null): string =>
    pathThrough(
      points.map((point, index) => {
        const value = pick(point);
        return { x: x(index), y: value === null ? null : y(value) };
      }),
    );
  const point = (event: PointerEvent): void => {
    const left = svg.current?.getBoundingClientRect().left ?? 0;
    const share = (event.clientX - left - LEFT) / inner.width;
    const index = Math.round(share * (points.length - 1));
    onPoint(Math.min(points.length - 1, Math.max(0, index)));
  };
  const shown = at === null ? undefined : points[at];
  return (
    <svg
      ref={svg}
      className="chart"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden
      onPointerMove={point}
      onPointerLeave={() => onPoint(null)}
    >
      <ValueAxis ticks={ticks} y={y} said={said} from={LEFT} to={width - RIGHT} />
      <TimeAxis
        count={points.length}
        x={x}
        label={(index) => points[index]?.label ?? ''}
        width={width}
        height={HEIGHT}
      />
      <CourseBand points={points} x={x} y={y} />
      <path className="course-before" d={line(({ before }) => before)} />
      <path className="course-line" d={line(({ value }) => value)} />
      {at !== null && shown !== undefined ? (
        <>
          <line className="course-cross" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />
          {shown.value === null ? null : (
            <circle className="course-dot" cx={x(at)} cy={y(shown.value)} r={4} />
          )}
        </>
      ) : null}
    </svg>
  );
}

interface ReadingProps {
  readonly point: CoursePoint | undefined;
  readonly said: (value: number) => string;
  readonly beforeName: string | undefined;
}

/** What the pointer is at, in words. */
function Reading({ point, said, beforeName }: ReadingProps) {
  if (point === undefined) return <p className="course-reading figures">&nbsp;</p>;
  const value = point.value === null ? t().charts.nothing : said(point.value);
  const before =
    beforeName === undefined || point.before === null ? '' : ` · ${beforeName} ${said(point.before)}`;
  return (
    <p className="course-reading figures">
      {point.label}: <strong>{value}</strong>
      {point.range == null ? '' : ` (${t().charts.between(said(point.range[0]), said(point.range[1]))})`}
      {before}
    </p>
  );
}

function CourseTable({ name, points, said, beforeName }: CourseProps) {
  const bounded = points.some(({ range }) => range != null);
  return (
    <table className="unseen">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t().charts.when}</th>
          <th scope="col">{name}</th>
          {bounded ? <th scope="col">{t().charts.bounds}</th> : null}
          {beforeName === undefined ? null : <th scope="col">{beforeName}</th>}
        </tr>
      </thead>
      <tbody>
        {points.map(({ label, value, before, range }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value === null ? '–' : said(value)}</td>
            {bounded ? (
              <td>{range == null ? '–' : t().charts.between(said(range[0]), said(range[1]))}</td>
            ) : null}
            {beforeName === undefined ? null : <td>{before === null ? '–' : said(before)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
