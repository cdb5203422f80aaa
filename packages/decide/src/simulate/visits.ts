import type { Parameters } from './shop.js';

/** Visits less likely than this change nothing any more. */
const SETTLED = 1e-7;
const MOST_ROUNDS = 5000;

/**
 * How often a journey comes to each state: the fundamental matrix's row of the start (Kemeny & Snell 1960), summed step by
 * step, over all segments as they are mixed.
 */
export function visitsOf({ network, probabilities, mix }: Parameters): Float64Array {
  const total = new Float64Array(network.states);
  const weight = mix.reduce((sum, each) => sum + each, 0);
  probabilities.forEach((each, segment) => {
    const visits = visitsBy(network, each);
    const share = weight > 0 ? (mix[segment] ?? 0) / weight : 1 / probabilities.length;
    visits.forEach((count, state) => (total[state] = (total[state] ?? 0) + share * count));
  });
  return total;
}

function visitsBy(network: Parameters['network'], probabilities: Float64Array): Float64Array {
  const visits = new Float64Array(network.states);
  let here = new Float64Array(network.states);
  here[0] = 1;
  for (let round = 0, left = 1; left > SETTLED && round < MOST_ROUNDS; round += 1) {
    const there = new Float64Array(network.states);
    left = 0;
    for (let state = 0; state < network.states; state += 1) {
      const share = here[state] ?? 0;
      if (share === 0) continue;
      visits[state] = (visits[state] ?? 0) + share;
      for (let slot = network.offset[state] ?? 0; slot < (network.offset[state + 1] ?? 0); slot += 1) {
        if (network.activity[slot] === 0) continue;
        const target = network.target[slot] ?? 0;
        const goes = share * (probabilities[slot] ?? 0);
        there[target] = (there[target] ?? 0) + goes;
        left += goes;
      }
    }
    here = there;
  }
  return visits;
}
