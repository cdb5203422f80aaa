import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/* When `npm start` and `npm test` build again: after a change of sources, never because of what they built. */

interface Stale {
  readonly isStale: (stamp: string, sources: readonly string[]) => boolean;
}

const module = new URL('../../scripts/lib/stale.mjs', import.meta.url).href;
const { isStale } = (await import(/* @vite-ignore */ module)) as Stale;

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);
const stale = (): boolean => isStale(at('stamp'), [at('package')]);

/** Sets when something changed, in seconds before or after the stamp. */
function changed(path: string, seconds: number): void {
  const time = Date.UTC(2026, 0, 1) / 1000 + seconds;
  utimesSync(path, time, time);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stale-'));
  mkdirSync(at('package', 'src'), { recursive: true });
  mkdirSync(at('package', 'dist'));
  for (const file of [at('package', 'src', 'a.ts'), at('package', 'dist', 'a.js'), at('stamp')])
    writeFileSync(file, '');
  for (const path of ['package/src/a.ts', 'package/dist/a.js', 'package/src', 'package/dist', 'package'])
    changed(at(path), -10);
  changed(at('stamp'), 0);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('nothing changed since it was built', () => {
  expect(stale()).toBe(false);
});

test('a source was changed, or one was taken out', () => {
  changed(at('package/src/a.ts'), 5);
  expect(stale()).toBe(true);
  changed(at('package/src/a.ts'), -10);
  changed(at('package/src'), 5);
  expect(stale()).toBe(true);
});

test('what is built lies beside the sources: making it makes nothing stale', () => {
  changed(at('package/dist/a.js'), 5);
  writeFileSync(at('package', 'tsconfig.tsbuildinfo'), '');
  changed(at('package', 'tsconfig.tsbuildinfo'), 5);
  changed(at('package'), 5);
  expect(stale()).toBe(false);
});

test('it was never built', () => {
  rmSync(at('stamp'));
  expect(stale()).toBe(true);
});
