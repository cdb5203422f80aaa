import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../files/import/import.js';

let store: EventStore;
let folder: string;
beforeAll(async () => {
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'broken-logs-'));
});
afterEach(async () => {
  for (const { id } of await store.shops()) await store.removeShop(id);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const bring = (path: string) =>
  importFiles(store, { inputs: [path], rejectsPath: join(folder, 'rejects.jsonl') });

const event = (name: string, time: string) =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/></event>`;
const trace = (id: string, ...events: string[]) =>
  `<trace><string key="concept:name" value="${id}"/>${events.join('')}</trace>`;
const xes = (...traces: string[]) =>
  `<?xml version="1.0"?>\n<log xes.version="2.0">\n${traces.join('\n')}\n</log>`;
const GOOD = xes(trace('1', event('A', '2024-01-01T10:00:00Z'), event('B', '2024-01-01T11:00:00Z')));
const LONG = xes(
  ...Array.from({ length: 3000 }, (_, at) => trace(String(at), event('A', '2024-01-01T10:00:00Z'))),
);

const OCEL2 = {
  eventTypes: [{ name: 'A', attributes: [] }],
  objectTypes: [{ name: 'order', attributes: [] }],
  events: [
    { id: 'e1', type: 'A', time: '2024-01-01T10:00:00Z', relationships: [{ objectId: 'o1', qualifier: '' }] },
  ],
  objects: [{ id: 'o1', type: 'order' }],
};
const json = (change: object) => JSON.stringify({ ...OCEL2, ...change });
const { objects: _, ...without } = OCEL2;

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><log><trace>&b;</trace></log>`;
const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]><log><trace>&x;</trace></log>`;

describe('a log that cannot be read says what is wrong and where, and nothing is imported', () => {
  it.each([
    ['cut.xes', LONG.slice(0, 100_000), /cut\.xes: is broken off.*line \d+/u],
    ['cut.xes.gz', gzipSync(LONG).subarray(0, 3000), /cut\.xes\.gz: the gzip archive is broken off/u],
    ['crossed.xes', GOOD.replace('</trace>', '</event>'), /not well-formed XML.*line \d/u],
    ['feed.xml', '<?xml version="1.0"?><rss><channel/></rss>', /outermost element is “rss”/u],
    ['laughs.xes', LAUGHS, /defines entities of its own.*DOCTYPE/u],
    ['outside.xes', OUTSIDE, /defines entities of its own/u],
    ['undefined.xes', GOOD.replace('value="A"', 'value="&who;"'), /not well-formed XML: undefined entity/u],
    ['deep.xes', xes('<string key="a" value="b">'.repeat(200)), /nests elements more than 100 deep/u],
    [
      'giant.xes',
      GOOD.replace('value="A"', `value="${'a'.repeat(20_000_000)}"`),
      /more than 16 MB of text in one/u,
    ],
    [
      'words.xes',
      GOOD.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="klingon"?>'),
      /written in “klingon”/u,
    ],
    ['cut.json', json({}).slice(0, -60), /cut\.json: is broken off/u],
    ['lacks.json', JSON.stringify(without), /lacks “objects”, which OCEL 2\.0/u],
    ['shape.json', json({ objects: [{ id: 'o1' }] }), /does not follow OCEL 2\.0 at line 1: objects\.type/u],
    ['noise.json', json({}).replace('"order"', 'order'), /is not JSON/u],
    ['ocel1.json', '{"ocel:events": {}}', /lacks “ocel:objects”/u],
    [
      'noise.sqlite',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]),
      /SQLite database/u,
    ],
  ])('%s', async (name, content, says) => {
    await expect(bring(file(name, content))).rejects.toThrow(says);
    expect(await store.shops()).toEqual([]);
  });

  it('logs and tables side by side', async () => {
    const inputs = [
      file('good.xes', GOOD),
      file('table.csv', 'case_id,activity,timestamp\n1,A,2024-01-01\n'),
    ];
    await expect(importFiles(store, { inputs })).rejects.toThrow(/“table\.csv” beside it is a table/u);
  });
});

describe('events that cannot be used are counted and kept, the others come in', () => {
  it('XES', async () => {
    const bad = [
      event('A', ''),
      event('A', 'soon'),
      event('A', '2024-02-30T10:00:00Z'),
      event('A', '1066-10-14T09:00:00Z'),
      event('', '2024-01-01T10:00:00Z'),
    ];
    const report = await bring(file('bad.xes', xes(trace('1', ...bad, event('A', '2024-01-01T10:00:00Z')))));
    expect(report).toMatchObject({ events: 1, rejected: 5 });
    expect(report.rejects).toEqual([
      { file: 'bad.xes', reason: 'the time is missing', code: 'noTime', rows: 1 },
      { file: 'bad.xes', reason: 'the time is not understood', code: 'time', rows: 2 },
      { file: 'bad.xes', reason: 'the time is before 1900 or after 2299', code: 'timeRange', rows: 1 },
      { file: 'bad.xes', reason: 'the activity is missing', code: 'noActivity', rows: 1 },
    ]);
    const [first = ''] = readFileSync(join(folder, 'rejects.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(first)).toMatchObject({
      file: 'bad.xes',
      record: 1,
      line: 3,
      reason: 'the time is missing',
    });
  });

  it('OCEL: unknown objects, no objects, an event of another shape', async () => {
    const events = [
      ...OCEL2.events,
      {
        id: 'e2',
        type: 'A',
        time: '2024-01-01T10:00:00Z',
        relationships: [{ objectId: 'gone', qualifier: '' }],
      },
      { id: 'e3', type: 'A', time: '2024-01-01T10:00:00Z' },
      { id: 'e4', time: '2024-01-01T10:00:00Z' },
    ];
    const report = await bring(file('bad.json', json({ events })));
    expect(report).toMatchObject({ events: 1, rejected: 3 });
    expect(report.rejects.map(({ reason }) => reason)).toEqual([
      'no object: every id is empty',
      'the event is not written as the format has it',
      'the event names no object that the file describes',
    ]);
  });
});
