import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from './import.js';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const DATA = join(ROOT, '..', 'shared', 'data');
const UCI = join(DATA, 'uci_online_retail', 'onlineretail.csv.gz');
const example = (name: string) => join(ROOT, 'examples', name);

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterEach(async () => {
  for (const { id } of await store.shops()) await store.removeShop(id);
});
afterAll(() => store.close());

async function counts(): Promise<Record<string, number>> {
  const sql = 'SELECT activity, count() AS events FROM events GROUP BY activity';
  const rows = await store.query<{ activity: string; events: number }>({ sql });
  return Object.fromEntries(rows.map(({ activity, events }) => [activity, events]));
}

async function objectCounts(): Promise<Record<string, number>> {
  const sql = 'SELECT object_type AS type, uniqExact(object_id) AS objects FROM objects GROUP BY type';
  const rows = await store.query<{ type: string; objects: number }>({ sql });
  return Object.fromEntries(rows.map(({ type, objects }) => [type, objects]));
}

async function total(where = '1'): Promise<string | undefined> {
  const sql = `SELECT toString(sum(amount)) AS total FROM events WHERE ${where}`;
  return (await store.query<{ total: string }>({ sql }))[0]?.total;
}

// The data sets are not ours to ship: they are tried wherever ../shared/data lies beside the repository.
describe.skipIf(!existsSync(DATA))('data sets beside the repository', () => {
  it('olist: a column per time, statuses as attributes, tables joined; importing twice doubles nothing', async () => {
    const inputs = [join(DATA, 'olist')];
    const report = await importFiles(store, { inputs });
    expect(report).toMatchObject({ preset: 'olist', events: 32_075, duplicates: 0, rejected: 0 });
    expect(await counts()).toMatchObject({
      'Order Completed': 8000,
      'Payment Authorised': 7979,
      'Parcel Handed Over': 7857,
      'Parcel Delivered': 7773,
    });
    const status =
      "SELECT text['status'] AS status, count() AS orders FROM objects FINAL WHERE object_type = 'order' GROUP BY status ORDER BY orders DESC LIMIT 3";
    expect(await store.query({ sql: status })).toEqual([
      { status: 'delivered', orders: 7773 },
      { status: 'shipped', orders: 80 },
      { status: 'canceled', orders: 60 },
    ]);
    expect((await store.shop('shop'))?.settings).toMatchObject({
      currency: 'BRL',
      zone: 'America/Sao_Paulo',
    });
    expect(await importFiles(store, { inputs })).toMatchObject({ events: 0, duplicates: 32_075 });
  });

  it('uci: lines become orders, and every penny stands on exactly one event', async () => {
    const report = await importFiles(store, { inputs: [UCI] });
    expect(report).toMatchObject({ preset: 'uci-online-retail', rejected: 0 });
    expect(await total()).toBe('9747747.934');
    expect(await total("startsWith(activity, 'Order C') AND amount < 0")).toBe(
      await total("activity = 'Order Cancelled' AND amount < 0"),
    );
    expect((await objectCounts())['customer']).toBe(4372);
    expect(await importFiles(store, { inputs: [UCI] })).toMatchObject({ events: 0 });
  });

  it('uci, line by line: rows that are truly alike stay, and overlapping exports double nothing', async () => {
    const mapping = join(example('uci-online-retail'), 'lines.yaml');
    const folder = mkdtempSync(join(tmpdir(), 'ingest-uci-'));
    try {
      const lines = gunzipSync(readFileSync(UCI)).toString('utf8').split('\n');
      const part = (name: string, from: number, to: number) =>
        writeFileSync(join(folder, name), [lines[0], ...lines.slice(from, to)].join('\n'));
      part('one.csv', 1, 300_000);
      part('two.csv', 1, lines.length);
      const one = await importFiles(store, { inputs: [join(folder, 'one.csv')], mapping });
      const two = await importFiles(store, { inputs: [join(folder, 'two.csv')], mapping });
      expect(one.events).toBe(299_999);
      expect(one.events + two.events).toBe(541_909);
      expect(await total()).toBe('9747747.934');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('retentioneering: a click stream by a mapping', async () => {
    const mapping = join(example('retentioneering'), 'mapping.yaml');
    const report = await importFiles(store, { inputs: [join(DATA, 'retentioneering')], mapping });
    expect(report).toMatchObject({ events: 31_106, rejected: 0 });
    expect(await objectCounts()).toEqual({ customer: 600, session: 3605 });
    expect(await counts()).toMatchObject({ product_view: 6851, checkout_bug: 44 });
  });

  it('order management: objects listed in a cell', async () => {
    const mapping = join(example('order-management'), 'mapping.yaml');
    const report = await importFiles(store, { inputs: [join(DATA, 'ocel1_order_management')], mapping });
    expect(report).toMatchObject({ events: 22_367, rejected: 0 });
    expect(await objectCounts()).toEqual({ item: 8159, order: 2000, parcel: 1325 });
    expect(await counts()).toMatchObject({ 'pick item': 8159, 'failed delivery': 391 });
  });

  it('order management again, guessed from its columns', async () => {
    const report = await importFiles(store, { inputs: [join(DATA, 'ocel1_order_management')] });
    expect(report).toMatchObject({ events: 22_367, rejected: 0 });
    expect(await objectCounts()).toEqual({ item: 8159, order: 2000, parcel: 1325 });
  });
});

it('small shop: the example of our own', async () => {
  const inputs = [example('small-shop')];
  const mapping = join(example('small-shop'), 'mapping.yaml');
  const report = await importFiles(store, { inputs, mapping });
  expect(report).toMatchObject({ events: 66, rejected: 0 });
  expect(await total('amount > 0')).toBe('802');
  expect(await total('amount < 0')).toBe('-273');
  expect(await objectCounts()).toEqual({ customer: 12, order: 16, product: 9, ticket: 4 });
});
