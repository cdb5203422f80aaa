import type { Network } from './network.js';

/** Draws from each state's slots in constant time: the alias method (Walker 1977; Vose 1991). */
export interface AliasTable {
  readonly threshold: Float64Array;
  /** The other slot, by slot. */
  readonly other: Int32Array;
}

export function aliasTable({ states, offset }: Network, probabilities: Float64Array): AliasTable {
  const threshold = new Float64Array(probabilities.length);
  const other = new Int32Array(probabilities.length);
  for (let state = 0; state < states; state += 1) {
    const from = offset[state] ?? 0;
    fill({ threshold, other }, probabilities, { from, to: offset[state + 1] ?? from });
  }
  return { threshold, other };
}

/** One table over plain weights. */
export function aliasOf(weights: Float64Array): AliasTable {
  const table = { threshold: new Float64Array(weights.length), other: new Int32Array(weights.length) };
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length));
  fill(table, shares, { from: 0, to: weights.length });
  return table;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function fill({ threshold, other }: AliasTable, probabilities: Float64Array, { from, to }: Range): void {
  const size = to - from;
  const small: number[] = [];
  const large: number[] = [];
  for (let slot = from; slot < to; slot += 1) {
    threshold[slot] = (probabilities[slot] ?? 0) * size;
    other[slot] = slot;
    ((threshold[slot] ?? 0) < 1 ? small : large).push(slot);
  }
  for (let less = small.pop(), more = large.at(-1); less !== undefined && more !== undefined; ) {
    other[less] = more;
    threshold[more] = (threshold[more] ?? 0) - (1 - (threshold[less] ?? 0));
    if ((threshold[more] ?? 0) < 1) small.push(large.pop() ?? more);
    less = small.pop();
    more = large.at(-1);
  }
  // What is left over is 1 but for rounding.
  for (const slot of [...small, ...large]) threshold[slot] = 1;
}

/** @param uniform in [0, 1). */
export function drawSlot({ threshold, other }: AliasTable, { from, to }: Range, uniform: number): number {
  const place = uniform * (to - from);
  const whole = Math.floor(place);
  const slot = from + whole;
  return place - whole < (threshold[slot] ?? 1) ? slot : (other[slot] ?? slot);
}
