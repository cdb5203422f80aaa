import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';

const FOLDER = new URL('../results/', import.meta.url);

/**
 * @typedef {object} Result
 * @property {string} bench
 * @property {string} what
 * @property {string} figure
 * @property {string} [floor] What it has to be.
 * @property {boolean} [met]
 * @property {Record<string, unknown>} [data] The figures as numbers.
 */

/** As they come: a run at full size takes minutes. @param {readonly Result[]} results */
export function tellResults(results) {
  for (const { bench, what, figure } of results) process.stderr.write(`${bench}: ${what}: ${figure}\n`);
}

/** @param {readonly Result[]} results */
export function printTable(results) {
  console.table(
    results.map(({ bench, what, figure, floor, met }) => ({
      bench,
      what,
      figure,
      floor: floor ?? '',
      met: met === undefined ? '' : met ? 'yes' : 'NO',
    })),
  );
}

/** @param {import('./options.mjs').Options} options @param {readonly Result[]} results */
export function saveResults(options, results) {
  mkdirSync(FOLDER, { recursive: true });
  const machine = {
    platform: platform(),
    arch: arch(),
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
  };
  const { events, runs, only } = options;
  const name = `${new Date().toISOString().replaceAll(':', '-')}.json`;
  writeFileSync(
    new URL(name, FOLDER),
    `${JSON.stringify({ machine, events, runs, only, results }, null, 2)}\n`,
  );
}
