import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { MapAnswer } from '@throughline/model';
import { beforeAll, expect, test } from 'vitest';
import { build, throughline } from './testing/built.js';
import { eventLines, ORDERS, TestFolder } from './testing/files.js';

beforeAll(build);

interface Case {
  readonly name: string;
  readonly file: string;
  readonly content: string | Buffer;
  readonly says: RegExp;
}

const NOISE = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256));
const LONG = gzipSync(eventLines(3000));

const CASES: readonly Case[] = [
  { name: 'an empty file', file: 'empty.csv', content: '', says: /empty\.csv/u },
  {
    name: 'a header without rows',
    file: 'header.csv',
    content: 'order_id,activity,timestamp\n',
    says: /no rows/u,
  },
  { name: 'a binary file', file: 'noise.csv', content: NOISE, says: /noise\.csv/u },
  {
    name: 'a truncated gzip',
    file: 'cut.jsonl.gz',
    content: LONG.subarray(0, LONG.length / 2),
    says: /cut\.jsonl\.gz/u,
  },
  { name: 'a file without times', file: 'notime.csv', content: 'a,b\n1,2\n3,4\n', says: /time/u },
];

test.each(CASES)(
  '$name ends with 1, is named, and leaves nothing stored',
  async ({ file, content, says }) => {
    using folder = new TestFolder();
    const data = folder.at('data');
    const { code, out, err } = await throughline(['import', folder.write(file, content), '--data', data]);
    expect(err).toMatch(says);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).not.toMatch(/ {4}at |DB::Exception/u);
    const map = await throughline(['map', '--data', data]);
    expect(map.code).not.toBe(0);
  },
);

test('dates that do not parse are rejected row by row', async () => {
  using folder = new TestFolder();
  const file = folder.write(
    'orders.csv',
    ORDERS.replace('2026-03-02T09:10:00Z', 'soon').replace('2026-03-04T08:00:00Z', '31/31/2026'),
  );
  const { code, out, err } = await throughline(['map', file]);
  expect(code).toBe(0);
  expect(MapAnswer.parse(JSON.parse(out)).log).toMatchObject({ events: 5, rejected: 2 });
  expect(err).toMatch(/2 rows could not be used/u);
});

test('times of mixed zones are the same instants', async () => {
  using folder = new TestFolder();
  const mixed = ORDERS.replace('2026-03-02T09:10:00Z', '2026-03-02T14:40:00+05:30').replace(
    '2026-03-03T15:00:00Z',
    '2026-03-03T07:00:00-08:00',
  );
  const { out } = await throughline(['map', folder.write('orders.csv', mixed), '--object', 'order']);
  const edges = MapAnswer.parse(JSON.parse(out)).objects['order']?.edges ?? [];
  expect(edges.find(({ to }) => to === 'Order Completed')?.seconds).toMatchObject({ mean: 1200 });
});

test('an event without objects is rejected, the others are kept', async () => {
  using folder = new TestFolder();
  const lonely = '{"id":"x","time":"2026-01-01T00:00:00Z","activity":"Alone","objects":[]}\n';
  const { code, out, err } = await throughline(['map', folder.write('events.jsonl', eventLines(3) + lonely)]);
  expect({ code, err }).toMatchObject({ code: 0 });
  expect(MapAnswer.parse(JSON.parse(out)).log).toMatchObject({ events: 9, rejected: 1 });
});

test('a file without permission ends with 2', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may read every file: run the tests as another user');
  using folder = new TestFolder();
  const file = folder.write('orders.csv', ORDERS);
  chmodSync(file, 0);
  const { code, err } = await throughline(['map', file]);
  expect(err).toMatch(/may not be read/u);
  expect(code).toBe(2);
});

test('a data folder that cannot be made ends with 1', async () => {
  using folder = new TestFolder();
  const file = folder.write('orders.csv', ORDERS);
  const { code, out, err } = await throughline(['import', file, '--data', `${file}/data`]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toMatch(/ {4}at /u);
});

test('an output that cannot be written ends with 2', async () => {
  using folder = new TestFolder();
  const file = folder.write('orders.csv', ORDERS);
  const { code, err } = await throughline(['map', file, '--out', `${file}/map.json`]);
  expect(err).toContain('map.json');
  expect(code).toBe(2);
  expect(existsSync(folder.at('data'))).toBe(false);
  expect(readdirSync(folder.path)).toEqual(['orders.csv']);
});
