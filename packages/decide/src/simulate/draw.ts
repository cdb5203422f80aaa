import type { Random } from '../numerics/random.js';
import type { Network } from './network.js';
import type { Parameters } from './shop.js';

/** Counts from here on are drawn as normal numbers, which nobody can tell from gamma ones any more. */
const MANY = 40;

/** At the median, a bend by this over √n moves the probability by 0.5 / √n: the standard error of an order statistic. */
const BEND = 2;

/** A bend of 1 or more would turn the order of quantiles round. */
const MOST_BEND = 0.9;

/**
 * The shop as it might be too, given what was seen: routing from its Dirichlet posterior, times with quantiles as uncertain
 * as those of a sample of their size, amounts and arrivals likewise. Intervals over such draws hold what a bootstrap over
 * journeys would (the Bayesian bootstrap: Rubin 1981), and need no journey.
 */
export function drawn(parameters: Parameters, random: Random): Parameters {
  const { network, probabilities, timing, amounts, perWeek, mix } = parameters;
  const total = mix.reduce((sum, weight) => sum + weight, 0);
  return {
    ...parameters,
    probabilities: probabilities.map((each, segment) =>
      drawnRouting(each, { network, share: total > 0 ? (mix[segment] ?? 0) / total : 1, random }),
    ),
    mix: mix.map((weight) => drawnCount(weight, random)),
    bend: Float64Array.from(timing.counts, (count) =>
      clamped((BEND * random.normal()) / Math.sqrt(count + 1)),
    ),
    perWeek: drawnCount(perWeek, random),
    amounts: {
      ...amounts,
      scale: amounts.scale.map((scale, at) => scale * Math.exp((amounts.error[at] ?? 0) * random.normal())),
    },
  };
}

interface Routing {
  readonly network: Network;
  /** Of journeys, that are of this segment. */
  readonly share: number;
  readonly random: Random;
}

function drawnRouting(probabilities: Float64Array, { network, share, random }: Routing): Float64Array {
  const drawn = new Float64Array(probabilities.length);
  for (let state = 0; state < network.states; state += 1) {
    const from = network.offset[state] ?? 0;
    const to = network.offset[state + 1] ?? from;
    const seen = (network.seen[state] ?? 0) * share + 1;
    let sum = 0;
    for (let slot = from; slot < to; slot += 1) {
      drawn[slot] = drawnCount((probabilities[slot] ?? 0) * seen, random);
      sum += drawn[slot] ?? 0;
    }
    for (let slot = from; slot < to; slot += 1)
      drawn[slot] = sum > 0 ? (drawn[slot] ?? 0) / sum : (probabilities[slot] ?? 0);
  }
  return drawn;
}

const clamped = (bend: number): number => Math.max(-MOST_BEND, Math.min(MOST_BEND, bend));

function drawnCount(count: number, random: Random): number {
  if (count <= 0) return 0;
  if (count < MANY) return random.gamma(count);
  return Math.max(0, count + Math.sqrt(count) * random.normal());
}
