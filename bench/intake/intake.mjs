import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { load } from './load-process.mjs';
import { timesUntilVisible } from './visible.mjs';

const SECONDS = 20;
const FLOORS = { rate: 30_000, p99: 250, visible: 2000 };
const LIVE_RATE = 5000;

const SERVER = fileURLToPath(new URL('./server.mjs', import.meta.url));

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
      timesUntilVisible(url, SECONDS),
      load(url, { seconds: SECONDS, rate: LIVE_RATE, first: 3e6 }),
    ]);
    server.kill('SIGTERM');
    const { memory } = JSON.parse((await lines.next()).value);
    return results({ most, half, visible, memory });
  } finally {
    server.kill('SIGKILL');
  }
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
