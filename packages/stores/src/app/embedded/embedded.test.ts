import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { appStoreContract } from '../../testing/app-contract.js';
import { entry } from '../../testing/lives.js';
import { openAppEmbedded } from '../open.js';

// A database is made in seconds, and a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const RUNNER = fileURLToPath(new URL('../../testing/child.mjs', import.meta.url));
const CHILD = fileURLToPath(new URL('../../testing/steps-child.ts', import.meta.url));

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'app-test-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

appStoreContract('embedded', async () => openAppEmbedded(join(place, 'contract', 'app')));

test('L7 nothing is made before something is to be kept', async () => {
  const folder = join(place, 'untouched', 'app');
  const store = openAppEmbedded(folder);
  expect(await store.findings.list('shop')).toEqual([]);
  expect(await store.findings.find('shop', 'a')).toBeNull();
  expect(await store.keys.list()).toEqual([]);
  expect(await store.keys.end('none', '2026-04-01T09:00:00Z')).toBeNull();
  expect(await store.people.any()).toBe(false);
  expect(await store.people.invitations()).toEqual([]);
  expect(await store.people.accept('none', '2026-04-01T09:00:00Z')).toBeNull();
  expect(await store.people.withdraw('none')).toBe(false);
  await store.close();
  expect(existsSync(join(place, 'untouched'))).toBe(false);
});

test('L8 closed is closed', async () => {
  const store = openAppEmbedded(join(place, 'closed', 'app'));
  await store.close();
  await expect(store.findings.take('shop', entry('a', 1, { do: 'look' }))).rejects.toMatchObject({
    kind: 'closed',
  });
});

test('L9 a copy of the closed folder is a backup; what a cut-off beginning left behind is in nobody’s way', async () => {
  const folder = join(place, 'kept', 'app');
  mkdirSync(`${folder}.new`, { recursive: true });
  writeFileSync(join(`${folder}.new`, 'PG_VERSION'), '');
  const store = openAppEmbedded(folder);
  await store.findings.take('shop', entry('a', 1, { do: 'look' }));
  await store.close();
  const backup = join(place, 'backup', 'app');
  cpSync(folder, backup, { recursive: true });
  const restored = openAppEmbedded(backup);
  expect(await restored.findings.list('shop')).toMatchObject([{ finding: 'a', state: 'looked-at' }]);
  await restored.close();
  expect(readdirSync(join(place, 'kept'))).toEqual(['app']);
});

/** Starts a process that takes steps, kills it when it has taken so many, and tells how many it said it had taken. */
async function killAfter(folder: string, steps: number): Promise<number> {
  const args = [RUNNER, CHILD, JSON.stringify({ folder })];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('the child has no output');
  let said = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    said = Number(line);
    if (said + 1 === steps) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return said + 1;
}

test('L10 kill -9: every step that was acknowledged is there at the next start, and none by half', async () => {
  const folder = join(place, 'killed', 'app');
  const acknowledged = await killAfter(folder, 25);
  const store = openAppEmbedded(folder);
  const cases = await store.findings.list('shop');
  expect(cases.length).toBeGreaterThanOrEqual(acknowledged);
  expect(cases.every(({ state, history }) => state === 'looked-at' && history.length === 1)).toBe(true);
  await store.findings.take('shop', entry('f0', 2, { do: 'dismiss', reason: 'known' }));
  await store.close();
});

test('W3 neither the database nor a copy of it tells the secrets of webhooks; another key opens nothing', async () => {
  const folder = join(place, 'sealed', 'app');
  const secret = 'whsec_0123456789-never-on-disk';
  const source = { shop: 'shop', name: 'stripe', kind: 'stripe', secrets: [secret], mapping: null };
  const store = openAppEmbedded(folder);
  await store.hooks.save(source);
  await store.close();
  const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  expect(written.length).toBeGreaterThan(100);
  for (const file of written)
    expect(readFileSync(join(file.parentPath, file.name)).includes('0123456789-never')).toBe(false);
  const keyFile = join(place, 'sealed', 'secrets.key');
  expect(statSync(keyFile).mode & 0o077).toBe(0);
  const again = openAppEmbedded(folder);
  expect(await again.hooks.find('shop', 'stripe')).toEqual(source);
  await again.close();
  writeFileSync(keyFile, Buffer.alloc(32, 7).toString('base64'));
  const stranger = openAppEmbedded(folder);
  await expect(stranger.hooks.find('shop', 'stripe')).rejects.toMatchObject({ kind: 'wrong-data' });
  await stranger.close();
});
