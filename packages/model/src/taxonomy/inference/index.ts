import type { ActivityContext } from '../definition.js';
import { evidenceFor, type Orders, type Settled } from './evidence.js';
import { Learned } from './learned.js';
import { infer, type Inferred } from './posterior.js';

export type { Inferred } from './posterior.js';
export type { Settled } from './evidence.js';

/** Unknown activities stand beside unknown ones: what is found of one is evidence for the next, this often. */
const ROUNDS = 4;

/**
 * Infers stage and lane of each unknown activity. Where neighbours are unknown too, beliefs are passed on
 * over a few rounds (as in label propagation, Zhu & Ghahramani 2002), each weighed by how sure it is.
 */
export function inferAll(
  unknown: readonly ActivityContext[],
  settled: readonly Settled[],
): Map<string, Inferred> {
  const log = {
    learned: new Learned(settled),
    present: new Set(settled.flatMap(({ row }) => (row === undefined ? [] : [row.name]))),
  };
  let inferred = new Map<string, Inferred>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const orders = ordersFrom(settled, inferred);
    inferred = new Map(
      unknown.map((context) => [context.activity, infer(evidenceFor(context, orders, settled), log)]),
    );
  }
  return inferred;
}

function ordersFrom(settled: readonly Settled[], inferred: ReadonlyMap<string, Inferred>): Orders {
  const orders = new Map<string, { order: number; sure: number }>();
  for (const [activity, { order, stageConfidence }] of inferred) {
    orders.set(activity, { order, sure: stageConfidence ** 2 });
  }
  for (const { context, row } of settled) {
    if (row !== undefined) orders.set(context.activity, { order: row.order, sure: 1 });
  }
  return orders;
}
