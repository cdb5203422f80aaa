import { CannotEstimate } from '../cannot-estimate.js';
import { poisson } from '../numerics/poisson.js';
import { quantileOfSorted } from '../numerics/quantile.js';
import { Random } from '../numerics/random.js';
import type { Counts, Creditor, Credits } from './journeys.js';
import { sum } from './journeys.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface CreditIntervals {
  readonly conversions: readonly Interval[];
  readonly value: readonly Interval[];
}

interface BootstrapOptions {
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * What so many conversions of a route were worth in a resample: their mean each, spread as far as the route's own orders are (a gamma
 * distribution of the same mean and variance, which is never below nothing).
 */
function worthOf(
  count: number,
  { mean, variance }: { mean: number; variance: number },
  random: Random,
): number {
  const expected = count * mean;
  if (variance === 0 || expected === 0) return expected;
  return (random.gamma((expected * mean) / variance) * variance) / mean;
}

/** Each journey drawn a Poisson number of times. */
function resampled({ conversions, value, nulls, variance }: Counts, random: Random): Counts {
  const drawn = conversions.map((count) => poisson(random, count));
  return {
    conversions: drawn,
    value: value.map((worth, at) => {
      const count = conversions[at] ?? 0;
      if (count === 0) return 0;
      return worthOf(drawn[at] ?? 0, { mean: worth / count, variance: variance[at] ?? 0 }, random);
    }),
    nulls: nulls.map((count) => poisson(random, count)),
    variance,
  };
}

function intervalOf(credits: Float64Array, level: number): Interval {
  const sorted = credits.sort();
  return {
    low: quantileOfSorted(sorted, (1 - level) / 2),
    high: quantileOfSorted(sorted, (1 + level) / 2),
  };
}

/** The part of the resamples that must have an answer for their spread to mean something. */
const LEAST_USABLE = 0.9;

function creditsOf(credit: Creditor, drawn: Counts): Credits | null {
  if (sum(drawn.conversions) === 0) return null;
  try {
    return credit(drawn);
  } catch (thrown) {
    if (thrown instanceof CannotEstimate) return null;
    throw thrown;
  }
}

const tooFew = (): CannotEstimate => CannotEstimate.because(({ channels }) => channels.fewResamples);

/**
 * Percentile intervals of each channel's credits, by a Poisson bootstrap over journeys (Chamandy, Muralidharan,
 * Najmi & Naidu 2012). Journeys are taken to be independent of each other.
 */
export function creditIntervals(
  credit: Creditor,
  counts: Counts,
  { level, resamples, seed }: BootstrapOptions,
): CreditIntervals {
  const random = new Random(seed);
  const draws: Credits[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const credits = creditsOf(credit, resampled(counts, random));
    if (credits !== null) draws.push(credits);
  }
  if (draws.length < resamples * LEAST_USABLE) throw tooFew();
  const channels = draws[0]?.conversions.length ?? 0;
  const ofEach = (figure: 'conversions' | 'value') =>
    Array.from({ length: channels }, (_, channel) =>
      intervalOf(
        Float64Array.from(draws, (each) => each[figure][channel] ?? 0),
        level,
      ),
    );
  return { conversions: ofEach('conversions'), value: ofEach('value') };
}
