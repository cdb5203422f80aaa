// Builds, then runs the benchmarks with the arguments given (see docs/benchmarks.md).
import { must } from './lib/run.mjs';
import { build } from './build.mjs';

await build();
await must('node', ['--expose-gc', 'bench/main.mjs', ...process.argv.slice(2)]);
