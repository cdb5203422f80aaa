import type { Box, Point } from './place.js';

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

/** Moves a way aside, so that links of several object types run side by side. */
export function shifted(points: readonly Point[], by: number, direction: 'down' | 'right'): Point[] {
  return points.map(({ x, y }) => (direction === 'down' ? { x: x + by, y } : { x, y: y + by }));
}

/**
 * A smooth path through points that leaves and enters along the direction of the layers and never swings beyond its
 * points: a monotone cubic (Fritsch & Carlson 1980).
 */
export function curveThrough(points: readonly Point[], direction: 'down' | 'right'): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const turned = direction === 'down' ? points : points.map(turn);
  const slopes = slopesOf(turned);
  const pieces = rest.map((_, index) => {
    const [from, to] = [turned[index] ?? first, turned[index + 1] ?? first];
    const reach = (to.y - from.y) * HANDLE;
    const handles = [
      { x: from.x + (slopes[index] ?? 0) * reach, y: from.y + reach },
      { x: to.x - (slopes[index + 1] ?? 0) * reach, y: to.y - reach },
      to,
    ];
    return ` C${(direction === 'down' ? handles : handles.map(turn)).map(at).join(' ')}`;
  });
  return `M${at(first)}${pieces.join('')}`;
}

const HANDLE = 0.42;
const turn = ({ x, y }: Point): Point => ({ x: y, y: x });

/** How far the way leans at each point: not at all at its ends and where it turns back, else between its pieces. */
function slopesOf(points: readonly Point[]): number[] {
  const lean = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return point.y === before.y ? 0 : (point.x - before.x) / (point.y - before.y);
  });
  return points.map((_, index) => {
    const [before, after] = [lean[index - 1], lean[index]];
    if (before === undefined || after === undefined || before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

/** A repeat: a small loop at the right side of a box. */
export function loopBeside(box: Box, grow: number): string {
  const x = box.x + box.width;
  const y = box.y + box.height / 2;
  const reach = 20 + grow;
  return `M${at({ x, y: y - 9 })} C${at({ x: x + reach, y: y - 16 })} ${at({ x: x + reach, y: y + 16 })} ${at({ x, y: y + 9 })}`;
}

export function middleOf(points: readonly Point[]): Point {
  const half = (points.length - 1) / 2;
  const a = points[Math.floor(half)] ?? { x: 0, y: 0 };
  const b = points[Math.ceil(half)] ?? a;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
