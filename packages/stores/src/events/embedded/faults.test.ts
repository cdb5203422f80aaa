import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stagingTables } from '../../testing/events.js';
import { manyEvents } from '../../testing/importing-child.js';
import { openEmbedded } from './open.js';

const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('X1 a data folder that cannot be made is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(openEmbedded({ path: join(folder, 'file') })).rejects.toThrow(join(folder, 'file'));
});

test.skipIf(isRoot)('X2 no right to write (skipped as root, who may do everything)', async () => {
  chmodSync(folder, 0o500);
  await expect(openEmbedded({ path: folder })).rejects.toMatchObject({ kind: 'no-permission' });
});

/** A root that gives its rights away cannot get them back: so the store is opened in a process of its own. */
test.skipIf(!isRoot)(
  'X2 no right to write (tried as another user, since root may do everything)',
  async () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o500 });
    chmodSync(folder, 0o755);
    const said = await openAs(65_534, join(folder, 'closed'));
    expect(said).toMatch(/no-permission/u);
    expect(said).toMatch(/may not read or write there.*closed.*Give this user the right to it/su);
  },
);

async function openAs(uid: number, path: string): Promise<string> {
  const runner = fileURLToPath(new URL('../../testing/child.mjs', import.meta.url));
  const child = fileURLToPath(new URL('../../testing/opening-child.ts', import.meta.url));
  const running = spawn(process.execPath, [runner, child, JSON.stringify({ path, uid })]);
  let said = '';
  running.stdout.on('data', (chunk) => (said += String(chunk)));
  running.stderr.on('data', (chunk) => (said += String(chunk)));
  await once(running, 'close');
  return said;
}

/** A disk of a few megabytes, where this user may mount one. */
function smallDisk(path: string): boolean {
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('X3 on a full disk an import fails, says so, and leaves the shop as it was', async (context) => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (!smallDisk(disk)) context.skip('no small disk can be mounted here');
  const store = await openEmbedded({ path: disk });
  try {
    const few = await store.begin('shop');
    await few.stageEvents({ sql: manyEvents(100) });
    await few.commit();
    const unit = await store.begin('shop');
    const filling = unit.stageEvents({ sql: manyEvents(3_000_000) });
    await expect(filling).rejects.toMatchObject({ kind: 'disk-full' });
    await expect(filling).rejects.toThrow(/disk is full.*Free some space/su);
    await unit.abort();
    expect(await stagingTables(store)).toEqual([]);
    expect(await store.query({ sql: 'SELECT count() AS events FROM events' })).toEqual([{ events: 100 }]);
  } finally {
    await store.close();
    execFileSync('/bin/umount', ['-l', disk]);
  }
});

describe('a store without a folder', () => {
  const passing = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`throughline-${process.pid}-`));

  test('P1 is gone when it closes', async () => {
    const store = await openEmbedded();
    expect(passing()).toHaveLength(1);
    await store.close();
    expect(passing()).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'P2 is gone after %s (after a kill: at the next start)',
    async (signal) => {
      const runner = fileURLToPath(new URL('../../testing/child.mjs', import.meta.url));
      const child = fileURLToPath(new URL('../../testing/opening-child.ts', import.meta.url));
      const running = spawn(process.execPath, [runner, child, '{}'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [path] = (await once(running.stdout, 'data')).map((chunk) => String(chunk).trim());
      expect(existsSync(path ?? '')).toBe(true);
      running.kill(signal);
      await once(running, 'exit');
      expect(running.signalCode).toBe(signal);
      if (signal === 'SIGKILL') await (await openEmbedded()).close();
      expect(existsSync(path ?? '')).toBe(false);
    },
  );
});
