import type { Creditor, Journeys, Route } from './journeys.js';
import type { AttributionInput, AttributionModel } from './schema.js';

export type RuleModel = Exclude<AttributionModel, 'markov' | 'shapley'>;

/** The share of each touch of a route; shares sum to 1. */
type Shares = (route: Route, input: AttributionInput, direct: number) => readonly number[];

const only =
  (touch: (route: Route, direct: number) => number): Shares =>
  (route, _input, direct) => {
    const chosen = touch(route, direct);
    return route.touches.map((_, at) => (at === chosen ? 1 : 0));
  };

/** Two touches share what the middle would get; a single one has all. */
function positionShares({ touches }: Route, { position: { first, last } }: AttributionInput): number[] {
  const count = touches.length;
  if (count === 1) return [1];
  if (count === 2) {
    const rest = (1 - first - last) / 2;
    return [first + rest, last + rest];
  }
  const middle = (1 - first - last) / (count - 2);
  return touches.map((_, at) => (at === 0 ? first : at === count - 1 ? last : middle));
}

/** 2^(−days / half-life), relative to the latest touch, so that very old journeys do not underflow. */
function decayShares({ days }: Route, { halfLife }: AttributionInput): number[] {
  const latest = days.reduce((least, each) => Math.min(least, each), Infinity);
  const weights = days.map((each) => 2 ** ((latest - each) / halfLife));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

const SHARES: Readonly<Record<RuleModel, Shares>> = {
  first: only(() => 0),
  last: only(({ touches }) => touches.length - 1),
  'last-non-direct': only(({ touches }, direct) => {
    const real = touches.findLastIndex((touch) => touch !== direct);
    return real < 0 ? touches.length - 1 : real;
  }),
  linear: ({ touches }) => touches.map(() => 1 / touches.length),
  position: positionShares,
  'time-decay': decayShares,
};

/**
 * Splits each journey's conversions over its touches by a fixed rule. The rules are those of Google Analytics
 * (Universal Analytics, "About the default MCF attribution models"): position gives 40/20/40 unless told
 * otherwise, time decay halves by half-life.
 */
export function byRule(model: RuleModel, { channels, routes }: Journeys, input: AttributionInput): Creditor {
  const direct = channels.indexOf(input.direct);
  const shares = routes.map((route) => SHARES[model](route, input, direct));
  return (counts) => {
    const conversions = new Float64Array(channels.length);
    const value = new Float64Array(channels.length);
    for (const [number, { touches }] of routes.entries()) {
      const [converted, worth] = [counts.conversions[number] ?? 0, counts.value[number] ?? 0];
      if (converted === 0) continue;
      for (const [at, channel] of touches.entries()) {
        const share = shares[number]?.[at] ?? 0;
        conversions[channel] = (conversions[channel] ?? 0) + share * converted;
        value[channel] = (value[channel] ?? 0) + share * worth;
      }
    }
    return { conversions, value };
  };
}
