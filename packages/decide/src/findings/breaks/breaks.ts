import { normalDensity, normalTail } from '../../numerics/distributions.js';
import { quantileOfSorted } from '../../numerics/quantile.js';
import { type DayFigure, rateOf, steadyDays, type SteadyDay } from './day-figures.js';
import { costOf, levelChanges, type Sums, sumsOf } from './levels.js';
import { straightLineCost } from './straight-line.js';

/** A day on which a figure took another level. */
export interface Break {
  /** Place of the first day of the new level in what was given, and of the first day after it. */
  readonly day: number;
  readonly until: number;
  /** First and last day on which it may have been as well: those nearly as likely (two units of log-likelihood). */
  readonly earliest: number;
  readonly latest: number;
  /** First day of the level before. */
  readonly since: number;
  /** The figure at the level before and at the new one, as it was, season and all. */
  readonly before: number;
  readonly after: number;
  /** Standard error of the difference, with what the days vary beyond chance. */
  readonly error: number;
  /** Opportunities and hits of the new level. */
  readonly counts: DayFigure;
  /** Probability of so clear a break on the most striking day by chance. */
  readonly p: number;
}

/** A level holds for a week, so that no weekend is one. */
const SHORTEST = 7;
/** Fewer days than four weeks do not tell a break from a week. */
export const LEAST_DAYS = 28;
/** What a step has to be better than a straight line by, in units of cost: a drift is no break. */
const BEYOND_LINE = 2;

/**
 * The days on which a figure broke, in time order: levels of a daily rate without the season of its week, found by PELT on a
 * quasi-likelihood (days vary by more than chance; their dispersion is taken from neighbouring days, and what one day
 * hands on to the next is charged for). Each break is tested as the most striking of all days between its neighbours (Miller
 * & Siegmund 1982). What a straight line explains as well is a drift, and left out.
 * @param days one after another without gaps; first and last day whole.
 * @returns none where there are fewer than `LEAST_DAYS` with a figure.
 */
export function findBreaks(days: readonly DayFigure[]): Break[] {
  const steady = steadyDays(days);
  if (steady.length < LEAST_DAYS) return [];
  const sums = sumsOf(steady);
  const rough = dispersionOf(steady);
  const handed = handedOn(steady, placesOf(sums, rough));
  const dispersion = rough * handed;
  const places = placesOf(sums, dispersion);
  const bounds = [0, ...places, steady.length];
  if (isDrifting(steady, { sums, bounds, dispersion })) return [];
  return places.flatMap((place, at) => {
    const [from, to] = [bounds[at] ?? 0, bounds[at + 2] ?? steady.length];
    const told = { from, place, to };
    if (isDrift(steady, sums, { ...told, dispersion })) return [];
    return [breakAt(days, { steady, sums, dispersion, ...told })];
  });
}

function placesOf(sums: Sums, dispersion: number): number[] {
  const days = sums.weight.length - 1;
  return levelChanges(sums, { shortest: SHORTEST, penalty: 3 * Math.log(days) * dispersion });
}

/** How much more neighbouring days differ than chance has them, by their median: a break is one difference of many. */
function dispersionOf(steady: readonly SteadyDay[]): number {
  const steps = steady.slice(1).map(({ rate, weight }, at) => {
    const before = steady[at] ?? { rate, weight };
    return Math.abs(rate - before.rate) / Math.sqrt(1 / weight + 1 / before.weight);
  });
  const typical = quantileOfSorted(Float64Array.from(steps).sort(), 0.5) / 0.6745;
  return Math.max(1, typical * typical);
}

const MOST_HANDED_ON = 0.7;

/** By how much an autocorrelation of the days' residuals widens the variance of a mean: (1 + ρ) / (1 − ρ). */
function handedOn(steady: readonly SteadyDay[], places: readonly number[]): number {
  const bounds = [0, ...places, steady.length];
  const residuals = places.concat(steady.length).flatMap((to, at) => {
    const level = steady.slice(bounds[at] ?? 0, to);
    const mean = meanOf(level);
    return level.map(({ rate, weight }) => (rate - mean) * Math.sqrt(weight));
  });
  const product = residuals.slice(1).reduce((sum, each, at) => sum + each * (residuals[at] ?? 0), 0);
  const square = residuals.reduce((sum, each) => sum + each * each, 0);
  const rho = square === 0 ? 0 : Math.min(MOST_HANDED_ON, Math.max(0, product / square));
  return (1 + rho) / (1 - rho);
}

