import type { Journeys, Prepared } from './journeys.js';
import type { AttributionInput, AttributionModel } from './schema.js';

/** Conversions and value by number of channel. */
export interface Credits {
  readonly conversions: Float64Array;
  readonly value: Float64Array;
}

export type RuleModel = AttributionModel;

/** The share of each touch of a journey; shares sum to 1. */
type Shares = (journeys: Journeys, input: AttributionInput, direct: number) => readonly number[];

const only =
  (touch: (journeys: Journeys, direct: number) => number): Shares =>
  (journeys, _input, direct) => {
    const chosen = touch(journeys, direct);
    return journeys.touches.map((_, at) => (at === chosen ? 1 : 0));
  };

/** Two touches share what the middle would get, by the weights of the ends; a single one has all. */
function positionShares({ touches }: Journeys, { position: { first, last } }: AttributionInput): number[] {
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
function decayShares({ days }: Journeys, { halfLife }: AttributionInput): number[] {
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
export function creditByRule(
  model: RuleModel,
  { channels, journeys }: Prepared,
  input: AttributionInput,
): Credits {
  const conversions = new Float64Array(channels.length);
  const value = new Float64Array(channels.length);
  const direct = channels.indexOf(input.direct);
  for (const each of journeys) {
    if (each.conversions === 0 && each.value === 0) continue;
    for (const [at, share] of SHARES[model](each, input, direct).entries()) {
      const channel = each.touches[at] ?? 0;
      conversions[channel] = (conversions[channel] ?? 0) + share * each.conversions;
      value[channel] = (value[channel] ?? 0) + share * each.value;
    }
  }
  return { conversions, value };
}
