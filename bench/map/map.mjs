import { ask, journeySource, mapEdges, readFacts } from '@throughline/journey';
import { openEmbedded } from '@throughline/stores';
import { storeFolder } from '../import/import.mjs';
import { openDuckDb } from '../tools/duckdb.mjs';
import { interleaved } from '../tools/measure.mjs';
import { clickHouseShapes } from './clickhouse.mjs';
import { duckDbShapes } from './duckdb.mjs';
import { mustEqual } from './question.mjs';

const OURS = 'Throughline: journey arrays';
const WHOLE = 'Throughline: the whole map';
const PEERS = { DuckDB: 5, ClickHouse: 3 };

/**
 * The map's edges, asked of the stored journeys and of two peers, side by side in one process; beside it the whole
 * answer, with activities, waits, outcomes, amounts and variants.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @param {{ path: string, events: number }} log
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchMap(options, log) {
  const duck = await openDuckDb(options, log);
  const store = await openEmbedded({ path: storeFolder(options.dir) });
  try {
    const peers = { ...duckDbShapes(duck), ...clickHouseShapes(store) };
    const contenders = { [OURS]: () => askOurs(store), ...peers, [WHOLE]: () => askWhole(store) };
    const timings = await interleaved(options.runs, contenders);
    for (const name of Object.keys(peers)) mustEqual(name, timings[name].value, timings[OURS].value);
    return [
      ...Object.entries(timings).map(lineOf),
      ...Object.entries(PEERS).map((peer) => ratioTo(peer, timings)),
    ];
  } finally {
    await store.close();
    duck.close();
  }
}

/** @param {import('@throughline/stores').EventStore} store @returns {Promise<import('./question.mjs').Edge[]>} */
async function askOurs(store) {
  const facts = await readFacts(store, 'shop');
  const source = journeySource({ facts, objectType: 'order', span: null, where: [], bots: 'out' });
  const rows = await store.query(mapEdges(source, null));
  return rows.map(({ edge, count, journeys, mean, quantiles: [p50, p90] }) => {
    const [from, to] = [edge >>> 16, edge & 65_535].map((id) => facts.nameOf.get(id) ?? '');
    return { from, to, count, journeys, mean, p50, p90 };
  });
}

/** @param {import('@throughline/stores').EventStore} store */
function askWhole(store) {
  return ask(store, 'shop', { kind: 'map', object: 'order', limit: 20 });
}

/** @param {[string, import('../tools/measure.mjs').Timing]} entry */
function lineOf([name, { wall, cpu }]) {
  const figure = `${wall.toFixed(0)} ms (${cpu.toFixed(0)} ms of CPU)`;
  return { bench: 'map', what: name, figure, data: { wall, cpu } };
}

/** The faster shape of a peer, by the clock, against ours. */
function ratioTo([peer, floor], timings) {
  const shapes = Object.entries(timings).filter(([name]) => name.startsWith(peer));
  const [name, fastest] = shapes.sort(([, a], [, b]) => a.wall - b.wall)[0];
  const ratio = fastest.wall / timings[OURS].wall;
  const cpu = fastest.cpu / timings[OURS].cpu;
  return {
    bench: 'map',
    what: `faster than ${name}`,
    figure: `${ratio.toFixed(1)} × (${cpu.toFixed(1)} × in CPU)`,
    floor: `${floor} ×`,
    met: ratio >= floor,
    data: { ratio, cpu },
  };
}
