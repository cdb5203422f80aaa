import type { Box, Point } from './place.js';

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

/** Moves a way aside, so that links of several object types run side by side. */
export function shifted(points: readonly Point[], by: number, direction: 'down' | 'right'): Point[] {
  return points.map(({ x, y }) => (direction === 'down' ? { x: x + by, y } : { x, y: y + by }));
}

/** A smooth path through points that leaves and enters along the direction of the layers. */
export function curveThrough(points: readonly Point[], direction: 'down' | 'right'): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  let before = first;
  for (const point of rest) {
    const middle =
      direction === 'down'
        ? [
            { x: before.x, y: (before.y + point.y) / 2 },
            { x: point.x, y: (before.y + point.y) / 2 },
          ]
        : [
            { x: (before.x + point.x) / 2, y: before.y },
            { x: (before.x + point.x) / 2, y: point.y },
          ];
    path += ` C${middle.map(at).join(' ')} ${at(point)}`;
    before = point;
  }
  return path;
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
