import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, type ImportOptions } from './import.js';

let store: EventStore;
let folder: string;

beforeAll(async () => {
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'ingest-ids-'));
});
afterEach(async () => {
  for (const { id } of await store.shops()) await store.removeShop(id);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function bring(input: string, options: Partial<ImportOptions> = {}) {
  return importFiles(store, { inputs: [input], ...options });
}

const LOG =
  'case_id,activity,timestamp\n1,A,2024-01-01 10:00:00\n1,B,2024-01-01 11:00:00\n2,A,2024-01-02 10:00:00\n';

describe('ids', () => {
  it('doubles nothing when a file is imported twice', async () => {
    const path = file('log.csv', LOG);
    await bring(path);
    expect(await bring(path)).toMatchObject({ events: 0, duplicates: 3 });
  });

  it('keeps rows that are truly alike, and doubles none of them', async () => {
    const row = '1,A,2024-01-01 10:00:00\n';
    const path = file('log.csv', `case_id,activity,timestamp\n${row}${row}1,B,2024-01-02\n${row}`);
    expect(await bring(path)).toMatchObject({ events: 4, duplicates: 0 });
    expect(await bring(path)).toMatchObject({ events: 0, duplicates: 4 });
  });

  it('doubles nothing when two exports overlap', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, index) => `${index % 7},A${index % 5},2024-01-01 10:00:0${index % 3}\n`,
    );
    const part = (from: number, to: number) => `case_id,activity,timestamp\n${rows.slice(from, to).join('')}`;
    await bring(file('whole.csv', part(0, 50)), { shop: 'whole' });
    const first = await bring(file('one.csv', part(0, 30)));
    const second = await bring(file('two.csv', part(0, 50)));
    expect([first.events, second.events]).toEqual([30, 20]);
  });

  it('makes the ids that it always made, of what a row says and which repetition it is', async () => {
    const row = '1,A,2024-01-01 10:00:00\n';
    await bring(file('log.csv', `case_id,activity,timestamp\n${row}${row}${row}2,B,2024-01-02\n`));
    const ids = await store.query<{ id: string }>({ sql: 'SELECT hex(id) AS id FROM events ORDER BY id' });
    expect(ids.map(({ id }) => id).sort()).toEqual([
      '0CD489F6500609F8934475AB870F9929',
      '27E7614BF60C38F443CB58FC87EC943F',
      'E9B74EF3A2BFD3D2E531184A92A3A91F',
      'EC768099E5BA47892035B290F4F968C6',
    ]);
  });

  it('keeps alike rows without an id, and folds those that share one', async () => {
    const rows = ['a,1,A,2024-01-01', ',1,A,2024-01-01', ',1,A,2024-01-01', 'a,1,A,2024-01-01', ',1,A,never'];
    const path = file('log.csv', `key,case,activity,time\n${rows.join('\n')}\n`);
    const objects = [{ type: 'order', id: '$case' }];
    const event = { id: '$key', activity: '$activity', time: '$time', objects };
    const mapping = { tables: { log: { events: [event] } } };
    expect(await bring(path, { mapping })).toMatchObject({ events: 3, duplicates: 1, rejected: 1 });
    expect(await bring(path, { mapping })).toMatchObject({ events: 0, duplicates: 4, rejected: 1 });
  });

  it('uses the ids that the file gives', async () => {
    const text = 'event_id,case_id,activity,timestamp\na,1,A,2024-01-01\nb,1,A,2024-01-01\n';
    await bring(file('log.csv', text));
    expect(await bring(file('more.csv', `${text}c,1,A,2024-01-01\n`))).toMatchObject({
      events: 1,
      duplicates: 2,
    });
  });
});
