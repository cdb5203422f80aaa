import { groupBy } from '../process/group.js';
import { ratio, type ProcessEdge, type TypeProcess } from '../process/process.js';

/** What of a map is drawn. */
export interface MapSelection {
  readonly processes: readonly TypeProcess[];
  /** Kept activities, most frequent first. */
  readonly activities: readonly string[];
  readonly links: readonly TypedEdge[];
}

export interface TypedEdge extends ProcessEdge {
  readonly objectType: string;
}

/**
 * Keeps the most frequent activities until the share of events is covered, and of the ways between them the most
 * travelled until the share of journeys is covered; each type's usual first and last activity and each kept
 * activity's best way in and out stay, so that nothing hangs loose.
 */
export function selectMap(
  processes: readonly TypeProcess[],
  { activities, paths }: { activities: number; paths: number },
): MapSelection {
  const kept = keptActivities(processes, activities);
  const links = processes.flatMap((process) => keptLinks(process, kept, paths));
  return { processes, activities: [...kept], links };
}

function keptActivities(processes: readonly TypeProcess[], share: number): Set<string> {
  const events = new Map<string, number>();
  for (const process of processes) {
    for (const node of process.nodes.values()) {
      events.set(node.step, Math.max(events.get(node.step) ?? 0, node.events));
    }
  }
  const sorted = [...events].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const kept = new Set(processes.flatMap(usualEnds));
  let covered = 0;
  for (const [activity, count] of sorted) {
    if (share < 1 && covered >= share * total) break;
    kept.add(activity);
    covered += count;
  }
  return new Set(sorted.map(([activity]) => activity).filter((activity) => kept.has(activity)));
}

/** Where most journeys of a type start and where most end. */
function usualEnds(process: TypeProcess): string[] {
  const nodes = [...process.nodes.values()].sort((a, b) => (a.step < b.step ? -1 : 1));
  const first = [...nodes].sort((a, b) => b.first - a.first)[0];
  const last = [...nodes].sort((a, b) => b.last - a.last)[0];
  return [...(first && first.first > 0 ? [first.step] : []), ...(last && last.last > 0 ? [last.step] : [])];
}

function keptLinks(process: TypeProcess, kept: ReadonlySet<string>, share: number): TypedEdge[] {
  const edges = process.edges
    .filter((edge) => kept.has(edge.from) && kept.has(edge.to))
    .map((edge) => ({ ...edge, objectType: process.objectType }));
  if (share >= 1) return edges;
  const best = bestWays(edges.filter((edge) => edge.from !== edge.to));
  const total = edges.reduce((sum, edge) => sum + edge.journeys, 0);
  let covered = 0;
  return [...edges].sort(byJourneys).filter((edge) => {
    const needed = ratio(covered, total) < share;
    covered += edge.journeys;
    return needed || best.has(edge);
  });
}

const byJourneys = (a: ProcessEdge, b: ProcessEdge): number =>
  b.journeys - a.journeys || (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1);

function bestWays(edges: readonly TypedEdge[]): Set<TypedEdge> {
  const best = new Set<TypedEdge>();
  for (const key of ['from', 'to'] as const) {
    for (const group of groupBy(edges, (edge) => edge[key]).values()) {
      const [top] = [...group].sort(byJourneys);
      if (top) best.add(top);
    }
  }
  return best;
}
