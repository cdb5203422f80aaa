import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { TAXONOMY } from '@throughline/model';
import { openJourneys } from './journeys.mjs';
import { timed } from './measure.mjs';

const ACTIVITIES = TAXONOMY.slice(0, 40).map(({ name }) => name);
const CHUNK = 1 << 20;

/**
 * Writes the log that import and map work on, in the order of time: `time,activity,order,customer,session,amount`.
 * Every event has an order; four of five name the customer and three of five the session, 2.4 objects in the mean.
 *
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<{ path: string, events: number }>}
 */
export async function writeLog({ events, dir }) {
  const path = join(dir, `log-${events}.csv`);
  // A log that an earlier run with --keep left there is whole: it is renamed when it is.
  if (existsSync(path)) return { path, events };
  const { wall } = await timed(() => write(`${path}.part`, events));
  renameSync(`${path}.part`, path);
  process.stderr.write(`log: ${events} events in ${(wall / 1000).toFixed(1)} s\n`);
  return { path, events };
}

/** @param {string} path @param {number} events */
async function write(path, events) {
  const out = createWriteStream(path);
  let text = 'time,activity,order,customer,session,amount\n';
  for (const event of openJourneys(events, ACTIVITIES.length)) {
    text += rowOf(event);
    if (text.length < CHUNK) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

/** @param {import('./journeys.mjs').Event} event */
function rowOf({ time, activity, journey, place, chance }) {
  const name = ACTIVITIES[activity];
  const customer = chance < 0.8 ? `c${journey % 400_009}` : '';
  const session = chance > 0.4 ? `s${journey}-${place >> 3}` : '';
  const amount = name === 'Order Completed' ? (5 + (journey % 20_000) / 100).toFixed(2) : '';
  return `${new Date(time).toISOString()},${name},o${journey},${customer},${session},${amount}\n`;
}
