// Puts the command line and the server into few files: a process then starts in a third of the time that reading
// some fifteen hundred modules takes.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './lib/run.mjs';

const OUT = join(root, 'apps/cli/dist');

/** Threads are started from files of their own, which lie beside the one that starts them. */
const INPUT = {
  main: join(root, 'apps/cli/src/main.ts'),
  'deciding-worker': join(root, 'apps/server/src/threads/deciding-worker.ts'),
  'demo-worker': join(root, 'apps/server/src/demo/demo-worker.ts'),
};

/** What finds binaries or WebAssembly by where it lies itself has to stay where it lies. */
const LEFT_OUT = [/^chdb/u, /^@electric-sql\//u, /^node-sqlite3-wasm/u];

const bundle = await rolldown({
  input: INPUT,
  platform: 'node',
  external: LEFT_OUT,
  resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
});
// Emptied, not removed: a folder's own time tells what is stale.
mkdirSync(OUT, { recursive: true });
for (const name of readdirSync(OUT)) rmSync(join(OUT, name), { recursive: true });
await bundle.write({ dir: OUT, format: 'esm', sourcemap: true, chunkFileNames: '[name]-[hash].js' });
