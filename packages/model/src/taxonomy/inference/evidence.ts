import type { Lane, Stage } from '../../words.js';
import type { ActivityContext, ActivityDefinition } from '../definition.js';
import type { SystemKind } from './lexicon/systems.js';
import { rankOf } from './rank.js';
import { systemKind } from './words.js';

/** An activity whose place is settled: by the taxonomy or by a person. */
export interface Settled {
  readonly context: ActivityContext;
  readonly row: ActivityDefinition | undefined;
  readonly stage: Stage;
  readonly lane: Lane;
}

/** Which rows of the taxonomy an activity may be, with shares that add up to 1 or less. */
export type Belief = ReadonlyMap<ActivityDefinition, number>;

/** A neighbour in journeys: what it may be, and its share of the neighbours on its side. */
export interface Neighbour {
  readonly belief: Belief;
  readonly weight: number;
}

/** What is known of an unknown activity, ready to be scored. */
export interface Evidence {
  readonly context: ActivityContext;
  readonly kinds: readonly SystemKind[];
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
  /** The rank in the taxonomy that its mean position in journeys speaks for, or null. */
  readonly expected: number | null;
  /** How far each row is spoken for by other activities of the log, 0 … 1. */
  readonly taken: Belief;
}

/** Width of the kernel over relative positions. */
const BANDWIDTH = 0.08;

export function evidenceFor(
  context: ActivityContext,
  beliefs: ReadonlyMap<string, Belief>,
  settled: readonly Settled[],
): Evidence {
  return {
    context,
    kinds: (context.systems ?? []).map(systemKind).filter((kind) => kind !== null),
    before: neighboursOf(context, 'before', beliefs),
    after: neighboursOf(context, 'after', beliefs),
    expected: rankAt(context.position, settled),
    taken: takenBy(beliefs, context.activity),
  };
}

function neighboursOf(
  context: ActivityContext,
  side: 'before' | 'after',
  beliefs: ReadonlyMap<string, Belief>,
): Neighbour[] {
  const others = (context[side] ?? []).filter(({ activity }) => activity !== context.activity);
  const total = others.reduce((sum, { count }) => sum + count, 0);
  return others.flatMap(({ activity, count }) => {
    const belief = beliefs.get(activity);
    return belief === undefined ? [] : [{ belief, weight: count / total }];
  });
}

function takenBy(beliefs: ReadonlyMap<string, Belief>, except: string): Belief {
  const taken = new Map<ActivityDefinition, number>();
  for (const [activity, belief] of beliefs) {
    if (activity === except) continue;
    for (const [row, share] of belief) taken.set(row, Math.min(1, (taken.get(row) ?? 0) + share));
  }
  return taken;
}

/** The mean rank of settled activities at about this position in journeys (Nadaraya-Watson). */
function rankAt(position: number | undefined, settled: readonly Settled[]): number | null {
  if (position === undefined) return null;
  let mass = 0;
  let sum = 0;
  for (const { context, row } of settled) {
    if (context.position === undefined || row === undefined) continue;
    const weight = Math.exp(-0.5 * ((context.position - position) / BANDWIDTH) ** 2);
    mass += weight;
    sum += weight * rankOf(row);
  }
  return mass < 0.5 ? null : sum / mass;
}
