import { absorb } from './absorbing.js';
import { shapeChain, type WeightedChain, weighChain, withoutChannel } from './chain.js';
import type { Counts, Credits, Journeys } from './journeys.js';
import { sum } from './journeys.js';
import type { Chain } from './schema.js';

export interface MarkovCredits extends Credits {
  readonly removal: Float64Array;
  readonly removalValue: Float64Array;
  readonly conversionRate: number;
  readonly chain: WeightedChain;
}

/** The share of what the full chain gives that is missing without the channel. */
const missing = (without: number, full: number): number =>
  full > 0 ? Math.min(1, Math.max(0, 1 - without / full)) : 0;

/** A total, split in the ratio of the weights. */
function split(total: number, weights: Float64Array): Float64Array {
  const all = sum(weights);
  return weights.map((weight) => (all > 0 ? (total * weight) / all : 0));
}

/**
 * Credit by removal effects in an absorbing Markov chain of the last `order` channels (Anderl, Becker, von
 * Wangenheim & Schumann 2016, "Mapping the customer journey"): the removal effect of a channel is the share of
 * conversions that are lost when all who would touch it are; conversions are split in the ratio of the effects,
 * value in the ratio of the effects on value. The chain is solved, not simulated.
 */
export function byMarkov({ channels, routes }: Journeys, order: number): (counts: Counts) => MarkovCredits {
  const shape = shapeChain(routes, order);
  return (counts) => {
    const chain = weighChain(shape, counts);
    const full = absorb(chain);
    const removed = channels.map((_, channel) => absorb(withoutChannel(chain, channel)));
    const removal = Float64Array.from(removed, ({ conversion }) => missing(conversion, full.conversion));
    const removalValue = Float64Array.from(removed, ({ worth }) => missing(worth, full.worth));
    return {
      conversions: split(sum(counts.conversions), removal),
      value: split(sum(counts.value), removalValue),
      removal,
      removalValue,
      conversionRate: full.conversion,
      chain,
    };
  };
}

/** The chain's probabilities by name, the states named by their channels. */
export function transitionsOf(chain: WeightedChain, channels: readonly string[]): Chain['transitions'] {
  const names = chain.shape.states.map((state) =>
    state.length === 0 ? '(start)' : state.map((channel) => channels[channel] ?? '').join(' > '),
  );
  const name = (state: number) => names[state] ?? '';
  const ending = (to: string, probabilities: Float64Array) =>
    [...probabilities.entries()].map(([state, probability]) => ({ from: name(state), to, probability }));
  return [
    ...chain.steps.map(({ from, to, probability }) => ({ from: name(from), to: name(to), probability })),
    ...ending('(conversion)', chain.converting),
    ...ending('(null)', chain.lost),
  ].filter(({ probability }) => probability > 0);
}
