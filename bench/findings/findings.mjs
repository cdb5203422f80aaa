import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJson, runScript } from '../tools/child.mjs';

const GIGABYTE = 1024 ** 3;
/** Told for ten million events. */
const FULL = 10_000_000;
const FLOORS = { first: 20_000, again: 50, memory: 4 * GIGABYTE };

const FILL = fileURLToPath(new URL('./fill.mjs', import.meta.url));
const ASK = fileURLToPath(new URL('./ask.mjs', import.meta.url));

/**
 * All findings of a demo shop: of a store that was just opened, the same again, and after a thousand events came in.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchFindings({ dir, events }) {
  const folder = join(dir, `findings-${events}`);
  // A store that an earlier run with --keep left there is whole: it is renamed when it is.
  if (!existsSync(folder)) await runScript([FILL, folder, String(events)]);
  const { first, again, after, shop, memory } = await runJson([ASK, folder]);
  const of = `${Number(shop.events).toLocaleString('en')} events of ${Number(shop.customers).toLocaleString('en')} customers`;
  const full = events === FULL;
  const held = (value, floor, said) => (full ? { floor: `${said} at most`, met: value <= floor } : {});
  return [
    {
      bench: 'findings',
      what: `all of ${of}`,
      figure: `${seconds(first)}, ${first.findings} found`,
      ...held(first.wall, FLOORS.first, '20 s'),
      data: { first, again, after, memory },
    },
    {
      bench: 'findings',
      what: 'asked again',
      figure: `${again.wall.toFixed(1)} ms`,
      floor: `${FLOORS.again} ms`,
      met: again.wall <= FLOORS.again,
    },
    { bench: 'findings', what: 'after a thousand events', figure: seconds(after) },
    {
      bench: 'findings',
      what: 'its peak of resident memory',
      figure: `${(memory / GIGABYTE).toFixed(2)} GB`,
      ...held(memory, FLOORS.memory, '4 GB'),
    },
  ];
}

/** @param {import('../tools/measure.mjs').Timing} timing */
const seconds = ({ wall, cpu }) => `${(wall / 1000).toFixed(1)} s (${(cpu / 1000).toFixed(1)} s of CPU)`;
