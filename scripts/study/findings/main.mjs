// npm run study:findings -- [--runs 40] [--empty 40] [--journeys 200000] [--problems 10] [--seed 1000] [--minutes 55] [--out FILE]
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openEmbedded } from '@throughline/stores';
import { drawRun } from './draw.mjs';
import { readOptions } from './options.mjs';
import { playRun } from './shop.mjs';
import { toldForNothing } from './standing.mjs';
import { tableOf } from './table.mjs';

const options = readOptions(process.argv.slice(2));
const until = performance.now() + options.minutes * 60_000;
mkdirSync(dirname(options.out), { recursive: true });
const done = recorded(options.out).filter(isOfThisStudy);
const known = new Set(done.map(({ seed }) => seed));
const store = await openEmbedded();
try {
  for (const { seed, problems } of plan(options)) {
    if (known.has(seed)) continue;
    if (performance.now() > until) break;
    const result = await playRun(store, drawRun(seed, { journeys: options.journeys, problems }));
    appendFileSync(options.out, `${JSON.stringify({ ...result, journeys: options.journeys })}\n`);
    done.push(result);
    tell(result);
  }
} finally {
  await store.close();
}
const of = options.runs + options.empty;
process.stdout.write(`${done.length} of ${of} runs of ${options.journeys} journeys\n\n${tableOf(done)}`);

/** Shops with problems and without by turns, so that a study that is stopped has some of both. */
function plan({ runs, empty, problems, seed }) {
  const turns = Array.from({ length: Math.max(runs, empty) }, (_, turn) => [
    ...(turn < runs ? [{ seed: seed + turn, problems }] : []),
    ...(turn < empty ? [{ seed: seed + 4000 + turn, problems: 0 }] : []),
  ]);
  return turns.flat();
}

/** Runs made before: what was stopped goes on from there. @param {string} file */
function recorded(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function isOfThisStudy({ seed, journeys }) {
  return journeys === options.journeys && plan(options).some((run) => run.seed === seed);
}

function tell({ seed, twist, seconds, problems, ...run }) {
  const found = problems.map(
    ({ kind, size, rank }) => `${kind} (${size}) ${rank === null ? 'missed' : `#${rank}`}`,
  );
  const nothing = toldForNothing(run);
  const highs = nothing.length === 0 ? '' : `; high for nothing: ${nothing.join(', ')}`;
  process.stderr.write(
    `${done.length}: shop ${seed}, ${twist}, ${seconds.toFixed(1)} s: ${found.join(', ') || 'no problem'}${highs}\n`,
  );
}
