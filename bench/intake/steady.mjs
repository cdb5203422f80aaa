import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { load } from './load-process.mjs';
import { timesUntilVisible } from './visible.mjs';

const RATE = 5000;
const FLOORS = { visible: 2000, growth: 1.2 };
const EVERY_MS = 2000;

const SERVER = fileURLToPath(new URL('./server.mjs', import.meta.url));

/**
 * 5,000 events a second for minutes on end: whether the server's memory stays flat, and how long it takes until an event is
 * in an answer. Resident memory of the last fifth is compared with that of the second fifth: in the first one buffers fill.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchSteady(options) {
  const server = spawn(process.execPath, [SERVER, join(options.dir, 'steady')]);
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const memory = [];
  const watch = setInterval(() => memory.push(residentMb(server.pid)), EVERY_MS);
  try {
    const url = (await lines.next()).value;
    const seconds = options.minutes * 60;
    await load(url, { seconds: 3, rate: 0, first: 0 });
    const [visible, sent] = await Promise.all([
      timesUntilVisible(url, seconds),
      load(url, { seconds, rate: RATE, first: 1e6 }),
    ]);
    return results({ options, visible, sent, memory });
  } finally {
    clearInterval(watch);
    server.kill('SIGKILL');
  }
}

function residentMb(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1024;
}

function fifth(values, number) {
  const size = Math.floor(values.length / 5);
  const part = values.slice(number * size, (number + 1) * size).sort((a, b) => a - b);
  return part[Math.floor(part.length / 2)] ?? Number.NaN;
}

function results({ options, visible, sent, memory }) {
  const p95 = visible[Math.floor(visible.length * 0.95)];
  const [early, late] = [fifth(memory, 1), fifth(memory, 4)];
  const what = `${options.minutes} minutes at ${RATE.toLocaleString('en')} events/s`;
  return [
    {
      bench: 'steady',
      what: `${what}: memory of the server`,
      figure: `${early.toFixed(0)} MB early, ${late.toFixed(0)} MB late, ${Math.max(...memory).toFixed(0)} MB at most`,
      floor: `late at most ${FLOORS.growth} × early`,
      met: late <= early * FLOORS.growth,
      data: { memory },
    },
    {
      bench: 'steady',
      what: `${what}: from request to answer`,
      figure: `p95 ${p95.toFixed(0)} ms of ${visible.length} events, a batch p99 ${sent.p99.toFixed(0)} ms, ${Math.round(sent.rate)} events/s`,
      floor: `p95 ${FLOORS.visible} ms`,
      met: p95 <= FLOORS.visible,
      data: { p95, sent },
    },
  ];
}
