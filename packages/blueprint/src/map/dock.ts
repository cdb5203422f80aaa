import { groupBy } from '../process/group.js';
import type { Box, Point } from './place.js';

/** A way between two boxes, by the points that it passes between them, in the direction of the layers. */
export interface InnerWay {
  readonly from: string;
  readonly to: string;
  readonly inner: readonly Point[];
}

export interface DockedWay {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** Room between two ways at one side of a box, and how much of the side they may take. */
const PITCH = 24;
const SIDE_USED = 0.72;

/** Lets each way leave and enter at a place of its own on the facing side of its box, in the order they fan out. */
export function dockWays(
  ways: readonly InnerWay[],
  boxes: ReadonlyMap<string, Box>,
  direction: 'down' | 'right',
): DockedWay[] {
  const down = direction === 'down';
  const along = (point: Point) => (down ? point.x : point.y);
  const towards = (way: InnerWay, end: 'from' | 'to') => {
    const next = end === 'from' ? way.inner[0] : way.inner.at(-1);
    const other = boxes.get(end === 'from' ? way.to : way.from);
    return next ?? (other ? { x: other.x + other.width / 2, y: other.y + other.height / 2 } : { x: 0, y: 0 });
  };
  const docks = new Map<string, Point>();
  for (const end of ['from', 'to'] as const) {
    for (const [id, group] of groupBy(ways, (way) => way[end])) {
      const box = boxes.get(id);
      if (!box) continue;
      const sorted = [...group].sort((a, b) => along(towards(a, end)) - along(towards(b, end)));
      const pitch = Math.min(PITCH, ((down ? box.width : box.height) * SIDE_USED) / sorted.length);
      sorted.forEach((way, at) => {
        docks.set(keyOf(way, end), sidePoint(box, (at - (sorted.length - 1) / 2) * pitch, { down, end }));
      });
    }
  }
  return ways.map((way) => {
    const ends = (['from', 'to'] as const).map((end) => docks.get(keyOf(way, end)) ?? { x: 0, y: 0 });
    return { from: way.from, to: way.to, points: [...ends.slice(0, 1), ...way.inner, ...ends.slice(1)] };
  });
}

const keyOf = (way: InnerWay, end: 'from' | 'to'): string => JSON.stringify([way.from, way.to, end]);

function sidePoint(box: Box, offset: number, { down, end }: { down: boolean; end: 'from' | 'to' }): Point {
  const far = end === 'from';
  return down
    ? { x: box.x + box.width / 2 + offset, y: far ? box.y + box.height : box.y }
    : { x: far ? box.x + box.width : box.x, y: box.y + box.height / 2 + offset };
}

/** Straight from one box to another, out of the sides that face each other. */
export function directWay(from: Box, to: Box, direction: 'down' | 'right'): Point[] {
  const down = direction === 'down';
  const forward = down ? from.y <= to.y : from.x <= to.x;
  return [
    sidePoint(from, 0, { down, end: forward ? 'from' : 'to' }),
    sidePoint(to, 0, { down, end: forward ? 'to' : 'from' }),
  ];
}
