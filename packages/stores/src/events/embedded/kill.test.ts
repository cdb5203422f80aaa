import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowCounts, stagingTables } from '../../testing/events.js';
import { manyEvents } from '../../testing/importing-child.js';
import { openEmbedded } from './open.js';

const EVENTS = 300_000;
const RUNNER = fileURLToPath(new URL('../../testing/child.mjs', import.meta.url));
const CHILD = fileURLToPath(new URL('../../testing/importing-child.ts', import.meta.url));

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'kill-test-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

function startImport(): ChildProcess {
  const task = JSON.stringify({ path, events: EVENTS });
  return spawn(process.execPath, [RUNNER, CHILD, task], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills the import a moment after it said `word`. */
async function killAfter(word: string, milliseconds: number): Promise<void> {
  const child = startImport();
  if (child.stdout === null) throw new Error('the child has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === word) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

test.each([
  ['begun', 60],
  ['staged', 20],
  ['staged', 500],
])(
  'R5 kill -9 in an import (%s, %d ms later): the next start is clean, a repeated import doubles nothing',
  async (word, wait) => {
    await killAfter(word, wait);
    const store = await openEmbedded({ path });
    expect(await stagingTables(store)).toEqual([]);
    const killed = (await store.shop('shop')) === undefined ? 0 : EVENTS;
    expect(await rowCounts(store, 'shop')).toMatchObject({ events: killed });
    const unit = await store.begin('shop');
    await unit.stageEvents({ sql: manyEvents(EVENTS) });
    expect(await unit.commit()).toMatchObject({ events: EVENTS - killed, duplicates: killed });
    expect(await rowCounts(store, 'shop')).toEqual({
      events: EVENTS,
      event_objects: 2 * EVENTS,
      objects: EVENTS / 5 + 100,
      object_relations: 0,
      activities: 7,
      journeys: EVENTS / 5 + 100,
    });
    await store.close();
  },
);

test('R6 a folder that another process works in is refused, with its number', async () => {
  const child = startImport();
  if (child.stdout === null) throw new Error('the child has no output');
  for await (const line of createInterface({ input: child.stdout })) if (line === 'begun') break;
  const opening = openEmbedded({ path });
  await expect(opening).rejects.toMatchObject({ kind: 'folder-locked' });
  await expect(opening).rejects.toThrow(String(child.pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await openEmbedded({ path })).close();
});
