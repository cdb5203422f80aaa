import { ask } from '@throughline/journey';
import { FunnelQuestion, TAXONOMY } from '@throughline/model';
import { openEmbedded } from '@throughline/stores';
import { storeFolder } from '../import/import.mjs';
import { openDuckDb } from '../tools/duckdb.mjs';
import { interleaved } from '../tools/measure.mjs';
import { lineOf, ratioTo } from '../tools/ratios.mjs';
import { clickHouseShapes } from './clickhouse.mjs';
import { duckDbShapes } from './duckdb.mjs';
import { DAYS, mustEqual, STEPS } from './question.mjs';

const OURS = 'Throughline: the whole answer';
const PEERS = { DuckDB: 3, ClickHouse: 2 };
/** An activity that about half of the journeys hold. */
const SOME = TAXONOMY[1]?.name ?? '';
const FILTERS = {
  'of orders with amounts in EUR': [{ journey: 'currency', value: 'EUR' }],
  'of orders with an activity': [{ with: { activity: SOME } }],
  'of orders without it': [{ without: { activity: SOME } }],
};

/**
 * A funnel, asked as the app asks it, and of two peers, side by side in one process; beside it the same with filters.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @param {{ path: string, events: number }} log
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchFunnel(options, log) {
  const duck = await openDuckDb(options, log);
  const store = await openEmbedded({ path: storeFolder(options.dir) });
  try {
    const peers = { ...duckDbShapes(duck.connection), ...clickHouseShapes(store) };
    const filtered = Object.entries(FILTERS).map(([name, where]) => [name, () => askOurs(store, where)]);
    const contenders = { [OURS]: () => askOurs(store, []), ...Object.fromEntries(filtered), ...peers };
    const timings = await interleaved(options.runs, contenders);
    for (const name of Object.keys(peers)) mustEqual(name, timings[name].value, timings[OURS].value);
    return [
      ...Object.entries(timings).map((entry) => lineOf('funnel', entry)),
      ...Object.keys(FILTERS).map((name) => fasterWith(name, timings)),
      ...Object.entries(PEERS).map((peer) => ratioTo({ bench: 'funnel', ours: OURS }, peer, timings)),
    ];
  } finally {
    await store.close();
    duck.close();
  }
}

/** @param {import('@throughline/stores').EventStore} store @param {object[]} where @returns {Promise<import('./question.mjs').Step[]>} */
async function askOurs(store, where) {
  const steps = STEPS.map((activity) => ({ activity }));
  const question = { kind: 'funnel', object: 'order', steps, window: `${DAYS}d`, where };
  const answer = await ask(store, 'shop', FunnelQuestion.parse(question));
  return answer.steps.map(({ journeys, seconds }) => ({
    journeys,
    mean: seconds && seconds.mean * 1000,
    p50: seconds && seconds.p50 * 1000,
    p90: seconds && seconds.p90 * 1000,
  }));
}

/** Filters have to make an answer faster, not slower: in processor time, which other work on the machine does not touch. */
function fasterWith(name, timings) {
  const ratio = timings[OURS].cpu / timings[name].cpu;
  return {
    bench: 'funnel',
    what: `faster ${name}`,
    figure: `${ratio.toFixed(2)} × in CPU`,
    floor: '1 ×',
    met: ratio >= 1,
    data: { ratio },
  };
}
