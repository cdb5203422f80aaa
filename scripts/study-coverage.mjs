// Simulates from known truths and counts how often intervals hold them; writes the table in docs/models.md.
// `npm run study:coverage -- attribution` runs the studies whose name holds the word, and writes nothing.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from './build.mjs';

const PAGE = new URL('../docs/models.md', import.meta.url);
const [BEGIN, END] = ['<!-- coverage -->', '<!-- /coverage -->'];

const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** Each study: a name, the level its intervals claim, and `run(trial)`, whether the interval of that trial holds. */
async function studies() {
  const files = ['experiment', 'attribution', 'budget', 'forecast'];
  const parts = await Promise.all(files.map((file) => import(`./study/${file}.mjs`)));
  return parts.flatMap((part) => part.STUDIES);
}

function rowOf({ name, level, trials, run, claim = 'exactly' }) {
  const start = performance.now();
  let held = 0;
  for (let trial = 1; trial <= trials; trial += 1) if (run(trial)) held += 1;
  const share = held / trials;
  const error = Math.sqrt((level * (1 - level)) / trials);
  process.stderr.write(`${name}: ${percent(share)} (${((performance.now() - start) / 1000).toFixed(0)} s)\n`);
  const claimed = claim === 'exactly' ? percent(level) : `${claim} ${percent(level)}`;
  return `| ${name} | ${claimed} | ${percent(share)} | ± ${percent(2 * error)} | ${trials.toLocaleString('en')} |`;
}

await build();
const [word = ''] = process.argv.slice(2);
const chosen = (await studies()).filter(({ name }) => name.includes(word));
const table = [
  '| interval | claims to hold the truth in | held it in | chance | trials |',
  '|---|---|---|---|---|',
  ...chosen.map(rowOf),
].join('\n');

if (word === '') {
  const page = await readFile(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const [, after] = rest.split(END);
  await writeFile(PAGE, `${before}${BEGIN}\n${table}\n${END}${after}`);
}
process.stdout.write(`${table}\n`);
