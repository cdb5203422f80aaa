import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { importFiles } from '../files/import/import.js';
import { previewFiles } from '../files/import/preview.js';

let store: EventStore;
let folder: string;
beforeAll(async () => {
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(async () => {
  for (const { id } of await store.shops()) await store.removeShop(id);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const xes = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>
<log><trace><string key="concept:name" value="Zoë"/><event><string key="concept:name" value="prüfen"/>
<date key="time:timestamp" value="2024-01-01T11:00:00.5+01:00"/></event></trace></log>`;

it.each([
  ['UTF-8', 'log.xes', Buffer.from(xes('UTF-8'))],
  ['UTF-8 with a byte-order mark', 'log.xes', Buffer.from(`\uFEFF${xes('UTF-8')}`)],
  ['ISO-8859-1', 'log.xes', Buffer.from(xes('ISO-8859-1'), 'latin1')],
  ['UTF-16', 'log.xes', Buffer.from(`\uFEFF${xes('UTF-16')}`, 'utf16le')],
  ['gzip under another name', 'events.dat', gzipSync(xes('UTF-8'))],
])('XES in %s', async (_, name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  expect(await importFiles(store, { inputs: [path] })).toMatchObject({
    events: 1,
    rejected: 0,
    preset: 'xes',
  });
  const sql = 'SELECT activity, time, object_ids[1] AS trace FROM events';
  expect(await store.query({ sql })).toEqual([
    { activity: 'prüfen', time: '2024-01-01T10:00:00.500Z', trace: 'Zoë' },
  ]);
});

it('a log that is only looked at is told as what it is, and has no columns to match', async () => {
  const path = join(folder, 'log.xes');
  writeFileSync(path, xes('UTF-8'));
  expect(await previewFiles(store, [path])).toEqual({
    tables: [],
    mapping: null,
    preset: 'xes',
    notes: ['“log.xes” is an event log in XES: each trace becomes a case.'],
  });
});
