import { useRef } from 'react';
import type { AskedHere } from '../asking/asked.js';
import { LaterBar } from '../asking/LaterBar.js';
import { Comments } from '../comments/Comments.js';
import { say, t } from '../texts/texts.js';
import type { Answers } from '@throughline/model';
import { Course, type CoursePoint } from '../charts/Course.js';
import { QueryText } from '../panel/QueryText.js';
import { whyNot } from './ChangeWords.js';
import { type FigureDays, figureDays } from './figure-days.js';
import { FIGURES, valueOf } from './figures.js';

interface FigureCourseProps {
  readonly answer: Answers['kpis'];
  /** The question of all figures. */
  readonly here: AskedHere;
  readonly chosen: string;
}

/** The figure that is chosen, day by day, against the days as long before. */
export function FigureCourse({ answer, here, chosen }: FigureCourseProps) {
  const figure = useRef<HTMLDivElement>(null);
  const sort = FIGURES.find(({ key }) => key === chosen) ?? FIGURES[0];
  if (sort === undefined) return null;
  const words = t().today.figures[sort.key];
  const days = figureDays(answer, sort.key);
  return (
    <section
      className="today-course"
      aria-label={days.window > 1 ? words.name : t().today.dayByDay(words.name)}
    >
      <h2>
        {words.name}{' '}
        <span>
          {words.means} {t().today.courseNote(days.before !== null, days.window > 1)}
        </span>
      </h2>
      <LaterBar here={here} taken={{ answer, figure }} />
      <div ref={figure}>
        {valueOf(answer.figures, sort.key) === null ? (
          <p>{whyNot(answer.figures, sort)}</p>
        ) : (
          <Course
            name={words.name}
            points={pointsOf(answer, days)}
            said={(value) => sort.said(value, answer.currency)}
            beforeName={t().today.before}
          />
        )}
      </div>
      <Comments on="chart" id="/today" />
      <QueryText meta={answer.meta} here={here} />
    </section>
  );
}

function pointsOf({ intervals = [] }: Answers['kpis'], { now, before }: FigureDays): CoursePoint[] {
  const day = new Intl.DateTimeFormat(say().region, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return intervals.map(({ from }, at) => ({
    label: day.format(new Date(`${from}T00:00:00Z`)),
    value: now[at] ?? null,
    before: before?.[at] ?? null,
  }));
}
