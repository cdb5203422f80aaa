import type { Answers } from '@throughline/model';
import { Course, type CoursePoint } from '../charts/Course.js';
import { QueryText } from '../panel/QueryText.js';
import { FIGURES, valueOf, type FigureSort } from './figures.js';

interface FigureCourseProps {
  readonly answer: Answers['kpis'];
  readonly chosen: string;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The figure that is chosen, day by day, against the days as long before. */
export function FigureCourse({ answer, chosen }: FigureCourseProps) {
  const sort = FIGURES.find(({ key }) => key === chosen) ?? FIGURES[0];
  if (sort === undefined) return null;
  return (
    <section className="today-course" aria-label={`${sort.name}, day by day`}>
      <h2>
        {sort.name} <span>{sort.means} Day by day; dashed: the days before.</span>
      </h2>
      <Course
        name={sort.name}
        points={pointsOf(answer, sort)}
        said={(value) => sort.said(value, answer.currency)}
        beforeName="before"
      />
      <QueryText meta={answer.meta} />
    </section>
  );
}

function pointsOf({ intervals = [], compared }: Answers['kpis'], sort: FigureSort): CoursePoint[] {
  const earlier = compared?.intervals ?? [];
  return intervals.map(({ from, figures }, at) => {
    const before = earlier[at];
    return {
      label: day.format(new Date(`${from}T00:00:00Z`)),
      value: valueOf(figures, sort.key),
      before: before === undefined ? null : valueOf(before.figures, sort.key),
    };
  });
}
