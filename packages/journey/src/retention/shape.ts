import {
  addAmounts,
  intervalNumber,
  intervalStart,
  type Cohort,
  type RetentionAnswer,
} from '@throughline/model';
import { groupBy } from '../answer/group.js';
import type { RetentionRows, CohortRows } from './fetch.js';
import { lastKnown, numbersOf, rangeOf, type Range } from '../source/range.js';
import type { RetentionPlan } from './plan.js';
import { LENGTHS, type MoneyRow, type RetentionRow } from './retention.sql.js';

/** What cohorts are shaped by: the same for all values of a breakdown. */
export interface Frame {
  readonly plan: RetentionPlan;
  readonly range: Range | null;
  /** The last instant of which anything is known, in milliseconds. */
  readonly last: number;
}

/** Journeys that are in any cohort, each counted once. */
export function journeysIn(plan: RetentionPlan, rows: readonly RetentionRow[]): number {
  const once = plan.question.window === 'unbounded' ? rows : rows.filter(({ apart }) => apart === 0);
  return once.reduce((sum, { firsts }) => sum + firsts, 0);
}

type Shaped = Pick<RetentionAnswer, 'cohorts' | 'breakdowns' | 'other'>;

/** @throws QuestionError where there are too many cohorts. */
export function shapeRetention(
  plan: RetentionPlan,
  { whole, split }: RetentionRows,
  asOf: string | null,
): Shaped {
  const frame = frameOf(plan, { whole }, asOf);
  const cohorts = shapeCohorts(whole, 0, frame);
  if (split === null) return { cohorts };
  const { values, others } = split;
  return {
    cohorts,
    breakdowns: values.map((value, at) => ({ value, cohorts: shapeCohorts(split, at + 1, frame) })),
    other: others === 0 ? null : { values: others, cohorts: shapeCohorts(split, 0, frame) },
  };
}

/** @throws QuestionError where there are too many cohorts. */
export function frameOf(
  plan: RetentionPlan,
  { whole }: Pick<RetentionRows, 'whole'>,
  asOf: string | null,
): Frame {
  const { calendar, history, question } = plan;
  const range = rangeOf(
    { history, calendar, interval: question.interval },
    whole.rows.map(({ cohort }) => cohort),
  );
  return { plan, range, last: lastKnown(history, asOf) };
}

function shapeCohorts({ rows, money }: CohortRows, place: number, frame: Frame): Cohort[] {
  const { range, plan } = frame;
  if (range === null) return [];
  const counts = groupBy(
    rows.filter((row) => row.place === place),
    (row) => row.cohort,
  );
  const sums =
    money &&
    groupBy(
      money.filter((row) => row.place === place),
      (row) => row.cohort,
    );
  return numbersOf(range).map((cohort) => {
    const returned = shapeReturned(counts.get(cohort) ?? [], plan);
    return {
      from: new Date(intervalStart(cohort, plan.question.interval, plan.calendar)).toISOString(),
      size: returned[0] ?? 0,
      returned,
      begun: begunOf(cohort, frame),
      ...(sums && { money: shapeMoney(sums.get(cohort) ?? [], plan) }),
    };
  });
}

function shapeReturned(rows: readonly RetentionRow[], { question }: RetentionPlan): number[] {
  const counts = Array.from({ length: question.intervals }, () => 0);
  for (const { apart, journeys } of rows) counts[apart] = (counts[apart] ?? 0) + journeys;
  return question.window === 'unbounded' ? counts.map((_, at) => sumFrom(counts, at)) : counts;
}

function sumFrom(counts: readonly number[], at: number): number {
  return counts.slice(at).reduce((sum, count) => sum + count, 0);
}

function shapeMoney(rows: readonly MoneyRow[], { question, currency }: RetentionPlan): string[] {
  const total = (holds: (row: MoneyRow) => boolean) =>
    addAmounts([{ value: '0', currency }, ...rows.filter(holds).map(({ value }) => ({ value, currency }))])[0]
      ?.value ?? '0';
  return Array.from({ length: question.intervals }, (_, at) =>
    total(({ apart }) => (question.window === 'unbounded' ? apart >= at : apart === at)),
  );
}

/** How many intervals of a cohort have begun, by what is known; of rolling ones, for those who entered first. */
export function begunOf(cohort: number, { plan, last }: Frame): number {
  const { interval, intervals, window } = plan.question;
  if (!Number.isFinite(last)) return 0;
  const since =
    window === 'rolling'
      ? Math.floor((last - intervalStart(cohort, interval, plan.calendar)) / LENGTHS[interval])
      : intervalNumber(last, interval, plan.calendar) - cohort;
  return Math.min(intervals, Math.max(0, since + 1));
}
