import type { Lane, Stage } from '../../words.js';
import type { ActivityContext, ActivityDefinition } from '../definition.js';
import type { SystemKind } from './lexicon/systems.js';
import { systemKind } from './words.js';

/** A neighbour in journeys: where it stands (0 … 1000), its share of the neighbours and how sure that is. */
export interface Neighbour {
  readonly order: number;
  readonly weight: number;
}

/** An activity whose place is settled: by the taxonomy or by a person. */
export interface Settled {
  readonly context: ActivityContext;
  readonly row: ActivityDefinition | undefined;
  readonly stage: Stage;
  readonly lane: Lane;
}

/** What is known of an unknown activity, ready to be scored. */
export interface Evidence {
  readonly context: ActivityContext;
  readonly kinds: readonly SystemKind[];
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
  /** Where its mean position in journeys says it stands, or null. */
  readonly expected: number | null;
}

/** Where activities stand (0 … 1000) and how sure that is, as far as it is known by now. */
export type Orders = ReadonlyMap<string, { readonly order: number; readonly sure: number }>;

/** Width of the kernel over relative positions. */
const BANDWIDTH = 0.08;

export function evidenceFor(context: ActivityContext, orders: Orders, settled: readonly Settled[]): Evidence {
  return {
    context,
    kinds: (context.systems ?? []).map(systemKind).filter((kind) => kind !== null),
    before: neighboursOf(context, 'before', orders),
    after: neighboursOf(context, 'after', orders),
    expected: orderAt(context.position, settled),
  };
}

function neighboursOf(context: ActivityContext, side: 'before' | 'after', orders: Orders): Neighbour[] {
  const others = (context[side] ?? []).filter(({ activity }) => activity !== context.activity);
  const total = others.reduce((sum, { count }) => sum + count, 0);
  return others.flatMap(({ activity, count }) => {
    const at = orders.get(activity);
    return at === undefined ? [] : [{ order: at.order, weight: (count / total) * at.sure }];
  });
}

/** The mean order of settled activities at about this position in journeys (Nadaraya-Watson). */
function orderAt(position: number | undefined, settled: readonly Settled[]): number | null {
  if (position === undefined) return null;
  let mass = 0;
  let sum = 0;
  for (const { context, row } of settled) {
    if (context.position === undefined || row === undefined) continue;
    const weight = Math.exp(-0.5 * ((context.position - position) / BANDWIDTH) ** 2);
    mass += weight;
    sum += weight * row.order;
  }
  return mass < 0.5 ? null : sum / mass;
}
