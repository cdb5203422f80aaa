import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMATS, writeEventLog } from './write.mjs';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const BYTES = 1_000_000_000;
const MEMORY = 4 * 1024 ** 3;

/**
 * Event logs of a gigabyte, each imported in a process of its own, so that its peak of memory is its own.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchFormats({ dir }) {
  const results = [];
  for (const format of FORMATS) {
    const path = join(dir, `log.${format}`);
    const { events } = await writeEventLog(path, format, BYTES);
    const { size } = statSync(path);
    const folder = join(dir, 'formats-store');
    const report = await runChild([path, folder]);
    rmSync(folder, { recursive: true, force: true });
    rmSync(path);
    if (report.events !== events) throw new RangeError(`${report.events} of ${events} events arrived`);
    const what = `${(size / 1e9).toFixed(2)} GB of ${format}, ${events.toLocaleString('en')} events`;
    results.push({
      bench: 'formats',
      what,
      figure: `${report.seconds.toFixed(1)} s (${report.cpu.toFixed(1)} s of CPU), peak ${(report.memory / 1024 ** 3).toFixed(2)} GB`,
      floor: '4 GB at most',
      met: report.memory <= MEMORY,
      data: report,
    });
  }
  return results;
}

/** @param {string[]} args */
async function runChild(args) {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return JSON.parse(text);
}
