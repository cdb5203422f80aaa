import { CannotEstimate } from '../cannot-estimate.js';
import { studentQuantile } from '../numerics/distributions.js';
import { linesOf, shareOf, sumOf, type Told } from './days.js';
import { leastSquares, type Fitted } from './least-squares.js';
import type { InterruptedInput, InterruptedOutput } from './schema.js';

/** Two weeks before and one after: with less, a day of the week cannot be told from the change. */
const LEAST = { before: 14, after: 7 } as const;
/** From so many days on, days of the week are told apart. */
const WEEKS = 21;
const POWER = 0.8;
const MOST_WAIT = 3650;

interface Step {
  readonly estimate: number;
  readonly error: number;
  readonly freedom: number;
}

/**
 * What a change did to a daily share: an interrupted time series with a comparison group (Bernal, Cummins & Gasparrini 2017,
 * Int. J. Epidemiology 46:348; 2018, 47:2082), which is a difference in differences by day. What happens to both groups
 * takes itself off. Without a comparison group the series is carried on by its own trend, which is weaker. Errors that
 * follow on each other are allowed for (Newey & West 1987); the error is never taken for less than counting alone gives.
 * Nothing is said before the data could show a change worth seeing at four of five such changes: who looks every day and
 * stops at the first difference finds one that is not there.
 *
 * @throws CannotEstimate where there are too few days before, nothing was counted, or there was no excess to win back.
 */
export function interrupted(input: InterruptedInput): InterruptedOutput {
  const { days, changed } = input;
  const compared = days.some(({ outside }) => (outside?.n ?? 0) > 0);
  const counted = linesOf(input, { compared, weekdays: false, trend: false });
  const before = counted.filter(({ after }) => !after);
  const after = counted.filter((each) => each.after);
  const excess = excessOf(input, compared);
  refuse({ before: before.length, changed, excess });
  const told = { before: before.length, after: after.length };
  const common = { method: compared ? 'comparison' : 'series', excess, days: told } as const;
  const step = after.length < 2 ? null : stepOf(input, compared);
  const worth = input.worthSeeing ?? excess;
  const seen = step === null ? Number.POSITIVE_INFINITY : detectable(step, input.level);
  const ready = step !== null && told.after >= LEAST.after && seen <= worth;
  const share = ready ? intervalOf(step, input.level) : null;
  return {
    ...common,
    verdict: ready ? 'measured' : 'too-early',
    share,
    gone: share === null ? null : goneOf(share, excess),
    detectable: Number.isFinite(seen) ? seen : 1,
    wait: ready ? 0 : waitOf(told, seen / worth),
    apart: compared ? wentApart(before, input.level) : null,
    series: seriesOf(input, compared, before),
  };
}

function refuse({ before, changed, excess }: { before: number; changed: string; excess: number }): void {
  if (before < LEAST.before) {
    throw CannotEstimate.because(({ customers }) => customers.fewDaysBefore(before, changed, LEAST.before));
  }
  if (excess <= 0) {
    throw CannotEstimate.because(({ customers }) => customers.noExcess);
  }
}

function excessOf({ days, changed }: InterruptedInput, compared: boolean): number {
  const before = days.filter(({ day }) => day < changed);
  const inside = shareOf(sumOf(before.map((each) => each.inside))) ?? 0;
  const outside = shareOf(sumOf(before.flatMap((each) => each.outside ?? []))) ?? 0;
  return compared ? inside - outside : inside;
}

/** The step at the change; a design that the days cannot tell apart gives way to a plainer one. */
function stepOf(input: InterruptedInput, compared: boolean): Step | null {
  const rich = { compared, weekdays: input.days.length >= WEEKS, trend: !compared };
  for (const design of [rich, { ...rich, weekdays: false }, { compared, weekdays: false, trend: false }]) {
    const lines = linesOf(input, design);
    const fitted = leastSquares(lines);
    if (fitted !== null) return stepIn(fitted, lines);
  }
  return null;
}

function stepIn({ coefficients, covariance, freedom }: Fitted, lines: readonly Told[]): Step {
  const weighed = (after: boolean): number =>
    lines.filter((line) => line.after === after).reduce((sum, { weight }) => sum + weight, 0);
  const counting = Math.sqrt(1 / weighed(false) + 1 / weighed(true));
  const robust = Math.sqrt(Math.max(0, covariance[1]?.[1] ?? 0));
  return { estimate: coefficients[1] ?? 0, error: Math.max(robust, counting), freedom };
}

function intervalOf({ estimate, error, freedom }: Step, level: number) {
  const reach = studentQuantile((1 + level) / 2, freedom) * error;
  return { estimate, low: estimate - reach, high: estimate + reach };
}

function detectable({ error, freedom }: Step, level: number): number {
  return error * (studentQuantile((1 + level) / 2, freedom) + studentQuantile(POWER, freedom));
}

/** The part of the excess that is gone: a fall of the share is a gain. */
function goneOf({ estimate, low, high }: { estimate: number; low: number; high: number }, excess: number) {
  return { estimate: -estimate / excess, low: -high / excess, high: -low / excess };
}

/** The error goes with √(1/before + 1/after): so many more days until it is as small as it has to be. */
function waitOf({ before, after }: { before: number; after: number }, tooWide: number): number {
  const least = Math.max(1, LEAST.after - after);
  if (!Number.isFinite(tooWide) || tooWide <= 1) return least;
  const wanted = (1 / before + 1 / after) / tooWide ** 2 - 1 / before;
  return wanted <= 0 ? MOST_WAIT : Math.min(MOST_WAIT, Math.max(least, Math.ceil(1 / wanted) - after));
}

/** Whether the difference had a trend before the change already. */
function wentApart(before: readonly Told[], level: number): boolean {
  const lines = before.map((line, at) => ({ ...line, x: [1, at / before.length] }));
  const fitted = leastSquares(lines);
  if (fitted === null) return false;
  const error = Math.sqrt(Math.max(0, fitted.covariance[1]?.[1] ?? 0));
  const reach = studentQuantile((1 + Math.max(level, 0.95)) / 2, fitted.freedom) * error;
  return Math.abs(fitted.coefficients[1] ?? 0) > reach;
}

/** Without the change, those inside would have gone on as far from the others as they were. */
function seriesOf(
  { days, changed }: InterruptedInput,
  compared: boolean,
  before: readonly Told[],
): InterruptedOutput['series'] {
  const weights = before.reduce((sum, { weight }) => sum + weight, 0);
  const usual = before.reduce((sum, { y, weight }) => sum + y * weight, 0) / weights;
  return days.map(({ day, inside, outside }) => {
    const other = outside === undefined ? null : shareOf(outside);
    const base = compared ? other : 0;
    const expected = day < changed || base === null ? null : Math.min(1, Math.max(0, base + usual));
    return { day, inside: shareOf(inside), outside: other, expected };
  });
}
