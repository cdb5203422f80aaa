import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveSettings } from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFiles } from '../../files/import/import.js';
import { EXPORT_FORMATS, exportLog, type ExportFormat, exportSqlite } from './export.js';

let store: EventStore;
let folder: string;
beforeAll(async () => {
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  await store.saveShop('boots', resolveSettings({}));
  await store.append('boots', {
    events: [
      {
        id: 'one',
        time: '2026-03-02T09:10:00.123Z',
        activity: 'Order Completed',
        system: 'checkout',
        channel: 'search',
        device: 'mobile',
        amount: { value: '20.50', currency: 'EUR' },
        text: { note: 'ring “twice”\nplease' },
        numbers: { pieces: 2 },
        objects: [
          { type: 'order', id: '1' },
          // The id of an order and of a customer: in a log, ids are one for all types.
          { type: 'customer', id: '1' },
        ],
      },
      {
        id: 'two',
        time: '2026-03-02T09:10:00.123Z',
        activity: 'Order Paid',
        objects: [{ type: 'order', id: '1' }],
      },
      {
        id: 'three',
        time: '2026-03-03T10:00:00Z',
        activity: 'Order Completed',
        objects: [{ type: 'order', id: '2' }],
      },
    ],
    objects: [
      { type: 'order', id: '1', text: { state: 'paid' }, numbers: { lines: 2 } },
      { type: 'customer', id: '1', text: { city: 'Graz' } },
    ],
    relations: [{ from: { type: 'order', id: '1' }, to: { type: 'customer', id: '1' }, qualifier: 'of' }],
  });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function written(shop: string, format: ExportFormat): Promise<string> {
  const path = join(folder, `${shop}-${format}`);
  if (format === 'ocel-sqlite') await exportSqlite(store, { shop }, path);
  else await writeFile(path, await exportLog(store, { shop, object: 'order' }, format));
  return path;
}

/** All that a shop holds, ids of events and order within a journey too. */
async function held(shop: string) {
  const rows = (sql: string) => store.query({ sql, params: { shop } });
  return {
    events:
      await rows(`SELECT toString(id) AS told, time, activity, system, channel, device, toString(amount) AS sum,
      currency, text, numbers, object_types, object_ids FROM events WHERE shop = {shop:String} ORDER BY time, position, id`),
    objects: await rows(`SELECT object_type, object_id, text, numbers FROM objects FINAL
      WHERE shop = {shop:String} AND object_type != 'log' ORDER BY object_type, object_id`),
    relations: await rows(`SELECT from_type, from_id, to_type, to_id, qualifier FROM object_relations FINAL
      WHERE shop = {shop:String} ORDER BY from_id, to_id`),
    journeys:
      await rows(`SELECT object_type, object_id, length(activities) AS steps, start FROM journeys FINAL
      WHERE shop = {shop:String} ORDER BY object_type, object_id`),
  };
}

it.each(EXPORT_FORMATS)('%s: a shop that is written and imported is the same shop', async (format) => {
  const path = await written('boots', format);
  const copy = `copy-${format}`;
  const report = await importFiles(store, { shop: copy, inputs: [path] });
  expect(report).toMatchObject({ events: 3, duplicates: 0, rejected: 0 });
  const before = await held('boots');
  const after = await held(copy);
  expect(after.events).toEqual(before.events);
  expect(after.journeys).toEqual(before.journeys);
  // OCEL 1.0 and XES have no relations, and XES tells attributes of its traces alone.
  if (format !== 'xes') expect(after.objects).toEqual(before.objects);
  if (format.startsWith('ocel-')) expect(after.relations).toEqual(before.relations);
  expect(await importFiles(store, { shop: 'boots', inputs: [path] })).toMatchObject({
    events: 0,
    duplicates: 3,
  });
});

it('XES has one kind of trace: where the shop has several types, one has to be named', async () => {
  const order = { shop: 'copy-ocel-json' };
  await expect(exportLog(store, order, 'xes')).rejects.toMatchObject({
    message: expect.stringContaining('XES has one kind of trace, and the shop has objects of several types.'),
    hint: 'Name the type whose journeys are to be the traces. There are customer, order.',
  });
  await expect(exportLog(store, { ...order, object: 'parcel' }, 'xes')).rejects.toThrow(
    /no objects of the type “parcel”/u,
  );
});
