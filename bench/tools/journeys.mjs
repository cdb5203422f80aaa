import { randomOf } from './random.mjs';

/** Journeys under way at the same time. */
const OPEN = 16_384;
const FIRST = Date.parse('2025-01-01T00:00:00Z');

/**
 * @typedef {object} Event
 * @property {number} time Milliseconds since 1970.
 * @property {number} activity
 * @property {number} journey
 * @property {number} place Within its journey, from 0.
 * @property {number} chance A number in [0, 1) of its own.
 */

/**
 * Events of many journeys in the order of time. Journeys are 6.7 events long in the mean, skewed; they walk through
 * the activities with jumps, so that common and rare edges differ by thousands, and wait from milliseconds to weeks.
 *
 * @param {number} events
 * @param {number} activities
 * @returns {Generator<Event>}
 */
export function* openJourneys(events, activities) {
  const random = randomOf(20_260_301);
  /** Heap of open journeys, by the time of their next event. */
  const heap = Array.from({ length: OPEN }, (_, journey) => begin(journey, FIRST + random() * 864e5, random));
  heap.sort((a, b) => a.time - b.time);
  let journeys = OPEN;
  for (let written = 0; written < events; written += 1) {
    const next = heap[0];
    const activity = activityAt(next.place, activities, random());
    yield {
      time: Math.floor(next.time),
      activity,
      journey: next.journey,
      place: next.place,
      chance: random(),
    };
    next.place += 1;
    if (next.place < next.length) next.time += waitAfter(next.place, random);
    else heap[0] = begin(journeys++, next.time + random() * 600_000, random);
    sink(heap);
  }
}

/** @param {number} journey @param {number} time @param {() => number} random */
function begin(journey, time, random) {
  return { journey, time, place: 0, length: 1 + Math.min(60, Math.floor(-Math.log(1 - random()) * 6.2)) };
}

/** @param {number} place @param {number} activities @param {number} chance */
function activityAt(place, activities, chance) {
  return Math.min(activities - 1, (((place >> 1) << 1) % 24) + Math.floor(-Math.log(1 - chance) * 2.5));
}

/** Log-normal, longer at every fifth step. @param {number} place @param {() => number} random */
function waitAfter(place, random) {
  const normal = (random() + random() + random() - 1.5) * 2;
  return Math.exp(6 + 3 * normal + (place % 5) * 1.5);
}

/** Puts the first of a heap where it belongs. @param {{ time: number }[]} heap */
function sink(heap) {
  const first = heap[0];
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1].time < heap[child].time) child += 1;
    if (child >= heap.length || heap[child].time >= first.time) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = first;
}
