import type { Geometry } from './geometry.js';
import type { Place } from './grid.js';
import type { Ports } from './ports.js';
import type { Side } from './route.js';
import type { Routed, Tracks } from './tracks.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export interface PathParts {
  readonly geometry: Geometry;
  readonly tracks: Tracks;
  readonly ports: Ports;
}

/** Corner points of a link, from box to box. */
export function pointsOf(link: Routed, { geometry, tracks, ports }: PathParts): Point[] {
  const start = dock(link.from, link.route.out, { geometry, offset: ports(link.key, 'out') });
  const end = dock(link.to, link.route.into, { geometry, offset: ports(link.key, 'into') });
  const lines = link.route.legs.map((leg, at) => {
    const track = tracks.trackOf(link.key, at);
    return leg.kind === 'channel' ? geometry.channelX(leg.at, track) : geometry.gapY(leg.at, track);
  });
  const points = [start];
  let current = start;
  link.route.legs.forEach((leg, at) => {
    const line = lines[at] ?? 0;
    const next = lines[at + 1];
    const enter = leg.kind === 'channel' ? { x: line, y: current.y } : { x: current.x, y: line };
    const leave = leg.kind === 'channel' ? { x: line, y: next ?? end.y } : { x: next ?? end.x, y: line };
    points.push(enter, leave);
    current = leave;
  });
  return tidy([...points, end]);
}

function dock(place: Place, side: Side, { geometry, offset }: { geometry: Geometry; offset: number }): Point {
  const x = geometry.columnX(place.column);
  const y = geometry.rowY(place.row);
  const height = geometry.rowHeight(place.row);
  const width = geometry.boxWidth;
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 + offset };
    case 'right':
      return { x: x + width, y: y + height / 2 + offset };
    case 'top':
      return { x: x + width / 2 + offset, y };
    case 'bottom':
      return { x: x + width / 2 + offset, y: y + height };
  }
}

/** Drops points that repeat or lie on a straight line. */
function tidy(points: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (last && Math.abs(last.x - point.x) < 0.05 && Math.abs(last.y - point.y) < 0.05) continue;
    const before = result.at(-2);
    const inLine =
      last &&
      before &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (inLine) result.pop();
    result.push(point);
  }
  return result;
}

/** A path through corner points, each corner rounded as far as its shorter side allows. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${round(first.x)},${round(first.y)}`;
  for (let at = 1; at < points.length - 1; at += 1) {
    const [before, corner, after] = [points[at - 1], points[at], points[at + 1]];
    if (!before || !corner || !after) continue;
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const a = towards(corner, before, r);
    const b = towards(corner, after, r);
    path += `L${round(a.x)},${round(a.y)}Q${round(corner.x)},${round(corner.y)} ${round(b.x)},${round(b.y)}`;
  }
  const last = points.at(-1) ?? first;
  return `${path}L${round(last.x)},${round(last.y)}`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** The middle of the longest straight piece: there a figure finds room. */
export function labelPoint(points: readonly Point[]): Point {
  let best = { length: -1, point: points[0] ?? { x: 0, y: 0 } };
  points.slice(1).forEach((point, at) => {
    const before = points[at] ?? point;
    const length = distance(before, point);
    if (length > best.length)
      best = { length, point: { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 } };
  });
  return best.point;
}
