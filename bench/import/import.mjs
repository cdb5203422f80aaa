import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJson } from '../tools/child.mjs';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const FLOORS = { 1: 300_000, 2.4: 200_000 };
const MEMORY = 4 * 1024 ** 3;

/** Where the import puts its store. @param {string} dir */
export const storeFolder = (dir) => join(dir, 'store');

/**
 * CSV to committed events, objects and journeys, in a process of its own, so that its peak of memory is its own.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @param {{ path: string, events: number }} log
 * @param {1 | 2.4} objects Objects per event.
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchImport(options, log, objects) {
  const folder = storeFolder(options.dir);
  rmSync(folder, { recursive: true, force: true });
  const report = await runJson([CHILD, log.path, folder, String(objects)]);
  if (report.events !== log.events) throw new RangeError(`${report.events} of ${log.events} events arrived`);
  const rate = Math.round(log.events / report.seconds);
  const floor = FLOORS[objects];
  const what = `CSV, ${objects} ${objects === 1 ? 'object' : 'objects'} an event (${report.journeys} journeys)`;
  return [
    {
      bench: 'import',
      what,
      figure: `${rate.toLocaleString('en')} events/s (${report.seconds.toFixed(1)} s, ${report.cpu.toFixed(1)} s of CPU)`,
      floor: `${floor.toLocaleString('en')} events/s`,
      met: rate >= floor,
      data: { ...report, rate },
    },
    {
      bench: 'import',
      what: `its peak of resident memory`,
      figure: `${(report.memory / 1024 ** 3).toFixed(2)} GB`,
      floor: '4 GB at most',
      met: report.memory <= MEMORY,
    },
  ];
}
