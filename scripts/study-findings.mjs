// Builds, then runs the study of findings with the arguments given (see docs/findings.md).
import { must } from './lib/run.mjs';
import { build } from './build.mjs';

await build();
await must('node', ['scripts/study/findings/main.mjs', ...process.argv.slice(2)]);
