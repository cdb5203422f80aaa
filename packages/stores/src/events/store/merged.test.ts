import { ShopSettings } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderEvent } from '../../testing/events.js';
import { openEmbedded } from '../embedded/open.js';
import type { EventStore } from '../port.js';
import { eventIdSql } from '../sql.js';

const ORDERS = 12_000;

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

/** Two events for each order, in a shop of its own. */
async function importOrders(shop: string): Promise<void> {
  const unit = await store.begin(shop);
  await unit.stageEvents({
    sql: `SELECT ${eventIdSql('toString(number)')} AS id, toDateTime64('2026-03-01 10:00:00', 3, 'UTC') + number AS time,
  number AS position, ['Cart Viewed', 'Order Completed'][1 + number % 2] AS activity, '' AS system, '' AS channel,
  '' AS device, toDecimal64(0, 4) AS amount, '' AS currency, CAST(map() AS Map(String, String)) AS text,
  CAST(map() AS Map(String, Float64)) AS numbers, [('order', concat('o', toString(intDiv(number, 2))))] AS objects
FROM numbers({count:UInt32})`,
    params: { count: 2 * ORDERS },
  });
  expect(await unit.commit()).toMatchObject({ journeys: ORDERS });
}

interface Read {
  readonly journeys: number;
  readonly objects: number;
  readonly events: number;
}

async function read(shop: string): Promise<Read | undefined> {
  const sql = `SELECT count() AS journeys, uniqExact(object_id) AS objects, sum(length(activities)) AS events
FROM ${store.layout.own('journeys')} WHERE shop = {shop:String}`;
  return (await store.query<Read>({ sql, params: { shop } }))[0];
}

/** Of each part of a shop's journeys, whether it came out of a merge. */
function levels(shop: string): Promise<{ merged: number }[]> {
  const sql =
    "SELECT level > 0 AS merged FROM system.parts WHERE active AND table = 'journeys' AND partition = {shop:String}";
  return store.query({ sql, params: { shop } });
}

test('J7 an import leaves journeys as one merged part, of which nothing need be folded', async () => {
  await importOrders('merged');
  expect(await levels('merged')).toEqual([{ merged: 1 }]);
  expect(await read('merged')).toEqual({ journeys: ORDERS, objects: ORDERS, events: 2 * ORDERS });
});

test('J7 beside a merged part, only the newest version of a journey is read', async () => {
  await importOrders('touched');
  const time = '2026-03-02T10:00:00.000Z';
  const events = ['o7', 'o11999', 'new'].map((id) =>
    orderEvent(`again-${id}`, { time, objects: [{ type: 'order', id }] }),
  );
  expect(await store.append('touched', { events })).toMatchObject({ journeys: 3 });
  const journeys = ORDERS + 1;
  expect(await read('touched')).toEqual({ journeys, objects: journeys, events: 2 * ORDERS + 3 });
});

test('J7 journeys that are no longer traced are gone from a merged part too', async () => {
  await importOrders('retired');
  const none = { journeys: 0, objects: 0, events: 0 };
  await store.saveShop('retired', ShopSettings.parse({ context: ['order'] }));
  expect(await read('retired')).toEqual(none);
  // What the engine does by itself when the shop is quiet: the rows that say “deleted” are in the one merged part then.
  await store.query({ sql: 'OPTIMIZE TABLE journeys FINAL' });
  expect(await levels('retired')).toEqual([{ merged: 1 }]);
  expect(await read('retired')).toEqual(none);
  await store.saveShop('retired', ShopSettings.parse({}));
  expect(await read('retired')).toEqual({ journeys: ORDERS, objects: ORDERS, events: 2 * ORDERS });
});

test('J7 parts are merged into one when nothing came in for ten minutes', async () => {
  const sql =
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND create_table_query LIKE '%min_age_to_force_merge_seconds = 600%' ORDER BY name";
  expect(await store.query({ sql })).toEqual(
    ['journeys', 'object_relations', 'objects'].map((name) => ({ name })),
  );
});

test('J7 merging gives way to questions', async () => {
  const sql = "SELECT value FROM system.server_settings WHERE name = 'os_threads_nice_value_merge_mutate'";
  expect(await store.query({ sql })).toEqual([{ value: '19' }]);
});
