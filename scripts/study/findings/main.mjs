// npm run study:findings -- [--runs 40] [--empty 40] [--journeys 200000] [--problems 10] [--seed 1000] [--minutes 55] [--part 1/1] [--out FILE]
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openEmbedded } from '@throughline/stores';
import { drawRun } from './draw.mjs';
import { readOptions } from './options.mjs';
import { playedAhead } from './player.mjs';
import { judgeRun } from './shop.mjs';
import { toldForNothing } from './standing.mjs';
import { tableOf } from './table.mjs';

const options = readOptions(process.argv.slice(2));
const until = performance.now() + options.minutes * 60_000;
mkdirSync(dirname(options.out), { recursive: true });
const known = new Set(done().map(({ seed }) => seed));
const shops = ownPart(plan(options), options)
  .filter(({ seed }) => !known.has(seed))
  .map(({ seed, problems }) => drawRun(seed, { journeys: options.journeys, problems }));
const store = await openEmbedded();
try {
  for await (const played of playedAhead(shops)) {
    if (performance.now() > until) break;
    const result = await judgeRun(store, played);
    appendFileSync(options.out, `${JSON.stringify({ ...result, journeys: options.journeys })}\n`);
    tell(result);
  }
} finally {
  await store.close();
}
const of = options.runs + options.empty;
process.stdout.write(`${done().length} of ${of} runs of ${options.journeys} journeys\n\n${tableOf(done())}`);

/** Shops with problems and without by turns, so that a study that is stopped has some of both. */
function plan({ runs, empty, problems, seed }) {
  const turns = Array.from({ length: Math.max(runs, empty) }, (_, turn) => [
    ...(turn < runs ? [{ seed: seed + turn, problems }] : []),
    ...(turn < empty ? [{ seed: seed + 4000 + turn, problems: 0 }] : []),
  ]);
  return turns.flat();
}

/** Of a plan, by pairs, so that each part has shops with problems and without. */
function ownPart(shops, { part, parts }) {
  return shops.filter((_, at) => Math.floor(at / 2) % parts === part - 1);
}

/** Shops of this study that are done, whichever process did them. */
function done() {
  return recorded(options.out).filter(isOfThisStudy);
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
    `${done().length}: shop ${seed}, ${twist}, ${seconds.toFixed(1)} s: ${found.join(', ') || 'no problem'}${highs}\n`,
  );
}
