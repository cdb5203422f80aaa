import { Graph, layout } from '@dagrejs/dagre';
import { pairKey } from '../generate/flows.js';
import { ratio } from '../process/process.js';
import { textWidth } from '../text/inter.js';
import { directWay, type DockedWay, dockWays } from './dock.js';
import type { MapSelection } from './selection.js';
import { type PullingWay, straighten } from './straighten.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything of a map stands: boxes by their upper left corner, ways as points from box to box. */
export interface PlacedMap {
  readonly boxes: ReadonlyMap<string, Box>;
  /** By `pairKey(from, to)`, in the direction of the link. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  readonly marks: readonly MapMark[];
  readonly rank: ReadonlyMap<string, number>;
  readonly direction: 'down' | 'right';
  readonly width: number;
  readonly height: number;
}

/** The start or end of an object type, and the activities it is tied to. */
export interface MapMark {
  readonly id: string;
  readonly kind: 'start' | 'end';
  readonly objectType: string;
  readonly ties: readonly { readonly activity: string; readonly journeys: number }[];
}

export const NODE = { width: 164, height: 52 } as const;
const MARK = { height: 22, sign: 36, font: 11 } as const;
const MARGIN = 24;
const NOTICEABLE_END = 0.08;
/** Beyond this many ways dagre's exact ranking takes seconds; its quick one is nearly as good. */
const MANY_WAYS = 200;
/** So many ways, the strongest, are led around the boxes; weaker ones run straight under them. */
const MOST_ROUTED = 400;

/** The way between two boxes, also where it is too weak to be led around others. */
export function wayBetween(placed: PlacedMap, from: string, to: string): readonly Point[] {
  const known = placed.ways.get(pairKey(from, to));
  if (known) return known;
  const [a, b] = [placed.boxes.get(from), placed.boxes.get(to)];
  return a && b ? directWay(a, b, placed.direction) : [];
}

interface Spoken {
  readonly direction: 'down' | 'right';
  /** What an object type is called, which the sign of its start has to hold. */
  readonly nounOf: (objectType: string) => string;
}

export function placeMap(
  selection: MapSelection,
  order: readonly string[],
  { direction, nounOf }: Spoken,
): PlacedMap {
  const rank = new Map(order.map((id, at) => [id, at]));
  const marks = marksOf(selection);
  const graph = graphOf({ selection, marks, rank, direction, nounOf });
  layout(graph);
  return read(graph, { marks, rank, direction });
}

const markSize = (name: string) => ({
  width: Math.min(160, Math.ceil(textWidth(name, MARK.font)) + MARK.sign),
  height: MARK.height,
});

function marksOf({ processes, activities }: MapSelection): MapMark[] {
  const kept = new Set(activities);
  return processes.flatMap((process) =>
    (['start', 'end'] as const).map((kind) => {
      const ties = [...process.nodes.values()]
        .filter((node) => kept.has(node.step))
        .map((node) => ({ activity: node.step, journeys: kind === 'start' ? node.first : node.last }))
        .sort((a, b) => b.journeys - a.journeys || (a.activity < b.activity ? -1 : 1))
        .filter(
          (tie, at) =>
            tie.journeys > 0 && (at === 0 || ratio(tie.journeys, process.journeys) >= NOTICEABLE_END),
        );
      return { id: `${kind}:${process.objectType}`, kind, objectType: process.objectType, ties };
    }),
  );
}

interface GraphInput {
  readonly selection: MapSelection;
  readonly marks: readonly MapMark[];
  readonly rank: ReadonlyMap<string, number>;
  readonly direction: 'down' | 'right';
  readonly nounOf: Spoken['nounOf'];
}

function graphOf({ selection, marks, rank, direction, nounOf }: GraphInput): Graph {
  const graph = new Graph({ directed: true });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setGraph({
    rankdir: direction === 'down' ? 'TB' : 'LR',
    nodesep: 34,
    edgesep: 18,
    ranksep: 58,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: selection.links.length > MANY_WAYS ? 'longest-path' : 'network-simplex',
  });
  for (const id of rank.keys()) graph.setNode(id, { ...NODE });
  for (const mark of marks) {
    graph.setNode(mark.id, markSize(nounOf(mark.objectType)));
    for (const tie of mark.ties) {
      const [from, to] = mark.kind === 'start' ? [mark.id, tie.activity] : [tie.activity, mark.id];
      graph.setEdge(from, to, { weight: 1 });
    }
  }
  const pulls = [...pairWeights(selection, rank)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [key, weight] of pulls.slice(0, MOST_ROUTED)) {
    const [from, to] = JSON.parse(key) as [string, string];
    const forward = (rank.get(from) ?? 0) < (rank.get(to) ?? 0);
    const [above, below] = forward ? [from, to] : [to, from];
    const known = graph.edge(above, below) as { weight?: number } | undefined;
    graph.setEdge(above, below, { weight: (known?.weight ?? 0) + (forward ? weight : 0.5) });
  }
  return graph;
}

/**
 * How strongly two activities pull each other into line, 1 … 12: by the share of what comes to the second that comes
 * from the first, less the further they are apart.
 */
function pairWeights({ links }: MapSelection, rank: ReadonlyMap<string, number>): Map<string, number> {
  const into = new Map<string, number>();
  const plain = links.filter((link) => link.from !== link.to);
  for (const link of plain) {
    const key = pairKey(link.objectType, link.to);
    into.set(key, (into.get(key) ?? 0) + link.count);
  }
  const weights = new Map<string, number>();
  for (const link of plain) {
    const key = pairKey(link.from, link.to);
    const share = ratio(link.count, into.get(pairKey(link.objectType, link.to)) ?? 0);
    const span = Math.abs((rank.get(link.to) ?? 0) - (rank.get(link.from) ?? 0));
    weights.set(key, Math.max(weights.get(key) ?? 0, 1 + Math.round((11 * share) / Math.max(1, span / 2))));
  }
  return weights;
}

function read(graph: Graph, given: Pick<PlacedMap, 'marks' | 'rank' | 'direction'>): PlacedMap {
  const raw = new Map<string, Box>();
  for (const id of graph.nodes()) {
    const { x, y, width, height } = graph.node(id) as Box;
    raw.set(id, { x: x - width / 2, y: y - height / 2, width, height });
  }
  const edges = graph.edges().map((edge: { v: string; w: string }): PullingWay => {
    const { points, weight } = graph.edge(edge.v, edge.w) as { points: Point[]; weight: number };
    return { from: edge.v, to: edge.w, inner: points.slice(1, -1).filter(besideBoxes), pull: weight };
  });
  const straight = straighten(raw, edges, given.direction);
  return framed(straight.boxes, dockWays(straight.ways, straight.boxes, given.direction), given);
}

/** Moves everything to where the paper begins, and says how large the paper is. */
function framed(
  boxes: ReadonlyMap<string, Box>,
  docked: readonly DockedWay[],
  given: Pick<PlacedMap, 'marks' | 'rank' | 'direction'>,
): PlacedMap {
  const corners = [...boxes.values()].flatMap((box) => [
    box,
    { x: box.x + box.width, y: box.y + box.height },
  ]);
  const all = [...corners, ...docked.flatMap((way) => way.points)];
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
  const move = <Place extends Point>(place: Place): Place => ({
    ...place,
    x: place.x - left + MARGIN,
    y: place.y - top + MARGIN,
  });
  const ways = new Map<string, readonly Point[]>();
  for (const { from, to, points } of docked) {
    const moved = points.map(move);
    ways.set(pairKey(from, to), moved);
    ways.set(pairKey(to, from), moved.toReversed());
  }
  return {
    ...given,
    boxes: new Map([...boxes].map(([id, box]) => [id, move(box)])),
    ways,
    width: Math.max(...all.map(({ x }) => x)) - left + 2 * MARGIN,
    height: Math.max(...all.map(({ y }) => y)) - top + 2 * MARGIN,
  };
}

/** dagre bends a way in every gap and beside every layer of boxes; beside the boxes is enough, and runs smoother. */
const besideBoxes = (_: Point, at: number): boolean => at % 2 === 1;
