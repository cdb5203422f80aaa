// Every check that needs no run of the product: format, lint, types, dead code, architecture. The last one is made of tests:
// `--no-tests` leaves it to whoever runs all tests anyway.
import { bin, run } from './lib/run.mjs';

const CHECKS = [
  ['format', bin('biome'), ['format', '.']],
  ['types', bin('tsc'), ['-b']],
  ['types of tests', bin('tsc'), ['-p', 'tsconfig.tests.json']],
  ['lint', bin('oxlint'), ['--type-aware', '--quiet', '.']],
  ['dead code', bin('knip'), ['--no-progress']],
];
const TESTS = [['architecture', bin('vitest'), ['run', 'tests/architecture', '--reporter=dot']]];

async function timed([name, command, args]) {
  const start = performance.now();
  const result = await run(command, args, { quiet: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${result.code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (result.code !== 0) process.stdout.write(result.output);
  return result.code === 0;
}

const checks = process.argv.includes('--no-tests') ? CHECKS : [...CHECKS, ...TESTS];
let failed = 0;
// Types come before lint, which reads what the compiler wrote.
for (const check of checks) if (!(await timed(check))) failed += 1;
process.exit(failed === 0 ? 0 : 1);
