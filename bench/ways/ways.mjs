import { openEmbedded } from '@throughline/stores';
import { storeFolder } from '../import/import.mjs';
import { openDuckDb } from '../tools/duckdb.mjs';
import { interleaved } from '../tools/measure.mjs';
import { PATHS } from './paths.mjs';
import { RETENTION } from './retention.mjs';
import { mustBeSame } from './same.mjs';
import { VARIANTS } from './variants.mjs';

/**
 * @typedef {object} WaysBench
 * @property {string} name
 * @property {number} floor How many times as fast as the faster shape it has to be.
 * @property {Record<string, string>} shapes Of the peer's SQL.
 * @property {readonly string[]} key Columns that tell rows apart.
 * @property {(row: Record<string, any>) => Record<string, unknown>} rowOf From a row of the peer.
 * @property {(store: import('@throughline/stores').EventStore) => Promise<Record<string, unknown>[]>} ours
 */

const OURS = 'Throughline: the whole answer';
const BENCHES = [VARIANTS, PATHS, RETENTION];
export const WAYS = BENCHES.map(({ name }) => name);

/**
 * Whole answers about the ways of journeys, beside DuckDB in one process.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @param {{ path: string, events: number }} log
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchWays(options, log) {
  const duck = await openDuckDb(options, log);
  const store = await openEmbedded({ path: storeFolder(options.dir) });
  try {
    const results = [];
    for (const bench of BENCHES.filter(({ name }) => options.only.includes(name)))
      results.push(...(await compared(bench, { duck, store, runs: options.runs })));
    return results;
  } finally {
    await store.close();
    duck.close();
  }
}

/** @param {WaysBench} bench */
async function compared({ name, floor, shapes, key, rowOf, ours }, { duck, store, runs }) {
  const peers = Object.fromEntries(
    Object.entries(shapes).map(([shape, sql]) => [
      `DuckDB: ${shape}`,
      async () => (await duck.rows(sql)).map(rowOf),
    ]),
  );
  const timings = await interleaved(runs, { [OURS]: () => ours(store), ...peers });
  for (const peer of Object.keys(peers))
    mustBeSame(`${name}, ${peer}`, { rows: timings[peer].value, reference: timings[OURS].value, key });
  return [...Object.entries(timings).map((entry) => lineOf(name, entry)), ratioOf(name, floor, timings)];
}

/** @param {string} bench @param {[string, import('../tools/measure.mjs').Timing]} entry */
function lineOf(bench, [what, { wall, cpu }]) {
  const figure = `${wall.toFixed(0)} ms (${cpu.toFixed(0)} ms of CPU)`;
  return { bench, what, figure, data: { wall, cpu } };
}

/** The faster shape, by the clock, against ours. */
function ratioOf(bench, floor, { [OURS]: ours, ...peers }) {
  const [[name, fastest]] = Object.entries(peers).sort(([, a], [, b]) => a.wall - b.wall);
  const ratio = fastest.wall / ours.wall;
  const cpu = fastest.cpu / ours.cpu;
  return {
    bench,
    what: `faster than ${name}`,
    figure: `${ratio.toFixed(1)} × (${cpu.toFixed(1)} × in CPU)`,
    floor: `${floor} ×`,
    met: ratio >= floor,
    data: { ratio, cpu },
  };
}
