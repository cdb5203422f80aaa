import { groupBy } from '../process/group.js';
import type { Place } from './grid.js';
import type { Leg, Route } from './route.js';

/** A link on its way: the route it takes between two places. */
export interface Routed {
  readonly key: string;
  readonly from: Place;
  readonly to: Place;
  readonly route: Route;
  readonly main: boolean;
}

/** Which track of its channel or gap each leg runs on, and how many tracks each has. */
export interface Tracks {
  readonly trackOf: (key: string, leg: number) => number;
  readonly channel: (at: number) => number;
  readonly gap: (at: number) => number;
}

interface Segment {
  readonly key: string;
  readonly leg: number;
  readonly low: number;
  readonly high: number;
  readonly main: boolean;
}

/**
 * Gives every leg a track of its own wherever it would run over another: interval colouring by first fit, in grid
 * coordinates (a column's middle is 2c + 1, the channel left of it 2c), which needs no pixels yet. The through-line
 * chooses first, then the short ones.
 */
export function assignTracks(routed: readonly Routed[]): Tracks {
  const all = routed.flatMap((link) =>
    link.route.legs.map((leg, at) => ({ place: `${leg.kind}:${leg.at}`, segment: segmentOf(link, leg, at) })),
  );
  const tracks = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [place, entries] of groupBy(all, (entry) => entry.place)) {
    counts.set(
      place,
      colour(
        entries.map((entry) => entry.segment),
        tracks,
      ),
    );
  }
  return {
    trackOf: (key, leg) => tracks.get(`${key} ${leg}`) ?? 0,
    channel: (at) => counts.get(`channel:${at}`) ?? 0,
    gap: (at) => counts.get(`gap:${at}`) ?? 0,
  };
}

function segmentOf({ key, from, to, route, main }: Routed, leg: Leg, at: number): Segment {
  const middle = (place: Place) => 2 * (leg.kind === 'channel' ? place.row : place.column) + 1;
  const before = route.legs[at - 1];
  const after = route.legs[at + 1];
  const start = before ? 2 * before.at : middle(from);
  const end = after ? 2 * after.at : middle(to);
  return { key, leg: at, low: Math.min(start, end), high: Math.max(start, end), main };
}

function colour(segments: readonly Segment[], tracks: Map<string, number>): number {
  const used: Segment[][] = [];
  const order = [...segments].sort(
    (a, b) =>
      Number(b.main) - Number(a.main) ||
      a.high - a.low - (b.high - b.low) ||
      a.low - b.low ||
      (a.key < b.key ? -1 : 1),
  );
  for (const segment of order) {
    const free = used.findIndex((track) => track.every((other) => apart(segment, other)));
    const track = free < 0 ? used.length : free;
    (used[track] ??= []).push(segment);
    tracks.set(`${segment.key} ${segment.leg}`, track);
  }
  return used.length;
}

const apart = (a: Segment, b: Segment): boolean => a.high < b.low || b.high < a.low;

/** Tracks fan out from the middle: 0, +1, −1, +2, −2, … */
export function trackOffset(track: number): number {
  return track % 2 === 0 ? -track / 2 : (track + 1) / 2;
}
