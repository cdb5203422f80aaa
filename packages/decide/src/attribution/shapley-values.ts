import { Random } from '../numerics/random.js';

/** Up to so many players every set is looked at: 32,768 sets. */
export const EXACT_PLAYERS = 15;

/**
 * Exact Shapley values (Shapley 1953) of a game whose worth is known for every set of players.
 * @param worth worth[S] of the set S, whose bit i says whether player i is in it; 2^players numbers, worth[0] = 0.
 * @returns one value for each player; they sum to the worth of all together.
 */
export function shapleyValues(players: number, worth: ArrayLike<number>): Float64Array {
  const weights = setWeights(players);
  const values = new Float64Array(players);
  for (let set = 0; set < 2 ** players; set += 1) {
    const weight = weights[bits(set)] ?? 0;
    for (let player = 0; player < players; player += 1) {
      if ((set >>> player) & 1) continue;
      const gain = (worth[set | (1 << player)] ?? 0) - (worth[set] ?? 0);
      values[player] = (values[player] ?? 0) + weight * gain;
    }
  }
  return values;
}

/** By the size of the set that a player joins: size! (players − size − 1)! / players!. */
function setWeights(players: number): Float64Array {
  const weights = new Float64Array(players);
  weights[0] = 1 / players;
  for (let size = 1; size < players; size += 1)
    weights[size] = ((weights[size - 1] ?? 0) * size) / (players - size);
  return weights;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** For players in the order in which they join, what each adds to those before. */
export type Gains = (order: readonly number[]) => Float64Array;

export interface SampledValues {
  readonly values: Float64Array;
  readonly standardErrors: Float64Array;
}

/**
 * Shapley values as the mean gain over random orders (Castro, Gómez & Tejada 2009), each order with its reverse,
 * which takes out much of the variance (Mitchell, Cooper, Frank & Holmes 2022).
 * @param orders how many orders are drawn; an even number is taken.
 */
export function sampledShapleyValues(
  players: number,
  gains: Gains,
  { orders, seed }: { readonly orders: number; readonly seed: number },
): SampledValues {
  const random = new Random(seed);
  const pairs = Math.ceil(orders / 2);
  const mean = new Float64Array(players);
  const squares = new Float64Array(players);
  const order = Array.from({ length: players }, (_, player) => player);
  for (let pair = 1; pair <= pairs; pair += 1) {
    random.shuffle(order);
    const there = gains(order);
    const back = gains(order.toReversed());
    for (let player = 0; player < players; player += 1) {
      const gain = ((there[player] ?? 0) + (back[player] ?? 0)) / 2;
      const apart = gain - (mean[player] ?? 0);
      mean[player] = (mean[player] ?? 0) + apart / pair;
      squares[player] = (squares[player] ?? 0) + apart * (gain - (mean[player] ?? 0));
    }
  }
  return { values: mean, standardErrors: squares.map((square) => Math.sqrt(square / (pairs - 1) / pairs)) };
}
