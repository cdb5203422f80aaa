import { isPaymentProvider } from '@throughline/model';
import { CannotEstimate } from '../cannot-estimate.js';
import type { AttributionInput, Path } from './schema.js';

/** One way that journeys went; its channels are numbers into the list of names. */
export interface Route {
  readonly touches: readonly number[];
  /** Days before the end of each touch; 0 where they are not known. */
  readonly days: readonly number[];
}

/** How many journeys went each route, by its number. */
export interface Counts {
  readonly conversions: Float64Array;
  readonly value: Float64Array;
  readonly nulls: Float64Array;
  /** The variance of what a conversion of the route was worth; 0 where it is not known. */
  readonly variance: Float64Array;
}

export interface Journeys {
  readonly channels: readonly string[];
  readonly routes: readonly Route[];
  readonly counts: Counts;
}

/** Credits by number of channel. */
export interface Credits {
  readonly conversions: Float64Array;
  readonly value: Float64Array;
}

/** Splits the conversions of journeys over channels. Made once for the routes, called for each set of counts. */
export type Creditor = (counts: Counts) => Credits;

export const sum = (numbers: ArrayLike<number>): number => {
  let total = 0;
  for (let at = 0; at < numbers.length; at += 1) total += numbers[at] ?? 0;
  return total;
};

type Skips = (channel: string) => boolean;

function skipsOf(skip: readonly string[] | undefined): Skips {
  if (skip === undefined) return isPaymentProvider;
  const names = new Set(skip);
  return (channel) => names.has(channel);
}

/** The touches that count: within the window, and of a real channel. */
function keptTouches({ channels, daysBefore }: Path, lookback: number, skips: Skips) {
  return channels
    .map((channel, at) => ({ channel, days: daysBefore?.[at] ?? 0 }))
    .filter(({ channel, days }) => days <= lookback && !skips(channel));
}

function varianceOf({ conversions, value, valueSquares }: Path): number {
  if (valueSquares === undefined || conversions === 0) return 0;
  return Math.max(0, valueSquares / conversions - (value / conversions) ** 2);
}

/** Drops what is no touch and numbers the channels in the order in which they first come. */
function routesOf({ paths, skip, lookback = Infinity, direct }: AttributionInput) {
  const numbers = new Map<string, number>();
  const numberOf = (channel: string): number => {
    const number = numbers.get(channel) ?? numbers.size;
    numbers.set(channel, number);
    return number;
  };
  const skips = skipsOf(skip);
  const routes = paths.map((path): Route => {
    const kept = keptTouches(path, lookback, skips);
    // Who came without a touch came directly: so credits always sum to the conversions.
    const touches = kept.length === 0 ? [{ channel: direct, days: 0 }] : kept;
    return {
      touches: touches.map(({ channel }) => numberOf(channel)),
      days: touches.map(({ days }) => days),
    };
  });
  return { channels: [...numbers.keys()], routes };
}

/** @throws CannotEstimate where no journey converted. */
export function prepare(input: AttributionInput): Journeys {
  const { paths, nonConverting } = input;
  const counts = {
    conversions: Float64Array.from(paths, ({ conversions }) => conversions),
    value: Float64Array.from(paths, ({ value }) => value),
    nulls: Float64Array.from(paths, ({ nulls }) => (nonConverting ? nulls : 0)),
    variance: Float64Array.from(paths, varianceOf),
  };
  if (sum(counts.conversions) > 0) return { ...routesOf(input), counts };
  throw CannotEstimate.because(({ channels }) => channels.noConversion);
}
