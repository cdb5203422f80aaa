import { normalTail } from '../numerics/distributions.js';
import { quantileOfSorted } from '../numerics/quantile.js';
import type { Figures } from './figures.js';
import { wayAfter, type Run } from './run.js';
import type { Drift, Fit, FitLine, VariantFit } from './schema.js';
import type { HeldOut, Observed } from './statistics.js';

const POINTS = 0.02;
const SHARE = 0.15;
/** Held-out journeys below which nothing is said of the fit. */
const LEAST = 20;

/** Holds the simulation against journeys it never saw, and these against those it learned from. */
export function fitOf(run: Run, figures: Figures, { learned, held, variants }: HeldOut): Fit {
  const share = (measure: 'conversion' | 'late', simulated: number | null, parts: Pair, wholes: Pair) =>
    judged(
      { measure, simulated, learned: rate(parts[0], wholes[0]), held: rate(parts[1], wholes[1]) },
      POINTS,
      chanceOfShares(parts, wholes),
    );
  const time = (measure: 'median' | 'p90', simulated: number | null, probability: number) =>
    judged(
      { measure, simulated, learned: at(learned, probability), held: at(held, probability) },
      SHARE,
      chanceOfTimes(learned, held, probability),
    );
  const lines = [
    share(
      'conversion',
      figures.conversion,
      [learned.reached, held.reached],
      [learned.journeys, held.journeys],
    ),
    share('late', figures.late, [learned.late, held.late], [learned.promised, held.promised]),
    time('median', figures.median, 0.5),
    time('p90', figures.p90, 0.9),
  ];
  return {
    verdict: held.journeys < LEAST ? 'unknown' : verdictOf(lines),
    lines,
    variants: variants.length === 0 ? null : variantFit(run, variants, { learned, held }),
    drift: driftOf(learned, held),
  };
}

type Unjudged = Omit<FitLine, 'within' | 'error' | 'chance'>;

/** Of the part learned from, and of the held-out part. */
type Pair = readonly [number, number];

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const at = ({ leadTimes }: Observed, probability: number): number | null =>
  leadTimes.length === 0 ? null : quantileOfSorted(leadTimes, probability);

function judged(each: Unjudged, bound: number, chance: number): FitLine {
  const { simulated, held } = each;
  if (simulated === null || held === null) return { ...each, error: null, chance: null, within: null };
  const error = bound === POINTS ? simulated - held : relative(simulated, held);
  return { ...each, error, chance, within: Math.abs(error) <= bound };
}

function relative(simulated: number, held: number): number {
  if (held === 0) return simulated === 0 ? 0 : 1;
  return simulated / held - 1;
}

/** Within so many standard errors chance explains a difference. */
const ERRORS = 2;

/** By how much the shares of two samples of a shop that stays the same differ by chance. */
function chanceOfShares([a, b]: readonly [number, number], [m, n]: readonly [number, number]): number {
  if (m === 0 || n === 0) return 0;
  const pooled = (a + b) / (m + n);
  return ERRORS * Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n));
}

/** The same of their quantiles, as a share: by the quantiles that lie as far off as a share of this size may. */
function chanceOfTimes(learned: Observed, held: Observed, probability: number): number {
  const middle = at(held, probability);
  if (middle === null || middle === 0 || learned.reached === 0 || held.reached === 0) return 0;
  const off = ERRORS * Math.sqrt(probability * (1 - probability) * (1 / learned.reached + 1 / held.reached));
  const low = at(held, Math.max(0, probability - off)) ?? middle;
  const high = at(held, Math.min(1, probability + off)) ?? middle;
  return (high - low) / 2 / middle;
}

function verdictOf(lines: readonly FitLine[]): Fit['verdict'] {
  const told = lines.flatMap(({ measure, error, chance }) => {
    const bound = measure === 'conversion' || measure === 'late' ? POINTS : SHARE;
    return error === null ? [] : [Math.abs(error) / Math.max(bound, chance ?? 0)];
  });
  if (told.length === 0) return 'unknown';
  const worst = Math.max(...told);
  return worst <= 1 ? 'good' : worst <= 2 ? 'fair' : 'poor';
}

