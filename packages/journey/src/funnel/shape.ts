import {
  addAmounts,
  intervalStart,
  type Amount,
  type FunnelAnswer,
  type FunnelQuestion,
  type FunnelStepFigures,
  type IntervalCalendar,
  type Seconds,
} from '@throughline/model';
import { secondsOf } from '../answer/seconds.js';
import { shapeBins } from './bins.js';
import type { BreakdownRows, FunnelRows, TrendRows } from './fetch.js';
import type { TimeRow } from './figures.sql.js';
import { labelOf } from './plan.js';
import { requiredBefore, requiredPlaces, type AttemptRules } from './rules.js';

const NOBODY: TimeRow = [null, [0, 0, 0, 0]];

type Figures = Pick<FunnelAnswer, 'steps' | 'overall'>;

/** What of the question the figures are told with. */
export interface Told {
  readonly question: FunnelQuestion;
  readonly rules: AttemptRules;
}

export function shapeFigures(told: Told, rows: FunnelRows): Figures {
  const { question, rules } = told;
  const last = requiredPlaces(rules).at(-1) ?? 1;
  const journeys = rows.row.journeys[last - 1] ?? 0;
  const bins = rows.bins?.at(-1);
  return {
    steps: question.steps.map((_, at) => shapeStep(told, rows, at)),
    overall: {
      journeys,
      rate: shareOf(journeys, rows.row.journeys[0] ?? 0),
      seconds: last === 1 ? null : timeOf(rows.row.times.at(-1) ?? NOBODY),
      ...(bins && { histogram: shapeBins(bins.bins, bins.rows) }),
    },
  };
}

/** A share of nobody is 0. */
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function shapeStep({ question, rules }: Told, rows: FunnelRows, at: number): FunnelStepFigures {
  const step = question.steps[at] ?? {};
  const count = (place: number) => rows.row.journeys[place - 1] ?? 0;
  const journeys = count(at + 1);
  return {
    activity: labelOf(step),
    ...(step.name !== undefined && { name: step.name }),
    ...(step.optional === true && { optional: true }),
    journeys,
    objects: rows.objects?.[at] ?? journeys,
    fromPrevious: shareOf(journeys, count(requiredBefore(at + 1, rules) ?? 1)),
    fromFirst: shareOf(journeys, count(1)),
    seconds: at === 0 ? null : timeOf(rows.row.times[at - 1] ?? NOBODY),
    ...shapeAmounts(rows, at),
    ...(rows.bins && { histogram: binsOfStep(rows.bins, at) }),
  };
}

/** Null where nobody went the way. */
function timeOf([mean, [, p50, p90]]: TimeRow): Seconds | null {
  return mean === null ? null : secondsOf({ mean, quantiles: [p50, p90] });
}

function binsOfStep(bins: NonNullable<FunnelRows['bins']>, at: number) {
  const way = at === 0 ? undefined : bins[at - 1];
  return way === undefined ? [] : shapeBins(way.bins, way.rows);
}

function shapeAmounts({ amounts }: FunnelRows, at: number): { amounts?: Amount[]; lost?: Amount[] } {
  if (amounts === undefined) return {};
  const sums = (of: 'reached' | 'lost') =>
    addAmounts(amounts.map((row) => ({ value: row[of][at] ?? '0', currency: row.currency }))).filter(
      ({ value }) => Number(value) !== 0,
    );
  return { amounts: sums('reached'), lost: sums('lost') };
}

export function shapeBreakdown(
  told: Told,
  { values, other }: BreakdownRows,
): Pick<FunnelAnswer, 'breakdowns' | 'other'> {
  return {
    breakdowns: values.map((rows) => ({ value: rows.row.grp ?? '', ...shapeFigures(told, rows) })),
    other: other && { values: other.row.values ?? 0, ...shapeFigures(told, other) },
  };
}

/** Every interval, those in which nobody started too. */
export function shapeTrend(
  { rules }: Told,
  { interval, numbers, rows }: TrendRows,
  calendar: IntervalCalendar,
): NonNullable<FunnelAnswer['trend']> {
  const last = requiredPlaces(rules).at(-1) ?? 1;
  const counts = new Map(rows.map(({ number, journeys }) => [number, journeys]));
  return numbers.map((number) => {
    const journeys = [...(counts.get(number) ?? rules.optional.map(() => 0))];
    return {
      from: new Date(intervalStart(number, interval, calendar)).toISOString(),
      journeys,
      rate: shareOf(journeys[last - 1] ?? 0, journeys[0] ?? 0),
    };
  });
}