function meanOf(days: readonly SteadyDay[]): number {
  const weight = days.reduce((sum, day) => sum + day.weight, 0);
  return weight === 0 ? 0 : days.reduce((sum, day) => sum + day.weight * day.rate, 0) / weight;
}

interface Window {
  /** Places among the steady days: of the level before, of the break, and of the level after the next. */
  readonly from: number;
  readonly place: number;
  readonly to: number;
  readonly dispersion: number;
}

function stepGain(sums: Sums, { from, place, to }: Omit<Window, 'dispersion'>): number {
  return costOf(sums, from, to) - costOf(sums, from, place) - costOf(sums, place, to);
}

/** Whether one straight line through all days does better than all the levels, each at its price (BIC). */
function isDrifting(
  steady: readonly SteadyDay[],
  {
    sums,
    bounds,
    dispersion,
  }: { readonly sums: Sums; readonly bounds: readonly number[]; readonly dispersion: number },
): boolean {
  const parameter = Math.log(steady.length) * dispersion;
  const levels = bounds.slice(1).reduce((sum, to, at) => sum + costOf(sums, bounds[at] ?? 0, to), 0);
  // Each further level has its height and its day.
  return straightLineCost(steady) + parameter < levels + 2 * parameter * (bounds.length - 2);
}

/** The same for one break between its neighbours. */
function isDrift(steady: readonly SteadyDay[], sums: Sums, window: Window): boolean {
  const { from, to, dispersion } = window;
  const line = costOf(sums, from, to) - straightLineCost(steady.slice(from, to));
  return stepGain(sums, window) < line + BEYOND_LINE * dispersion;
}

function breakAt(
  days: readonly DayFigure[],
  {
    steady,
    sums,
    ...window
  }: Window & {
    readonly steady: readonly SteadyDay[];
    readonly sums: Sums;
  },
): Break {
  const { from, place, to, dispersion } = window;
  const dayAt = (at: number) => steady[at]?.day ?? days.length;
  const [since, day, until] = [from === 0 ? 0 : dayAt(from), dayAt(place), dayAt(to)];
  const own = days.slice(day, until);
  const likely = likelyPlaces(sums, window);
  const weightOf = (a: number, b: number) => (sums.weight[b] ?? 0) - (sums.weight[a] ?? 0);
  return {
    since,
    day,
    until,
    earliest: dayAt(likely[0] ?? place),
    latest: dayAt(likely.at(-1) ?? place),
    before: rateOf(days.slice(since, day)),
    after: rateOf(own),
    error: Math.sqrt(dispersion * (1 / weightOf(from, place) + 1 / weightOf(place, to))),
    counts: {
      n: own.reduce((sum, each) => sum + each.n, 0),
      sum: own.reduce((sum, each) => sum + each.sum, 0),
    },
    p: mostStrikingTail(Math.sqrt(stepGain(sums, window) / dispersion), SHORTEST / (to - from)),
  };
}

/** Twice two units of log-likelihood: about 95 % where neighbouring days hardly differ. */
const NEARLY = 4;

function likelyPlaces(sums: Sums, window: Window): number[] {
  const least = stepGain(sums, window) - NEARLY * window.dispersion;
  return Array.from({ length: window.to - window.from - 1 }, (_, at) => window.from + 1 + at).filter(
    (place) => stepGain(sums, { ...window, place }) >= least,
  );
}

/**
 * Probability that the largest of standardised differences over all places of a break, but for a `margin` at both ends, comes to
 * `z` by chance (Miller & Siegmund 1982, formula 3).
 */
export function mostStrikingTail(z: number, margin: number): number {
  if (z < 1.5) return 1;
  const ends = Math.min(0.49, margin);
  const tries = Math.log(((1 - ends) / ends) ** 2);
  const tail = normalDensity(z) * ((z - 1 / z) * tries + 4 / z);
  return Math.min(1, Math.max(2 * normalTail(z), tail));
}
