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
 * travelled until the share of journeys is covered. Each type's usual first and last activity stay, and of every kept
 * activity its best way in and out and a way from a start and to an end, so that nothing hangs loose.
 */
export function selectMap(
  processes: readonly TypeProcess[],
  { activities, paths }: { activities: number; paths: number },
): MapSelection {
  const kept = keptActivities(processes, activities);
  const links = processes.flatMap((process) => keptLinks(process, kept, paths));
  return { processes, activities: [...kept], links };
}

/** Of the ways between kept activities the most travelled, until a share of journeys is covered: none that only holds others on. */
export function strongWays(
  processes: readonly TypeProcess[],
  activities: readonly string[],
  share: number,
): TypedEdge[] {
  const kept = new Set(activities);
  return processes.flatMap((process) => strongest(edgesBetween(process, kept), share));
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
  const edges = edgesBetween(process, kept);
  if (share >= 1) return edges;
  const needed = new Set([...bestWays(edges), ...lifelines(edges, process), ...strongest(edges, share)]);
  return [...edges].sort(byJourneys).filter((edge) => needed.has(edge));
}

const edgesBetween = ({ edges, objectType }: TypeProcess, kept: ReadonlySet<string>): TypedEdge[] =>
  edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to)).map((edge) => ({ ...edge, objectType }));

function strongest(edges: readonly TypedEdge[], share: number): TypedEdge[] {
  const total = edges.reduce((sum, edge) => sum + edge.journeys, 0);
  let covered = 0;
  return [...edges].sort(byJourneys).filter((edge) => {
    const wanted = share >= 1 || ratio(covered, total) < share;
    covered += edge.journeys;
    return wanted;
  });
}

/**
 * The widest ways that reach every activity from a start and lead from every activity to an end: a maximum
 * bottleneck tree each way, grown by always taking the most travelled link out of what is reached (Prim 1957).
 */
function lifelines(edges: readonly TypedEdge[], process: TypeProcess): TypedEdge[] {
  const nodes = [...process.nodes.values()];
  const starts = nodes.filter((node) => node.first > 0).map((node) => node.step);
  const ends = nodes.filter((node) => node.last > 0).map((node) => node.step);
  return [
    ...tree(edges, starts, { near: 'from', far: 'to' }),
    ...tree(edges, ends, { near: 'to', far: 'from' }),
  ];
}

interface Ends {
  readonly near: 'from' | 'to';
  readonly far: 'from' | 'to';
}

function tree(edges: readonly TypedEdge[], roots: readonly string[], { near, far }: Ends): TypedEdge[] {
  const sorted = [...edges].sort(byJourneys);
  const reached = new Set(roots);
  const taken: TypedEdge[] = [];
  for (;;) {
    const next = sorted.find((edge) => reached.has(edge[near]) && !reached.has(edge[far]));
    if (!next) return taken;
    reached.add(next[far]);
    taken.push(next);
  }
}

const byJourneys = (a: ProcessEdge, b: ProcessEdge): number =>
  b.journeys - a.journeys || (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1);

function bestWays(edges: readonly TypedEdge[]): Set<TypedEdge> {
  const best = new Set<TypedEdge>();
  const plain = edges.filter((edge) => edge.from !== edge.to);
  for (const key of ['from', 'to'] as const) {
    for (const group of groupBy(plain, (edge) => edge[key]).values()) {
      const [top] = [...group].sort(byJourneys);
      if (top) best.add(top);
    }
  }
  return best;
}
