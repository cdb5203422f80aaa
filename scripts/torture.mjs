// Kills the server fifty times under load, or as often as is said: npm run torture -- 200
import { bin, must } from './lib/run.mjs';
import { build } from './build.mjs';

const [rounds = '50'] = process.argv.slice(2);
await build();
await must(bin('vitest'), ['run', 'tests/torture'], { env: { TORTURE_ROUNDS: rounds } });
