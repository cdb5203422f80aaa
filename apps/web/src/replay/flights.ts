import type { Scene } from '@throughline/blueprint';
import type { ReplayAnswer } from '@throughline/model';
import { wayPoints, type WayPoints } from './way-points.js';

/** The moves along one edge, ready to be drawn frame by frame. Times in seconds since 1970. */
export interface Flight {
  readonly objectType: string;
  /** Null where the drawing leaves the edge out. */
  readonly points: WayPoints | null;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** All moves of some answers, on the lines of a drawing. */
export function flightsOf(answers: readonly ReplayAnswer[], { links }: Pick<Scene, 'links'>): Flight[] {
  const ways = new Map(links.map((link) => [keyOf(link.objectType, link.from, link.to), link.path]));
  return answers.flatMap(({ object, from, activities, edges }) => {
    const zero = Date.parse(from ?? '') / 1000;
    return edges.map((edge): Flight => {
      const [leaves, arrives] = [activities[edge.from] ?? '', activities[edge.to] ?? ''];
      const path = ways.get(keyOf(object, leaves, arrives));
      const starts = Float64Array.from(edge.starts, (start) => zero + start);
      const ends = Float64Array.from(edge.seconds, (taken, at) => (starts[at] ?? 0) + taken);
      return { objectType: object, points: path === undefined ? null : wayPoints(path), starts, ends };
    });
  });
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

/** From the first event to the last of all answers; null where there is nothing to play. */
export function spanOf(answers: readonly ReplayAnswer[]): Span | null {
  const times = answers.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [Date.parse(from) / 1000, Date.parse(to) / 1000],
  );
  if (times.length === 0) return null;
  const [from, to] = [Math.min(...times), Math.max(...times)];
  return { from, to: Math.max(to, from + 1) };
}

export interface Bar {
  readonly at: number;
  readonly count: number;
}

/** Arrivals of all answers over one span of time: each of their bars is put where it begins. */
export function arrivalsOf(answers: readonly ReplayAnswer[], { from, to }: Span, bars: number): Bar[] {
  const every = (to - from) / bars;
  const counts = Array.from({ length: bars }, () => 0);
  for (const { from: first, arrivals } of answers) {
    const zero = Date.parse(first ?? '') / 1000;
    arrivals.counts.forEach((count, at) => {
      const bar = Math.min(bars - 1, Math.floor((zero + at * arrivals.every - from) / every));
      if (bar >= 0) counts[bar] = (counts[bar] ?? 0) + count;
    });
  }
  return counts.map((count, at) => ({ at: from + at * every, count }));
}
