// Every check and every test, those in Chromium too. Ends with the line `N passed, N failed`.
// Arguments are handed to vitest (`npm test -- packages/model`), and then only those tests run.
import { bin, run } from './lib/run.mjs';
import { scratchInMemory } from './lib/scratch.mjs';

const chosen = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds up vitest's or Playwright's closing lines. */
function count(output) {
  // oxlint-style colour codes would hide the figures.
  const plain = output.replaceAll(/\u001B\[[\d;]*m/gu, '');
  const closing =
    plain.match(/^\s*Tests\s.*$/gmu)?.at(-1) ??
    plain.match(/^\s*\d+ (passed|failed|skipped).*$/gmu)?.join(' ') ??
    '';
  let seen = 0;
  for (const [, number, kind] of closing.matchAll(/(\d+) (passed|failed|skipped)/gu)) {
    counts[kind] += Number(number);
    seen += Number(number);
  }
  return seen;
}

async function suite(name, command, args) {
  process.stdout.write(`\n— ${name}\n`);
  const { code, output } = await run(command, args, { tee: () => undefined });
  const before = counts.failed;
  const seen = count(output);
  if (code === 0 && seen === 0) counts.passed += 1;
  // A file that cannot be loaded fails without a test of it having failed.
  if (code !== 0 && counts.failed === before) counts.failed += 1;
}

async function check() {
  process.stdout.write('— checks\n');
  const { output } = await run('node', ['scripts/check.mjs', '--no-tests'], { tee: () => undefined });
  counts.passed += output.match(/^ok {4}/gmu)?.length ?? 0;
  counts.failed += output.match(/^FAILED/gmu)?.length ?? 0;
}

scratchInMemory();
if (chosen.length === 0) await check();
await suite('tests', bin('vitest'), ['run', ...chosen]);
if (chosen.length === 0) await suite('in the browser', bin('playwright'), ['test', '--reporter=list']);

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
process.exit(counts.failed === 0 ? 0 : 1);
