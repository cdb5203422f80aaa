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

/** The touches that count: within the window, and of a real channel. */
function keptTouches({ channels, daysBefore }: Path, lookback: number, skipped: ReadonlySet<string>) {
  return channels
    .map((channel, at) => ({ channel, days: daysBefore?.[at] ?? 0 }))
    .filter(({ channel, days }) => days <= lookback && !skipped.has(channel));
}

/** Drops what is no touch and numbers the channels in the order in which they first come. */
function routesOf({ paths, skip, lookback = Infinity, direct }: AttributionInput) {
  const numbers = new Map<string, number>();
  const numberOf = (channel: string): number => {
    const number = numbers.get(channel) ?? numbers.size;
    numbers.set(channel, number);
    return number;
  };
  const skipped = new Set(skip);
  const routes = paths.map((path): Route => {
    const kept = keptTouches(path, lookback, skipped);
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
  };
  if (sum(counts.conversions) > 0) return { ...routesOf(input), counts };
  throw new CannotEstimate(
    'No journey converted, so there is nothing to give credit for.',
    'Take a longer period, or a goal that journeys reach.',
  );
}
