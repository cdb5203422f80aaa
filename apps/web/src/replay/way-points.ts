/** A way of the drawing as points at equal distances along it: x and y in turn, from its start to its end. */
export type WayPoints = Float32Array;

/** Pieces that a way is cut into: enough for the eye at four times the size. */
export const PIECES = 48;
/** Points worked out on each curve before they are set at equal distances. */
const FINE = 24;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Points at equal distances along an SVG path of one move and cubic curves with absolute coordinates, as the layout draws
 * them. Worked out without the page, since measuring paths there takes far longer.
 * @returns null for a path that is not of this kind.
 */
export function wayPoints(path: string): WayPoints | null {
  const numbers = path.match(/-?\d+(?:\.\d+)?/gu)?.map(Number) ?? [];
  if (!/^M[^A-Za-z]*(?:C[^A-Za-z]*)*$/u.test(path) || numbers.length < 2 || (numbers.length - 2) % 6 !== 0)
    return null;
  return evenly(finePoints(numbers));
}

function finePoints(numbers: readonly number[]): Point[] {
  const at = (index: number): Point => ({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  const points = [at(0)];
  for (let start = 0; start + 7 < numbers.length; start += 6) {
    const curve = [at(start), at(start + 2), at(start + 4), at(start + 6)] as const;
    for (let step = 1; step <= FINE; step += 1) points.push(onCurve(curve, step / FINE));
  }
  return points;
}

function onCurve([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const mix = (from: number, one: number, two: number, to: number): number =>
    s * s * s * from + 3 * s * s * t * one + 3 * s * t * t * two + t * t * t * to;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

function evenly(points: readonly Point[]): WayPoints {
  const reached = [0];
  points.slice(1).forEach((point, at) => {
    const before = points[at] ?? point;
    reached.push((reached[at] ?? 0) + Math.hypot(point.x - before.x, point.y - before.y));
  });
  const length = reached.at(-1) ?? 0;
  const even = new Float32Array(2 * (PIECES + 1));
  let at = 0;
  for (let piece = 0; piece <= PIECES; piece += 1) {
    const goal = (length * piece) / PIECES;
    while (at < points.length - 2 && (reached[at + 1] ?? 0) < goal) at += 1;
    const [from, to] = [points[at] ?? { x: 0, y: 0 }, points[at + 1] ?? points[at] ?? { x: 0, y: 0 }];
    const span = (reached[at + 1] ?? 0) - (reached[at] ?? 0);
    const share = span === 0 ? 0 : (goal - (reached[at] ?? 0)) / span;
    even[2 * piece] = from.x + (to.x - from.x) * share;
    even[2 * piece + 1] = from.y + (to.y - from.y) * share;
  }
  return even;
}
