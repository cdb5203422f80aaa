// npm run study:findings -- [--runs 40] [--events 200000] [--problems 4] [--minutes 55] [--out FILE]
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openEmbedded } from '@throughline/stores';
import { drawRun } from './draw.mjs';
import { readOptions } from './options.mjs';
import { playRun } from './shop.mjs';
import { tableOf } from './table.mjs';

const options = readOptions(process.argv.slice(2));
const until = performance.now() + options.minutes * 60_000;
mkdirSync(dirname(options.out), { recursive: true });
const done = recorded(options.out).filter(({ events }) => events === options.events);
const known = new Set(done.map(({ seed }) => seed));
const store = await openEmbedded();
try {
  for (let run = 0; run < options.runs && performance.now() < until; run += 1) {
    const drawn = drawRun(run, options);
    if (known.has(drawn.seed)) continue;
    const result = await playRun(store, drawn);
    appendFileSync(options.out, `${JSON.stringify(result)}\n`);
    done.push(result);
    tell(run, result);
  }
} finally {
  await store.close();
}
process.stdout.write(`${done.length} runs of about ${options.events} events\n\n${tableOf(done)}`);

/** Runs made before: what was stopped goes on from there. @param {string} file */
function recorded(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function tell(run, { twist, seconds, problems, falseHighs }) {
  const found = problems.map(
    ({ kind, size, rank }) => `${kind} (${size}) ${rank === null ? 'missed' : `#${rank}`}`,
  );
  const highs = falseHighs.length === 0 ? '' : `; high for nothing: ${falseHighs.join(', ')}`;
  process.stderr.write(
    `run ${run + 1} of ${options.runs}, ${twist}, ${seconds.toFixed(1)} s: ${found.join(', ') || 'no problem'}${highs}\n`,
  );
}
