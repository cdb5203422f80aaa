import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJson } from '../tools/child.mjs';

const GIGABYTE = 1024 ** 3;
const COPIES = 10;
const MOST_GROWTH = 11;
const FLOORS = { map: 2000, funnel: 2500, memory: 6 * GIGABYTE };

const FILL = fileURLToPath(new URL('./fill.mjs', import.meta.url));
const ASK = fileURLToPath(new URL('./ask.mjs', import.meta.url));

/**
 * The same questions of a log and of ten times as much of it: how time and memory grow. Each store is filled and asked in
 * processes of their own.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @param {{ path: string, events: number }} log
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchScale(options, log) {
  const small = await measure(options, log, 1);
  const large = await measure(options, log, COPIES);
  const events = (log.events * COPIES).toLocaleString('en');
  const timed = ['map', 'funnel'].flatMap((what) => {
    const growth = large[what] / small[what];
    const figure = `${large[what].toFixed(0)} ms at ${events} events, ${small[what].toFixed(0)} ms at a tenth`;
    // The floor in time is told for ten million events, ten times over.
    const full = log.events === 10_000_000;
    return [
      {
        bench: 'scale',
        what,
        figure,
        ...(full ? { floor: `${FLOORS[what]} ms`, met: large[what] <= FLOORS[what] } : {}),
      },
      {
        bench: 'scale',
        what: `${what}, growth`,
        figure: `${growth.toFixed(1)} ×`,
        floor: `${MOST_GROWTH} × at most`,
        met: growth <= MOST_GROWTH,
      },
    ];
  });
  const peak = (bytes) => `${(bytes / GIGABYTE).toFixed(2)} GB`;
  return [
    ...timed,
    {
      bench: 'scale',
      what: 'peak of memory, asking',
      figure: peak(large.memory),
      floor: peak(FLOORS.memory),
      met: large.memory <= FLOORS.memory,
    },
    {
      bench: 'scale',
      what: 'filling the store',
      figure: `${large.fill.seconds.toFixed(0)} s, ${peak(large.fill.memory)}`,
      data: large.fill,
    },
  ];
}

async function measure(options, log, copies) {
  const folder = join(options.dir, `scale-${copies}`);
  rmSync(folder, { recursive: true, force: true });
  try {
    const fill = await runJson([FILL, log.path, folder, String(copies)]);
    return { fill, ...(await runJson([ASK, folder, String(options.runs)])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
