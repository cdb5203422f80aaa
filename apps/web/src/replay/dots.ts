import type { Camera } from '../state/view-state.js';
import type { Flight } from './flights.js';
import { setStamp, type Sheet, type Stamp } from './stamp.js';
import { PIECES } from './way-points.js';

export interface Painting {
  readonly flights: readonly Flight[];
  readonly moment: number;
  readonly camera: Camera;
  /** Pixels of the screen for each of the page. */
  readonly ratio: number;
  /** A dot in the colour of each object type. */
  readonly stamps: ReadonlyMap<string, Stamp>;
}

/** Journeys that are on their way at a moment, and how many of them go along lines that are not drawn. */
export interface Underway {
  readonly count: number;
  readonly unseen: number;
}

/** How far from the middle of its line a dot may go, in pixels of the page. */
const SPREAD = 3.2;
/** Dots are spread over the width of a line by the golden ratio, so that no two neighbours lie on each other. */
const GOLDEN = 0.618034;

/** Sets a dot for each journey that is on its way, where it is then, on an empty sheet. */
export function paintDots(sheet: Sheet, painting: Painting): Underway {
  let [count, unseen] = [0, 0];
  for (const flight of painting.flights) {
    const flying = paintFlight(sheet, flight, painting);
    count += flying;
    if (flight.points === null) unseen += flying;
  }
  return { count, unseen };
}

function paintFlight(sheet: Sheet, flight: Flight, painting: Painting): number {
  const { points, starts, ends } = flight;
  const { moment, camera, ratio } = painting;
  const stamp = painting.stamps.get(flight.objectType);
  const half = (stamp?.size ?? 0) / 2;
  const scale = camera.k * ratio;
  const [left, top] = [camera.x * ratio - half, camera.y * ratio - half];
  const spread = 2 * SPREAD * ratio * Math.min(1, camera.k);
  let flying = 0;
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    if (start > moment) break; // By start: nothing that follows has left yet.
    if (end <= moment) continue;
    flying += 1;
    if (points === null || stamp === undefined) continue;
    const place = ((moment - start) / (end - start)) * PIECES;
    const piece = Math.min(PIECES - 1, Math.floor(place));
    const x = points[2 * piece] ?? 0;
    const y = points[2 * piece + 1] ?? 0;
    const dx = (points[2 * piece + 2] ?? 0) - x;
    const dy = (points[2 * piece + 3] ?? 0) - y;
    const aside = ((((at * GOLDEN) % 1) - 0.5) * spread) / (Math.hypot(dx, dy) || 1);
    const part = place - piece;
    setStamp(
      sheet,
      stamp,
      (x + dx * part) * scale + left - dy * aside,
      (y + dy * part) * scale + top + dx * aside,
    );
  }
  return flying;
}
