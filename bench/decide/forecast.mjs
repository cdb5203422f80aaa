import initPeer, { MSTL } from '@bsull/augurs/mstl';
import { decide, MODELS } from '@throughline/decide';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { dailySeries } from './daily-series.mjs';

const COUNT = 10_000;
const AHEAD = 28;
const CORES = 2;
const FLOOR_SECONDS = 60;
/** Series on which the peer is run: enough for a stable mean, few enough to wait for. */
const PEER_COUNT = 200;
const ASKED = { period: 7, horizon: AHEAD, level: 0.9 };

/** The methods as they stand once they are chosen. */
const CHOSEN = [
  { model: 'ets', form: 'AAA' },
  { model: 'ets', form: 'MAdM' },
  { model: 'mstl', form: 'AAdN' },
  { model: 'theta' },
];

/**
 * Two years of daily data for ten thousand series, with the method already chosen, on two threads; and the same method
 * beside a peer, series by series on one thread.
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchForecast() {
  const results = [];
  for (const method of CHOSEN) results.push(await allSeries({ ...ASKED, ...method }));
  return [...results, ...(await besidePeer())];
}

/** @param {typeof ASKED & { model: string, form?: string }} input */
async function allSeries(input) {
  const threads = Array.from(
    { length: CORES },
    (_, share) =>
      new Worker(new URL('./forecast-worker.mjs', import.meta.url), {
        workerData: { count: COUNT, ahead: AHEAD, share, of: CORES, input },
      }),
  );
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
    const begun = performance.now();
    const done = threads.map((thread) => once(thread, 'message'));
    for (const thread of threads) thread.postMessage('go');
    await Promise.all(done);
    return result(input, (performance.now() - begun) / 1000);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** @param {{ model: string, form?: string }} input @param {number} seconds */
function result({ model, form }, seconds) {
  return {
    bench: 'forecast',
    what: `${COUNT.toLocaleString('en')} series of 730 days by ${model}${form === undefined ? '' : ` ${form}`}, 2 threads`,
    figure: `${seconds.toFixed(1)} s`,
    floor: `${FLOOR_SECONDS} s`,
    met: seconds < FLOOR_SECONDS,
    data: { model, form, seconds, series: COUNT },
  };
}

/** @returns {Promise<import('../tools/results.mjs').Result[]>} */
async function besidePeer() {
  const wasm = createRequire(import.meta.url)
    .resolve('@bsull/augurs/mstl')
    .replace(/\.js$/u, '_bg.wasm');
  await initPeer({ module_or_path: readFileSync(wasm) });
  const forecast = MODELS.find(({ name }) => name === 'forecast');
  const contenders = {
    'MSTL with ETS': (series) => decide(forecast, { ...ASKED, model: 'mstl', series }).mean,
    'ETS, the form chosen among 15': (series) => decide(forecast, { ...ASKED, model: 'ets', series }).mean,
    'MSTL with ETS, form chosen before': (series) =>
      decide(forecast, { ...ASKED, model: 'mstl', form: 'AAdN', series }).mean,
    'augurs 0.10, MSTL with ETS': (series) => {
      const model = MSTL.ets([7], {});
      model.fit(Float64Array.from(series));
      return model.predict(AHEAD, ASKED.level).point;
    },
  };
  const all = dailySeries(PEER_COUNT, AHEAD);
  return Object.entries(contenders).map(([name, run]) => contend(name, run, all));
}

/** @param {string} name @param {(series: number[]) => readonly number[]} run @param {number[][]} all */
function contend(name, run, all) {
  run(all[0].slice(0, -AHEAD));
  let error = 0;
  const begun = performance.now();
  for (const series of all) {
    const mean = run(series.slice(0, -AHEAD));
    error += relativeError(series.slice(-AHEAD), mean) / all.length;
  }
  const milliseconds = (performance.now() - begun) / all.length;
  return {
    bench: 'forecast',
    what: `${name}: one series of 730 days`,
    figure: `${milliseconds.toFixed(2)} ms, ${(100 * error).toFixed(1)} % off in the mean over ${AHEAD} days`,
    data: { milliseconds, error },
  };
}

/** Sum of absolute errors over the sum of values. @param {number[]} actual @param {readonly number[]} mean */
function relativeError(actual, mean) {
  const off = actual.reduce((sum, value, at) => sum + Math.abs(value - mean[at]), 0);
  return off / actual.reduce((sum, value) => sum + value, 0);
}
