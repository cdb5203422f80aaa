// Runs `main` of a TypeScript file from source in a process of its own: node child.mjs FILE ARGUMENT
import { createRequire } from 'node:module';

const vitest = createRequire(import.meta.url).resolve('vitest/package.json');
const { createServer } = await import(createRequire(vitest).resolve('vite'));
const [, , file, argument] = process.argv;
const conditions = ['source', 'node', 'module', 'default'];
const loader = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  ssr: { resolve: { conditions } },
});
const { main } = await loader.ssrLoadModule(file);
await main(JSON.parse(argument));
await loader.close();
