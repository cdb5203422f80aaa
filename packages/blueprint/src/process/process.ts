import type { MapActivity, MapAnswer, MapEdge, ObjectMap, Seconds } from '@throughline/model';

/** One object type's way through the steps: a map, with activities replaced by the steps they are bound to. */
export interface TypeProcess {
  readonly objectType: string;
  readonly journeys: number;
  readonly nodes: ReadonlyMap<string, ProcessNode>;
  readonly edges: readonly ProcessEdge[];
  readonly variants: readonly { readonly steps: readonly string[]; readonly share: number }[];
}

export interface ProcessNode {
  readonly step: string;
  readonly activities: readonly MapActivity[];
  readonly events: number;
  /** Journeys that pass; an upper bound where one journey holds several of the step's activities. */
  readonly journeys: number;
  readonly first: number;
  readonly last: number;
  readonly position: number;
}

export interface ProcessEdge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly journeys: number;
  readonly seconds: Seconds;
  readonly amount: number;
}

export const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/** `part / whole`, 0 where there is no whole. */
export const ratio = (part: number, total: number): number => (total > 0 ? finite(part / total) : 0);

/** Mean of seconds by weight: exact for the mean, an estimate for the quantiles of a merged step. */
export function mergeSeconds(
  parts: readonly { readonly seconds: Seconds; readonly weight: number }[],
): Seconds {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const mean = (pick: (seconds: Seconds) => number) =>
    total > 0
      ? parts.reduce((sum, part) => sum + finite(pick(part.seconds)) * part.weight, 0) / total
      : finite(parts[0] ? pick(parts[0].seconds) : 0);
  return { mean: mean((s) => s.mean), p50: mean((s) => s.p50), p90: mean((s) => s.p90) };
}

/** A map by object type, over steps. Types and edges come sorted, so that the same map gives the same result. */
export function processesOf(map: MapAnswer, stepOf: (activity: string) => string): TypeProcess[] {
  return Object.entries(map.objects)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([objectType, object]) => processOf(objectType, object, stepOf));
}

function processOf(objectType: string, object: ObjectMap, stepOf: (activity: string) => string): TypeProcess {
  return {
    objectType,
    journeys: object.journeys,
    nodes: nodesOf(object, stepOf),
    edges: mergeEdges(object.edges, stepOf),
    variants: object.variants.map((variant) => ({
      steps: variant.activities.map(stepOf),
      share: finite(variant.share),
    })),
  };
}

function nodesOf(object: ObjectMap, stepOf: (activity: string) => string): Map<string, ProcessNode> {
  const groups = new Map<string, MapActivity[]>();
  for (const activity of object.activities) {
    const step = stepOf(activity.activity);
    groups.set(step, [...(groups.get(step) ?? []), activity]);
  }
  return new Map([...groups].map(([step, activities]) => [step, nodeOf(step, activities, object.journeys)]));
}

function nodeOf(step: string, activities: MapActivity[], journeys: number): ProcessNode {
  const sum = (pick: (activity: MapActivity) => number) =>
    activities.reduce((total, activity) => total + finite(pick(activity)), 0);
  const events = sum((a) => a.events);
  return {
    step,
    activities,
    events,
    journeys: Math.min(
      sum((a) => a.journeys),
      journeys,
    ),
    first: sum((a) => a.first),
    last: sum((a) => a.last),
    position: ratio(
      sum((a) => finite(a.position) * a.events),
      events,
    ),
  };
}

function mergeEdges(edges: readonly MapEdge[], stepOf: (activity: string) => string): ProcessEdge[] {
  return combineEdges(
    edges.map((edge) => ({
      from: stepOf(edge.from),
      to: stepOf(edge.to),
      count: finite(edge.count),
      journeys: finite(edge.journeys),
      seconds: edge.seconds,
      amount: finite(edge.amount),
    })),
  );
}

/** Adds up edges between the same two steps. */
export function combineEdges(edges: readonly ProcessEdge[]): ProcessEdge[] {
  const groups = new Map<string, ProcessEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => addUp(group));
}

function addUp(group: readonly ProcessEdge[]): ProcessEdge {
  const [first] = group;
  if (!first) throw new Error('an edge is made of at least one edge');
  const sum = (pick: (edge: ProcessEdge) => number) => group.reduce((total, edge) => total + pick(edge), 0);
  return {
    from: first.from,
    to: first.to,
    count: sum((e) => e.count),
    journeys: sum((e) => e.journeys),
    seconds: mergeSeconds(group.map((edge) => ({ seconds: edge.seconds, weight: edge.count }))),
    amount: sum((e) => e.amount),
  };
}
