import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { MapAnswer } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, build, ended, type Run, said, throughline } from './testing/built.js';
import { eventLines, ORDERS, TestFolder } from './testing/files.js';

let folder: TestFolder;
let server: ChildProcess;
let end: Promise<Run>;
let url: string;

beforeAll(async () => {
  build();
  folder = new TestFolder();
  server = begin(['start', '--port', '0', '--data', folder.at('data')]);
  end = ended(server);
  [url] = await said(server, /http:\/\/127\.0\.0\.1:\d+/u);
});

afterAll(() => folder[Symbol.dispose]());

const data = (): string[] => ['--data', folder.at('data')];

test('import and questions go to the server that owns the folder', async () => {
  const imported = await throughline(['import', folder.write('orders.csv', ORDERS), ...data()]);
  expect(imported).toMatchObject({ code: 0, out: '' });
  expect(imported.err).toMatch(new RegExp(`${url}[\\s\\S]*Imported 7 events`, 'u'));
  const map = await throughline(['map', ...data(), '--object', 'order']);
  expect(MapAnswer.parse(JSON.parse(map.out)).log.events).toBe(7);
});

test.each(['xes', 'ocel-json', 'ocel-sqlite'])(
  'a shop is written out by the server as %s, and is the same',
  async (format) => {
    const file = folder.at(`shop.${format}`);
    const written = await throughline([
      'export',
      ...data(),
      '--shop',
      'shop',
      '--format',
      format,
      '--out',
      file,
    ]);
    expect(written).toMatchObject({ code: 0, out: '' });
    const again = await throughline(['import', file, ...data(), '--shop', 'shop']);
    expect(again).toMatchObject({ code: 0 });
    expect(again.err).toMatch(/7 events were known already/u);
  },
);

test('what is wrong is told in the same words and with the same codes', async () => {
  const question = await throughline(['map', ...data(), '--object', 'ordr']);
  expect(question).toMatchObject({ code: 2, out: '' });
  expect(question.err).toContain('ordr');
  const broken = await throughline(['import', folder.write('noise.csv', 'a,b\n1,2\n'), ...data()]);
  expect(broken).toMatchObject({ code: 1, out: '' });
  expect(broken.err).toContain('noise.csv');
  const german = await throughline(['import', folder.at('noise.csv'), ...data(), '--locale', 'de']);
  expect(german).toMatchObject({ code: 1, out: '' });
  expect(german.err).toMatch(/Gefragt wird der Server[\s\S]*noise\.csv: (?:Keine|Die) /u);
});

test('rejected rows are kept where they are asked to be', async () => {
  const kept = folder.at('kept', 'rejects.jsonl');
  const lines = `${eventLines(2)}{"id":"x","time":"never","activity":"A","objects":[{"type":"order","id":"o"}]}\n`;
  const run = await throughline([
    'import',
    folder.write('events.jsonl', lines),
    ...data(),
    '--shop',
    'lines',
    '--rejects',
    kept,
  ]);
  expect(run).toMatchObject({ code: 0 });
  expect(run.err).toContain(kept);
  expect(existsSync(kept)).toBe(true);
});

test('a port in use is told with what to do', async () => {
  const { port } = new URL(url);
  const run = await throughline(['start', '--port', port, '--data', folder.at('other')]);
  expect(run.err).toMatch(new RegExp(`Port ${port} .* in use[\\s\\S]*--port`, 'u'));
  expect(run).toMatchObject({ code: 1, out: '' });
});

test('SIGTERM ends it in good order, and the folder is free again', async () => {
  server.kill('SIGTERM');
  const { code, out, err } = await end;
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).not.toMatch(/ {4}at /u);
  const map = await throughline(['map', ...data(), '--shop', 'shop']);
  expect(map).toMatchObject({ code: 0, err: '' });
});
