import { mkdtemp, readFile, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { safeName, UploadFolder } from './folder.js';

let data: string;
let folder: UploadFolder;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'uploads-'));
  folder = await UploadFolder.open(data);
});

afterEach(async () => {
  folder.close();
  await rm(data, { recursive: true });
});

const stored = (): Promise<string[]> => readdir(join(data, 'uploads'));

test('keeps the bytes under the name they came by', async () => {
  const upload = await folder.store('orders.csv', Readable.from(['a,b\n', '1,2\n']), null);
  const found = await folder.find(upload.upload);
  expect(upload).toMatchObject({ name: 'orders.csv', bytes: 8 });
  expect(await readFile(found.path, 'utf8')).toBe('a,b\n1,2\n');
});

test('an upload that breaks off leaves nothing', async () => {
  const broken = new Readable({
    read() {
      this.push('half');
      this.destroy(new Error('gone'));
    },
  });
  await expect(folder.store('orders.csv', broken, null)).rejects.toThrow('gone');
  expect(await stored()).toEqual([]);
});

test('refuses at once what the disk cannot hold', async () => {
  const promise = folder.store('orders.csv', Readable.from(['x']), Number.MAX_SAFE_INTEGER);
  await expect(promise).rejects.toMatchObject({ status: 507 });
  expect(await stored()).toEqual([]);
});

test('is swept of what is older than a day, and of nothing else', async () => {
  const old = await folder.store('old.csv', Readable.from(['x']), null);
  const young = await folder.store('young.csv', Readable.from(['x']), null);
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(data, 'uploads', old.upload), yesterday, yesterday);
  (await UploadFolder.open(data)).close();
  expect(await stored()).toEqual([young.upload]);
  await expect(folder.find(old.upload)).rejects.toMatchObject({ status: 404 });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\orders.csv', 'orders.csv'],
  ['..', 'upload'],
  ['Bestellungen Mär<z>.csv.gz', 'Bestellungen Mär_z_.csv.gz'],
  ['a\u0000b.csv', 'a_b.csv'],
])('%s is stored as %s', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});
