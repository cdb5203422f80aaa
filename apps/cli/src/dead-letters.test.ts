import { DeadLetterEntry, ReplayReport } from '@throughline/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { begin, build, ended, type Run, said, throughline } from './testing/built.js';
import { TestFolder } from './testing/files.js';

// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let folder: TestFolder;

beforeAll(async () => {
  build();
  folder = new TestFolder();
});
afterAll(() => folder[Symbol.dispose]());

const letters = (...args: string[]): Promise<Run> =>
  throughline(['dead-letters', ...args, '--data', folder.at('data'), '--shop', 'boots']);

const listed = async (...args: string[]): Promise<DeadLetterEntry[]> =>
  DeadLetterEntry.array().parse(JSON.parse((await letters('list', ...args)).out));

const event = (id: string, part: object = {}): object => ({
  id,
  time: '2026-03-01T10:00:00Z',
  activity: 'Order Completed',
  objects: [{ type: 'order', id }],
  ...part,
});

test('dead letters are listed, mended and read once more, at the server and without it', async () => {
  const server = begin(['start', '--port', '0', '--data', folder.at('data')]);
  const [url] = await said(server, /http:\/\/127\.0\.0\.1:\d+/u);
  const sent = [
    event('1'),
    event('2', { time: 'soon' }),
    event('3', { time: 'late' }),
    event('4', { objects: [] }),
  ];
  await fetch(`${url}/v1/events?shop=boots`, { method: 'POST', body: JSON.stringify(sent) });
  expect(await listed()).toHaveLength(3);
  const report = await letters('list', '--reason', 'objects', '--format', 'md');
  expect(report.out).toContain('- **objects: ');
  const told = (await listed('--locale', 'de')).map(({ reason }) => reason).join(' ');
  expect(told).toContain('objects: muss mindestens ein Objekt nennen');
  const [late] = await listed('--reason', 'time');
  const mended = await letters('repair', late?.id ?? '', '--set', 'time=2026-03-01T11:00:00Z');
  expect(ReplayReport.parse(JSON.parse(mended.out))).toEqual({ taken: 1, rejected: 0 });
  server.kill('SIGTERM');
  await ended(server);

  for (const reason of (await listed('--locale', 'de')).map((letter) => letter.reason))
    expect(told).toContain(reason);
  expect(JSON.parse((await letters('replay')).out)).toEqual({ taken: 0, rejected: 2 });
  const rest = await letters(
    'repair',
    '--reason',
    'time',
    '--move',
    'when=time',
    '--set',
    'time=2026-03-01T12:00:00Z',
  );
  expect(JSON.parse(rest.out)).toEqual({ taken: 1, rejected: 0 });
  expect(await listed()).toHaveLength(1);
  const map = await throughline(['map', '--data', folder.at('data'), '--shop', 'boots', '--object', 'order']);
  expect(JSON.parse(map.out)).toMatchObject({ log: { events: 3 } });
});

test('wrong use is told as such', async () => {
  expect(await letters('repair')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Nothing is mended'),
  });
  expect(await letters('repair', '--set', 'time')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--set time'),
  });
  const german = await Promise.all([
    letters('repair', '--locale', 'de'),
    throughline(['dead-letters', 'replay', '--data', folder.at('none'), '--locale=de']),
  ]);
  expect(german.map(({ err }) => err)).toEqual([
    expect.stringContaining('Nichts wird berichtigt'),
    expect.stringContaining('Es gibt keinen Datenordner'),
  ]);
});
