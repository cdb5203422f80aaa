import type { Network } from './network.js';

/** Which steps are meant: to one of `to`, from one of `from` or from anywhere. */
export interface StepsMeant {
  readonly from: ReadonlySet<number> | null;
  readonly to: ReadonlySet<number>;
}

/** One state from which the steps can be taken: how often it is visited, and how probable the steps are there. */
export interface StepChance {
  readonly state: number;
  readonly visits: number;
  readonly probability: number;
}

/** States from which the steps meant were ever taken. */
export function chancesOf(
  network: Network,
  probabilities: Float64Array,
  { meant, visits }: { readonly meant: StepsMeant; readonly visits: Float64Array },
): StepChance[] {
  const chances: StepChance[] = [];
  for (let state = 0; state < network.states; state += 1) {
    if (meant.from !== null && !meant.from.has(network.last[state] ?? 0)) continue;
    let probability = 0;
    for (let slot = network.offset[state] ?? 0; slot < (network.offset[state + 1] ?? 0); slot += 1)
      if (meant.to.has(network.activity[slot] ?? 0)) probability += probabilities[slot] ?? 0;
    // What is asked from a certain step holds for all of its states; from anywhere, only for those that can.
    if (probability > 0 || meant.from !== null)
      chances.push({ state, visits: visits[state] ?? 0, probability });
  }
  return chances;
}

export function meanChance(chances: readonly StepChance[], odds = 1): number {
  let sum = 0;
  let all = 0;
  for (const { visits, probability } of chances) {
    sum += visits * atOdds(probability, odds);
    all += visits;
  }
  return all === 0 ? 0 : sum / all;
}

/** A probability whose odds are multiplied. */
export function atOdds(probability: number, odds: number): number {
  return (odds * probability) / (1 - probability + odds * probability);
}

const WIDEST = 30;

/** By what the odds of the steps have to be multiplied, everywhere alike, so that they are so probable in all. */
export function oddsFor(chances: readonly StepChance[], target: number): number {
  if (target <= 0) return 0;
  if (meanChance(chances) === target) return 1;
  let low = -WIDEST;
  let high = WIDEST;
  for (let round = 0; round < 80; round += 1) {
    const middle = (low + high) / 2;
    if (meanChance(chances, Math.exp(middle)) < target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Probabilities with the odds of the steps multiplied; what else may come next keeps its proportions. */
export function withOdds(
  network: Network,
  probabilities: Float64Array,
  { meant, odds }: { readonly meant: StepsMeant; readonly odds: number },
): Float64Array {
  const changed = Float64Array.from(probabilities);
  for (let state = 0; state < network.states; state += 1) {
    if (meant.from !== null && !meant.from.has(network.last[state] ?? 0)) continue;
    const from = network.offset[state] ?? 0;
    const to = network.offset[state + 1] ?? from;
    let sum = 0;
    for (let slot = from; slot < to; slot += 1) {
      if (meant.to.has(network.activity[slot] ?? 0)) changed[slot] = (changed[slot] ?? 0) * odds;
      sum += changed[slot] ?? 0;
    }
    if (sum > 0) for (let slot = from; slot < to; slot += 1) changed[slot] = (changed[slot] ?? 0) / sum;
    else changed.set(probabilities.subarray(from, to), from);
  }
  return changed;
}