function variantFit(
  run: Run,
  variants: HeldOut['variants'],
  { learned, held }: Pick<HeldOut, 'learned' | 'held'>,
): VariantFit {
  const simulated = new Map<number, number>();
  for (const way of run.way) simulated.set(way, (simulated.get(way) ?? 0) + 1);
  const shares = variants.map((variant) => ({
    held: variant.held / Math.max(1, held.journeys),
    learned: variant.learned / Math.max(1, learned.journeys),
    simulated: (simulated.get(variant.activities.reduce(wayAfter, 0)) ?? 0) / Math.max(1, run.size.journeys),
  }));
  const sum = (of: (each: (typeof shares)[number]) => number) =>
    shares.reduce((total, each) => total + of(each), 0);
  return {
    covered: sum((each) => (each.simulated > 0 ? each.held : 0)),
    coveredByLearned: sum((each) => (each.learned > 0 ? each.held : 0)),
    overlap: sum((each) => Math.min(each.simulated, each.held)),
    overlapOfLearned: sum((each) => Math.min(each.learned, each.held)),
  };
}

/** Of five figures looked at, one in a hundred times one differs by chance; what differs must be of some size too. */
const MOST_P = 0.01 / 5;

function driftOf(learned: Observed, held: Observed): Drift[] {
  const share = (
    measure: FitLine['measure'],
    parts: readonly [number, number],
    wholes: readonly [number, number],
  ) => {
    const [a, b] = [rate(parts[0], wholes[0]), rate(parts[1], wholes[1])];
    if (a === null || b === null || Math.abs(a - b) < POINTS) return [];
    return proportionsP(parts, wholes) < MOST_P ? [{ measure, learned: a, held: b }] : [];
  };
  return [
    ...share('conversion', [learned.reached, held.reached], [learned.journeys, held.journeys]),
    ...share('late', [learned.late, held.late], [learned.promised, held.promised]),
    ...timeDrift('median', 0.5, learned, held),
    ...timeDrift('p90', 0.9, learned, held),
    ...mixDrift(learned, held),
  ];
}

/** Two-sided p-value of two shares being one (pooled z). */
function proportionsP(parts: readonly [number, number], wholes: readonly [number, number]): number {
  const pooled = (parts[0] + parts[1]) / (wholes[0] + wholes[1]);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / wholes[0] + 1 / wholes[1]));
  return error === 0 ? 1 : 2 * normalTail(Math.abs(parts[0] / wholes[0] - parts[1] / wholes[1]) / error);
}

/** Quantiles that lie apart by 15 %, in samples whose distributions are not one (Kolmogorov & Smirnov). */
function timeDrift(
  measure: 'median' | 'p90',
  probability: number,
  learned: Observed,
  held: Observed,
): Drift[] {
  const [a, b] = [at(learned, probability), at(held, probability)];
  if (a === null || b === null || Math.abs(relative(b, a)) <= SHARE) return [];
  return kolmogorovP(learned, held) < MOST_P ? [{ measure, learned: a, held: b }] : [];
}

/** Asymptotic two-sample p-value; distributions are known by their quantiles. */
function kolmogorovP(learned: Observed, held: Observed): number {
  const distance = Math.max(
    ...learned.leadTimes.map((value) => Math.abs(cumulative(learned, value) - cumulative(held, value))),
  );
  const effective = 1 / (1 / Math.max(1, learned.reached) + 1 / Math.max(1, held.reached));
  const root = Math.sqrt(effective);
  const statistic = (root + 0.12 + 0.11 / root) * distance;
  return Math.min(1, 2 * Math.exp(-2 * statistic * statistic));
}

function cumulative({ leadTimes }: Observed, value: number): number {
  const above = leadTimes.findIndex((each) => each > value);
  if (above < 0) return 1;
  if (above === 0) return 0;
  const [low, high] = [leadTimes[above - 1] ?? 0, leadTimes[above] ?? 0];
  return (above - 1 + (value - low) / (high - low)) / (leadTimes.length - 1);
}

const FAR_MIX = 0.1;

function mixDrift(learned: Observed, held: Observed): Drift[] {
  const shares = ({ segments }: Observed) => {
    const total = segments.reduce((sum, { journeys }) => sum + journeys, 0);
    return new Map(segments.map(({ name, journeys }) => [name, journeys / Math.max(1, total)]));
  };
  const [a, b] = [shares(learned), shares(held)];
  const names = new Set([...a.keys(), ...b.keys()]);
  const moved = [...names].reduce(
    (sum, name) => sum + Math.abs((a.get(name) ?? 0) - (b.get(name) ?? 0)) / 2,
    0,
  );
  return a.size > 0 && b.size > 0 && moved > FAR_MIX ? [{ measure: 'mix', learned: 0, held: moved }] : [];
}
