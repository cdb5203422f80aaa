import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const SECONDS = 20;
const FLOORS = { rate: 30_000, p99: 250, visible: 2000 };
const LIVE_RATE = 5000;

const SERVER = fileURLToPath(new URL('./server.mjs', import.meta.url));
const LOAD = fileURLToPath(new URL('./load.mjs', import.meta.url));

/**
 * Segment batches of 100 events over HTTP, answered once they are durable: as many as go, then at half that rate how long a
 * batch takes, then at 5,000 events/s how long it takes until an event is in an answer. The load comes from the same cores.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchIntake(options) {
  const server = spawn(process.execPath, [SERVER, join(options.dir, 'intake')]);
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  try {
    const url = (await lines.next()).value;
    await load(url, { seconds: 3, rate: 0, first: 0 });
    const most = await load(url, { seconds: SECONDS, rate: 0, first: 1e6 });
    await sleep(5000);
    const half = await load(url, { seconds: SECONDS, rate: most.rate / 2, first: 2e6 });
    await sleep(5000);
    const [visible] = await Promise.all([
      probe(url, SECONDS),
      load(url, { seconds: SECONDS, rate: LIVE_RATE, first: 3e6 }),
    ]);
    server.kill('SIGTERM');
    const { memory } = JSON.parse((await lines.next()).value);
    return results({ most, half, visible, memory });
  } finally {
    server.kill('SIGKILL');
  }
}

/** @param {string} url @param {{ seconds: number, rate: number, first: number }} what */
async function load(url, { seconds, rate, first }) {
  const args = [LOAD, url, seconds, rate, first].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('the load ended early');
  return JSON.parse(said);
}

/** Milliseconds from sending an event until an answer holds it, one event after another. */
async function probe(url, seconds) {
  const times = [];
  const until = performance.now() + seconds * 1000;
  for (let at = 0; performance.now() < until; at += 1) {
    const begun = performance.now();
    const event = {
      id: `probe-${at}`,
      time: new Date().toISOString(),
      activity: 'Order Completed',
      objects: [{ type: 'order', id: `probe-${at}` }],
    };
    await post(`${url}/v1/events?shop=shop`, event);
    while (!(await isAnswered(url, `probe-${at}`))) await sleep(20);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

async function isAnswered(url, id) {
  const answer = await post(`${url}/api/questions`, { kind: 'timeline', shop: 'shop', object: 'order', id });
  return answer.count > 0;
}

async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

function results({ most, half, visible, memory }) {
  const p95 = visible[Math.floor(visible.length * 0.95)];
  const count = (number) => Math.round(number).toLocaleString('en');
  return [
    {
      bench: 'intake',
      what: 'Segment batches of 100, durable when answered',
      figure: `${count(most.rate)} events/s (p50 ${most.p50.toFixed(0)} ms, p99 ${most.p99.toFixed(0)} ms), ${(memory / 2 ** 20).toFixed(0)} MB`,
      floor: `${count(FLOORS.rate)} events/s`,
      met: most.rate >= FLOORS.rate,
      data: { most, memory },
    },
    {
      bench: 'intake',
      what: `a batch at ${count(half.rate)} events/s`,
      figure: `p50 ${half.p50.toFixed(0)} ms, p99 ${half.p99.toFixed(0)} ms`,
      floor: `p99 ${FLOORS.p99} ms`,
      met: half.p99 <= FLOORS.p99,
      data: { half },
    },
    {
      bench: 'intake',
      what: `from request to answer at ${count(LIVE_RATE)} events/s`,
      figure: `p95 ${p95.toFixed(0)} ms of ${visible.length} events`,
      floor: `p95 ${FLOORS.visible} ms`,
      met: p95 <= FLOORS.visible,
      data: { p95 },
    },
  ];
}
