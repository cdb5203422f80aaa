#!/usr/bin/env node
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../dist/main.js', import.meta.url))) {
  process.stderr.write('throughline: not built yet.\nRun `npm start`, `npm test` or `npm run build` once.\n');
  process.exit(1);
}
await import('../dist/main.js');
