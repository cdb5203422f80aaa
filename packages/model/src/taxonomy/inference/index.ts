import type { ActivityContext } from '../definition.js';
import { type Belief, beliefsFrom, evidenceFor, type Settled } from './evidence.js';
import { Learned } from './learned.js';
import { infer, type Inferred } from './posterior.js';

export type { Inferred } from './posterior.js';
export type { Settled } from './evidence.js';

/** Unknown activities stand beside unknown ones: what is found of one is evidence for the next, this often. */
const ROUNDS = 4;

/**
 * Infers stage and lane of each unknown activity. Where neighbours are unknown too, beliefs are passed on
 * over a few rounds (as in label propagation, Zhu & Ghahramani 2002).
 */
export function inferAll(
  unknown: readonly ActivityContext[],
  settled: readonly Settled[],
): Map<string, Inferred> {
  const learned = new Learned(settled);
  const known = settled.flatMap(({ context, row }): [string, Belief][] =>
    row === undefined ? [] : [[context.activity, new Map([[row, 1]])]],
  );
  let inferred = new Map<string, Inferred>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const beliefs = beliefsFrom([
      ...[...inferred].map(([activity, { belief }]): [string, Belief] => [activity, belief]),
      ...known,
    ]);
    inferred = new Map(
      unknown.map((context) => [context.activity, infer(evidenceFor(context, beliefs, settled), learned)]),
    );
  }
  return inferred;
}
