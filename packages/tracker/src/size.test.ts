import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

async function bundleOf(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${entry} was not bundled`);
  return bundle.output[0].code;
}

/** What a shop's visitors download: 4 kB at most. */
test.each(['script.ts', 'pixel.ts'])('%s is under 4 kB gzipped, and imports nothing', async (name) => {
  const code = await bundleOf(new URL(name, import.meta.url).pathname);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(4000);
  expect(code).not.toMatch(/\b(?:import|require)\s*\(/u);
});
