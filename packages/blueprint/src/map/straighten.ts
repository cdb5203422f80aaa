import { groupBy } from '../process/group.js';
import type { InnerWay } from './dock.js';
import type { Box, Point } from './place.js';

/** A way with how strongly it pulls its ends into line. */
export interface PullingWay extends InnerWay {
  readonly pull: number;
}

interface Element {
  /** Place along the layer (across the direction of the drawing), at the middle. */
  at: number;
  readonly layer: number;
  readonly size: number;
  readonly links: { readonly other: Element; readonly pull: number }[];
}

const SWEEPS = 48;
const APART = { boxes: 34, ways: 22 } as const;
/** Where a long way passes beside boxes it should run straight, but it must not push the boxes about. */
const PULL = { inner: 6, long: 0.35, rest: 0.005 } as const;

/**
 * Moves boxes and ways within their layers, keeping their order, so that strong ways run straight: each layer in turn
 * is put where its neighbours pull it, by weighted least squares under the order and the room that each needs
 * (isotonic regression by pooling adjacent violators: Ayer et al. 1955; the sweeps are those of Sugiyama's method).
 */
export function straighten(
  boxes: ReadonlyMap<string, Box>,
  ways: readonly PullingWay[],
  direction: 'down' | 'right',
): { boxes: Map<string, Box>; ways: InnerWay[] } {
  const axis = axisOf(direction);
  const nodes = new Map([...boxes].map(([id, box]) => [id, axis.element(box)]));
  const bends = ways.map((way) => way.inner.map((point) => axis.bend(point)));
  ways.forEach((way, index) => {
    const chain = [nodes.get(way.from), ...(bends[index] ?? []), nodes.get(way.to)].filter(
      (e) => e !== undefined,
    );
    tieUp(chain, way.pull);
  });
  const layers = [...groupBy([...nodes.values(), ...bends.flat()], (element) => element.layer)]
    .sort(([a], [b]) => a - b)
    .map(([, layer]) => layer.sort((a, b) => a.at - b.at));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) settle(layer);
  }
  return {
    boxes: new Map([...boxes].map(([id, box]) => [id, axis.moved(box, nodes.get(id)?.at ?? 0)])),
    ways: ways.map((way, index) => ({
      from: way.from,
      to: way.to,
      inner: way.inner.map((point, at) => axis.bent(point, bends[index]?.[at]?.at ?? 0)),
    })),
  };
}

function axisOf(direction: 'down' | 'right') {
  const down = direction === 'down';
  const layerOf = (value: number) => Math.round(value);
  return {
    element: ({ x, y, width, height }: Box): Element =>
      down
        ? { at: x + width / 2, layer: layerOf(y + height / 2), size: width, links: [] }
        : { at: y + height / 2, layer: layerOf(x + width / 2), size: height, links: [] },
    bend: ({ x, y }: Point): Element =>
      down
        ? { at: x, layer: layerOf(y), size: 0, links: [] }
        : { at: y, layer: layerOf(x), size: 0, links: [] },
    moved: (box: Box, at: number): Box =>
      down ? { ...box, x: at - box.width / 2 } : { ...box, y: at - box.height / 2 },
    bent: (point: Point, at: number): Point => (down ? { ...point, x: at } : { ...point, y: at }),
  };
}

function tieUp(chain: readonly Element[], pull: number): void {
  const long = chain.length > 2;
  chain.slice(1).forEach((element, index) => {
    const before = chain[index];
    if (!before) return;
    const inner = before.size === 0 && element.size === 0;
    const strength = pull * (inner ? PULL.inner : long ? PULL.long : 1);
    before.links.push({ other: element, pull: strength });
    element.links.push({ other: before, pull: strength });
  });
}

interface Pool {
  readonly value: number;
  readonly weight: number;
  readonly count: number;
}

function settle(layer: readonly Element[]): void {
  const offsets = offsetsOf(layer);
  const pools: Pool[] = [];
  layer.forEach((element, at) => {
    const { value, weight } = wish(element);
    let pool: Pool = { value: value - (offsets[at] ?? 0), weight, count: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const total = last.weight + pool.weight;
      const mean = (last.value * last.weight + pool.value * pool.weight) / total;
      pool = { value: mean, weight: total, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const settled = pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.value));
  layer.forEach((element, at) => {
    element.at = (settled[at] ?? 0) + (offsets[at] ?? 0);
  });
}

/** Least distance of each element from the first of its layer. */
function offsetsOf(layer: readonly Element[]): number[] {
  let offset = 0;
  return layer.map((element, at) => {
    const before = layer[at - 1];
    if (before) {
      const room = before.size > 0 && element.size > 0 ? APART.boxes : APART.ways;
      offset += (before.size + element.size) / 2 + room;
    }
    return offset;
  });
}

/** Where the neighbours want an element, and how strongly; a little, it wants to stay. */
function wish({ at, links }: Element): { value: number; weight: number } {
  const weight = links.reduce<number>((sum, link) => sum + link.pull, PULL.rest);
  const value = links.reduce<number>((sum, link) => sum + link.pull * link.other.at, PULL.rest * at) / weight;
  return { value, weight };
}
