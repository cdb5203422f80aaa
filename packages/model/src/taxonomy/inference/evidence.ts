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

/** A row of the taxonomy by its rank, and how much of something it has, 0 … 1. */
export interface RankShare {
  readonly rank: number;
  readonly share: number;
}

/** What is known of an unknown activity, ready to be scored. */
export interface Evidence {
  readonly context: ActivityContext;
  readonly kinds: readonly SystemKind[];
  /** What its neighbours on either side may be, weighed by how often they stand there. */
  readonly before: readonly RankShare[];
  readonly after: readonly RankShare[];
  /** The rank in the taxonomy that its mean position in journeys speaks for, or null. */
  readonly expected: number | null;
  /** How far each row is spoken for by other activities of the log, 0 … 1. */
  readonly taken: Belief;
}

/** What is believed of all activities of a log, and the sum of it. */
export interface Beliefs {
  readonly of: ReadonlyMap<string, Belief>;
  readonly sum: Belief;
}

export function beliefsFrom(entries: Iterable<readonly [activity: string, belief: Belief]>): Beliefs {
  const of = new Map(entries);
  const sum = new Map<ActivityDefinition, number>();
  for (const belief of of.values()) mix(sum, belief, 1);
  return { of, sum };
}

function mix(into: Map<ActivityDefinition, number>, belief: Belief, weight: number): void {
  for (const [row, share] of belief) into.set(row, (into.get(row) ?? 0) + weight * share);
}

/** Width of the kernel over relative positions. */
const BANDWIDTH = 0.08;

export function evidenceFor(
  context: ActivityContext,
  beliefs: Beliefs,
  settled: readonly Settled[],
): Evidence {
  return {
    context,
    kinds: (context.systems ?? []).map(systemKind).filter((kind) => kind !== null),
    before: neighboursOf(context, 'before', beliefs),
    after: neighboursOf(context, 'after', beliefs),
    expected: rankAt(context.position, settled),
    taken: takenByOthers(beliefs, context.activity),
  };
}

function neighboursOf(context: ActivityContext, side: 'before' | 'after', beliefs: Beliefs): RankShare[] {
  const others = (context[side] ?? []).filter(({ activity }) => activity !== context.activity);
  const total = others.reduce((sum, { count }) => sum + count, 0);
  const mixed = new Map<ActivityDefinition, number>();
  for (const { activity, count } of others) mix(mixed, beliefs.of.get(activity) ?? new Map(), count / total);
  return [...mixed].map(([row, share]) => ({ rank: rankOf(row), share }));
}

function takenByOthers({ of, sum }: Beliefs, activity: string): Belief {
  const own = of.get(activity);
  return new Map(
    [...sum].map(([row, share]) => [row, Math.min(1, Math.max(0, share - (own?.get(row) ?? 0)))]),
  );
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
