import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bornAt } from './holder.js';
import { lockFolder, readLock } from './lock.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'lock.json');

test('one owner at a time; free again when it is given back', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ kind: 'folder-locked' });
  await lock.release();
  await (await lockFolder(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('tells where the owner answers, to this user alone', async () => {
  const lock = await lockFolder(folder);
  expect(await readLock(folder)).not.toHaveProperty('url');
  await lock.announce({ url: 'http://127.0.0.1:4400', token: 'secret' });
  expect(await readLock(folder)).toMatchObject({
    pid: process.pid,
    url: 'http://127.0.0.1:4400',
    token: 'secret',
  });
  expect(statSync(file()).mode & 0o077).toBe(0);
  await expect(lockFolder(folder)).rejects.toThrow('http://127.0.0.1:4400');
  await lock.release();
  expect(await readLock(folder)).toBeNull();
});

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const pid = child.pid ?? 0;
  writeFileSync(file(), JSON.stringify({ pid, born: bornAt(pid), nonce: 'theirs' }));
  await expect(lockFolder(folder)).rejects.toThrow(String(pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await lockFolder(folder);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
});

test.skipIf(bornAt(process.pid) === null)(
  'another process with the same id does not own the folder',
  async () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, born: '1', nonce: 'theirs' }));
    await (await lockFolder(folder)).release();
  },
);

test('a broken lock file does not lock for ever', async () => {
  writeFileSync(file(), '{"pid":');
  await (await lockFolder(folder)).release();
});

test('a lock that was taken over is not given back by its former owner', async () => {
  const former = await lockFolder(folder);
  writeFileSync(file(), JSON.stringify({ pid: process.pid, born: bornAt(process.pid), nonce: 'theirs' }));
  await former.release();
  expect(await readLock(folder)).toMatchObject({ nonce: 'theirs' });
});
