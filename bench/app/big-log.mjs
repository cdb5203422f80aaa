import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { randomOf } from '../tools/random.mjs';

const ACTIVITIES = 200;
const EDGES = 1_500;
const JOURNEYS = 24_000;
const STEPS = 6;
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-01-05T00:00:00Z');

/** Half of the time: when all journeys are under way. Seconds since 1970. */
export const BUSIEST = (BEGIN + 15 * 24 * HOUR) / 1000;

/**
 * A log of 200 activities and 1,500 edges whose 24,000 orders all begin in the first ten days and end in the last ten of
 * thirty, so that all of them are under way in between. Lines of JSON as `ShopEvent` has them.
 * @param {string} path
 */
export async function writeBigLog(path) {
  const file = createWriteStream(path);
  const random = randomOf(7);
  for (let journey = 0; journey < JOURNEYS; journey += 1) {
    let activity = journey % ACTIVITIES;
    for (let step = 0; step < STEPS; step += 1) {
      const time = new Date(BEGIN + Math.floor((step * 4.8 + random() * 4) * 24 * HOUR)).toISOString();
      const line = {
        id: `e${journey}-${step}`,
        time,
        activity: `Activity ${String(activity).padStart(3, '0')}`,
        objects: [{ type: 'order', id: `o${journey}` }],
      };
      if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
      activity = next(activity, random);
    }
  }
  file.end();
  await once(file, 'finish');
}

/** Each activity leads to seven or eight others, near ones mostly. @param {number} activity @param {() => number} random */
function next(activity, random) {
  const ways = EDGES / ACTIVITIES + (activity % 2 === 0 ? 0.5 : -0.5);
  const way = Math.floor(random() * ways);
  return (activity + 1 + way * way) % ACTIVITIES;
}
