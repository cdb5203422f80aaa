import { keepBest, type Neighbours } from './neighbours.js';
import type { Histories } from './purchases.js';

/** Orders back that still bear on the next one, each by half of the one after it. */
const REACH = 3;
const FADING = 0.5;

/**
 * Which items are bought after which: for each item the share of later orders that hold the other one, orders further
 * away counting less (a Markov chain over orders, as in Rendle, Freudenthaler & Schmidt-Thieme 2010, without
 * factors). An item may follow itself.
 *
 * @param together items that followed fewer times are left out: chance.
 */
export function nextNeighbours(
  { orders, items }: Histories,
  { neighbours, together }: { readonly neighbours: number; readonly together: number },
): Neighbours {
  const following = followersOf(orders.values(), items.length);
  const times = new Float64Array(items.length);
  return keepBest(items.length, neighbours, (item, row) => {
    let chances = 0;
    for (const { order, weight } of following[item] ?? []) {
      chances += weight;
      for (const other of order) {
        row.add(other, weight);
        times[other] = (times[other] ?? 0) + 1;
      }
    }
    for (const other of row.touched) {
      row.scores[other] = (times[other] ?? 0) >= together ? (row.scores[other] ?? 0) / chances : 0;
      times[other] = 0;
    }
  });
}

interface Follower {
  readonly order: readonly number[];
  readonly weight: number;
}

function followersOf(customers: Iterable<readonly (readonly number[])[]>, items: number): Follower[][] {
  const following: Follower[][] = Array.from({ length: items }, () => []);
  for (const orders of customers) {
    orders.forEach((order, at) => {
      for (let step = 1; step <= REACH && at + step < orders.length; step += 1) {
        const follower = { order: orders[at + step] ?? [], weight: FADING ** (step - 1) };
        for (const item of order) following[item]?.push(follower);
      }
    });
  }
  return following;
}
