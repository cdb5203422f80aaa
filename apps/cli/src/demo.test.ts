import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { MapAnswer, ShopEvent, ShopSettings } from '@throughline/model';
import { beforeAll, expect, test, vi } from 'vitest';
import { begin, build, ended, said, throughline } from './testing/built.js';
import { TestFolder } from './testing/files.js';

beforeAll(build);
// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const SMALL = ['--events', '2000', '--seed', '7'];
const FILES = [
  'config.json',
  'events.jsonl',
  'objects.jsonl',
  'relations.jsonl',
  'shop.json',
  'spend.csv',
  'truth.json',
];

test('writes a folder, the same for the same seed, and writes over one of its own', async () => {
  using folder = new TestFolder();
  const [one, two] = [folder.at('one'), folder.at('two')];
  const first = await throughline(['demo', ...SMALL, '--out', one]);
  expect(first).toMatchObject({ code: 0, out: '' });
  const [, wrote = ''] = /Wrote ([\d,]+) events/u.exec(first.err) ?? [];
  expect(Number(wrote.replaceAll(',', '')) / 2000).toBeCloseTo(1, 0);
  await throughline(['demo', '--events', '300', '--out', two]);
  expect((await throughline(['demo', ...SMALL, '--out', two])).code).toBe(0);
  expect(readdirSync(one).sort()).toEqual(FILES);
  for (const file of FILES)
    expect(readFileSync(`${two}/${file}`, 'utf8')).toBe(readFileSync(`${one}/${file}`, 'utf8'));
  const [line = ''] = readFileSync(`${one}/events.jsonl`, 'utf8').split('\n');
  ShopEvent.parse(JSON.parse(line));
  ShopSettings.parse(JSON.parse(readFileSync(`${one}/shop.json`, 'utf8')));
});

test('Parquet holds the same shop', async () => {
  using folder = new TestFolder();
  await throughline(['demo', ...SMALL, '--out', folder.at('lines')]);
  const made = await throughline(['demo', ...SMALL, '--format', 'parquet', '--out', folder.at('parquet')]);
  expect(made).toMatchObject({ code: 0 });
  expect(readdirSync(folder.at('parquet'))).toContain('events.parquet');
  expect(readdirSync(folder.at('parquet'))).not.toContain('events.jsonl');
  const maps = await Promise.all(['lines', 'parquet'].map((name) => throughline(['map', folder.at(name)])));
  const [lines, parquet] = maps.map(({ out }) => MapAnswer.parse(JSON.parse(out)));
  expect(parquet?.log).toEqual(lines?.log);
  expect(parquet?.objects).toEqual(lines?.objects);
});

test('a folder that holds anything else is not touched', async () => {
  using folder = new TestFolder();
  mkdirSync(folder.at('mine'));
  folder.write('mine/thesis.txt', 'years of work');
  const { code, err } = await throughline(['demo', ...SMALL, '--out', folder.at('mine')]);
  expect(err).toMatch(/holds other files/u);
  expect(code).toBe(2);
  expect(readdirSync(folder.at('mine'))).toEqual(['thesis.txt']);
});

test('a configuration with a mistake names the field', async () => {
  using folder = new TestFolder();
  const config = folder.write('config.json', JSON.stringify({ days: 0, devices: 'all' }));
  const { code, err } = await throughline(['demo', '--config', config, '--out', folder.at('out')]);
  expect(err).toMatch(/days[\s\S]*devices/u);
  expect(code).toBe(2);
  expect(readdirSync(folder.path)).toEqual(['config.json']);
});

test('start --demo listens at once, makes the shop, and finds it again at the next start', async () => {
  using folder = new TestFolder();
  using passing = new TestFolder();
  const args = ['start', '--demo', '--port', '0', '--data', folder.at('data')];
  const env = { TMPDIR: passing.path };
  const first = begin(args, { env });
  const firstEnd = ended(first);
  const [url] = await said(first, /http:\/\/127\.0\.0\.1:\d+/u);
  const running = (await (await fetch(`${url}/api/imports`)).json()) as unknown[];
  expect(running).toMatchObject([{ shop: 'demo', title: 'Demo shop' }]);
  await said(first, /Imported [\d,]+ events/u);
  const shops = (await (await fetch(`${url}/api/shops`)).json()) as { id: string; events: number }[];
  expect(shops[0]?.events).toBeGreaterThan(100_000);
  first.kill('SIGTERM');
  expect((await firstEnd).code).toBe(0);
  expect(readdirSync(passing.path)).toEqual([]);

  const again = begin(args, { env });
  const againEnd = ended(again);
  const [next] = await said(again, /http:\/\/127\.0\.0\.1:\d+/u);
  expect(await (await fetch(`${next}/api/imports`)).json()).toEqual([]);
  expect(await (await fetch(`${next}/api/shops`)).json()).toEqual(shops);
  again.kill('SIGINT');
  expect((await againEnd).code).toBe(0);
});

test('a start that is ended while the demo is made leaves nothing half made', async () => {
  using folder = new TestFolder();
  using passing = new TestFolder();
  const child = begin(['start', '--demo', '--port', '0', '--data', folder.at('data')], {
    env: { TMPDIR: passing.path },
  });
  const end = ended(child);
  await said(child, /making the demo shop: |reading/u);
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
  expect(readdirSync(passing.path)).toEqual([]);
  const map = await throughline(['map', '--data', folder.at('data'), '--shop', 'demo']);
  expect(map.code).not.toBe(0);
});
