// Kills the server fifty times under load, or as often as is said: npm run torture -- 200
// Sends it hostile requests for so many seconds, by another seed: npm run torture -- --fuzz 600 --seed 8
import { parseArgs } from 'node:util';
import { bin, must } from './lib/run.mjs';
import { build } from './build.mjs';

const options = { fuzz: { type: 'string' }, seed: { type: 'string', default: '7' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [rounds = '50'] = positionals;
await build();
const [test, env] =
  values.fuzz === undefined
    ? ['tests/torture/kill', { TORTURE_ROUNDS: rounds }]
    : ['tests/torture/fuzz', { FUZZ_SECONDS: values.fuzz, FUZZ_SEED: values.seed }];
await must(bin('vitest'), ['run', test], { env });
