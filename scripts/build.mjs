// Builds what is stale: the packages and the server with the TypeScript compiler, the command line as a bundle,
// the web app with Vite.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bin, must, root } from './lib/run.mjs';
import { isStale } from './lib/stale.mjs';

// A test that builds has its own mode in its environment, and React would be built for development.
const made = { quiet: true, env: { NODE_ENV: 'production' } };

const from = (...names) => names.map((name) => join(root, name));

const TARGETS = [
  {
    name: 'packages',
    sources: from('packages', 'apps/server', 'apps/cli', 'tsconfig.base.json'),
    // The tests' project is for checking only; the web app's types come with `npm run check`.
    make: () => must(bin('tsc'), ['-b', 'apps/cli']),
  },
  {
    name: 'command line',
    sources: from('packages', 'apps/server', 'apps/cli', 'scripts/bundle.mjs'),
    make: () => must('node', ['scripts/bundle.mjs'], made),
  },
  {
    name: 'tracker',
    sources: from('packages/tracker'),
    make: () => must('npm', ['run', 'build', '-w', '@throughline/tracker', '--silent'], made),
  },
  {
    name: 'web',
    sources: from('packages/model', 'packages/blueprint', 'apps/server/src', 'apps/web'),
    make: () => must('npm', ['run', 'build', '-w', '@throughline/web', '--silent'], made),
  },
];

/** Builds every target, or those that are named, whose sources changed since it was built last. */
export async function build(names = TARGETS.map(({ name }) => name)) {
  const stamps = join(root, '.cache', 'built');
  mkdirSync(stamps, { recursive: true });
  for (const target of TARGETS.filter(({ name }) => names.includes(name))) {
    const stamp = join(stamps, target.name);
    if (!isStale(stamp, target.sources)) continue;
    process.stderr.write(`Building ${target.name} …\n`);
    // What is written while it builds may not be in what was built: the stamp says when it began.
    const begun = new Date();
    await target.make();
    writeFileSync(stamp, '');
    utimesSync(stamp, begun, begun);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
