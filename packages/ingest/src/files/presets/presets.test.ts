import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, linesToParquet, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hashedEmail } from '../../http/facts/email.js';
import { importFiles } from '../import/import.js';

let store: EventStore;
let folder: string;
let parquet: string;

beforeAll(async () => {
  parquet = mkdtempSync(join(tmpdir(), 'ingest-parquet-'));
  // Before the store is opened: one engine at a time in a process.
  for (const [name, { structure, rows }] of Object.entries(PARQUET)) {
    const from = join(parquet, `${name}.jsonl`);
    writeFileSync(from, json(rows));
    await linesToParquet({ from, to: join(parquet, `${name}.parquet`), structure });
    rmSync(from);
  }
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'ingest-presets-'));
});
afterEach(async () => {
  for (const { id } of await store.shops()) await store.removeShop(id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(parquet, { recursive: true, force: true });
});

const json = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

const session = { key: 'ga_session_id', value: { string_value: null, int_value: '77' } };
const GA4 = [
  {
    event_date: '20240101',
    event_timestamp: '1704103200000000',
    event_name: 'page_view',
    event_params: [session, { key: 'page_location', value: { string_value: 'https://shop.example/' } }],
    user_pseudo_id: '1.2',
    device: { category: 'mobile' },
    items: [],
  },
  {
    event_date: '20240101',
    event_timestamp: '1704103260000000',
    event_name: 'purchase',
    event_params: [session, { key: 'currency', value: { string_value: 'EUR' } }],
    user_pseudo_id: '1.2',
    ecommerce: { transaction_id: 'T1', purchase_revenue: 19.9 },
    items: [
      { item_id: 'A', quantity: 3 },
      // How many is not said: that is one, not none.
      { item_id: 'B', quantity: null },
    ],
  },
];
const GA4_EVENTS = [
  '1704103200 page_view 0 customer:1.2 session:1.2.77',
  '1704103260 purchase 19.9EUR customer:1.2 order:T1 product:A product:B session:1.2.77',
];

const VALUE =
  'Tuple(string_value Nullable(String), int_value Nullable(Int64), double_value Nullable(Float64))';

/** Tables that are tried as Parquet, with columns as warehouses write them. */
const PARQUET: Readonly<Record<string, { structure: string; rows: object[] }>> = {
  ga4: {
    structure: `event_date String, event_timestamp Int64, event_name String, event_params Array(Tuple(key String, value ${VALUE})), user_pseudo_id String, device Tuple(category Nullable(String)), ecommerce Tuple(transaction_id Nullable(String), purchase_revenue Nullable(Float64)), items Array(Tuple(item_id String, quantity Nullable(Int64)))`,
    rows: GA4,
  },
  native: {
    structure: `id String, time DateTime64(3, 'UTC'), activity String, amount Tuple(value String, currency String), text Map(String, String), numbers Map(String, Float64), objects Array(Tuple(type String, id String))`,
    rows: [
      {
        id: 'e1',
        time: '2024-01-01T10:00:00.000Z',
        activity: 'Order Completed',
        amount: { value: '12.34', currency: 'EUR' },
        objects: [
          { type: 'order', id: 'o1' },
          { type: 'customer', id: 'c1' },
        ],
      },
    ],
  },
  log: {
    structure: "case_id Nullable(Int64), activity Nullable(String), timestamp Nullable(DateTime64(3, 'UTC'))",
    rows: [
      { case_id: 1, activity: 'A', timestamp: '2024-01-01T10:00:00Z' },
      { case_id: 1, activity: 'B', timestamp: '2024-01-01T10:01:00Z' },
      { case_id: 1, activity: null, timestamp: '2024-01-01T10:01:00Z' },
      { case_id: null, activity: 'C', timestamp: '2024-01-01T10:02:00Z' },
      { case_id: 1, activity: 'D', timestamp: null },
    ],
  },
};

interface Read {
  readonly preset: string | null;
  readonly rejected: number;
  readonly events: string[];
}

/** Imports files without a word of what they are, and gives the events as lines. */
async function bring(files: Record<string, string>): Promise<Read> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return read([folder]);
}

async function read(inputs: string[]): Promise<Read> {
  const report = await importFiles(store, { inputs });
  const sql = `SELECT concat(toString(toUnixTimestamp(any(e.time))), ' ', e.activity, ' ', toString(any(e.amount)), any(e.currency), ' ',
    arrayStringConcat(arraySort(groupArray(concat(o.object_type, ':', o.object_id))), ' ')) AS line
    FROM events AS e JOIN event_objects AS o ON o.event_id = e.id GROUP BY e.id, e.activity ORDER BY any(e.time), any(e.position)`;
  const rows = await store.query<{ line: string }>({ sql });
  return { preset: report.preset, rejected: report.rejected, events: rows.map(({ line }) => line) };
}

/** How many pieces of each product the orders of the store say that they hold. */
async function quantities(): Promise<Record<string, unknown>> {
  const sql =
    "SELECT object_id AS id, text['quantities'] AS said FROM objects FINAL WHERE mapContains(text, 'quantities') ORDER BY id";
  const rows = await store.query<{ id: string; said: string }>({ sql });
  return Object.fromEntries(rows.map(({ id, said }) => [id, JSON.parse(said) as unknown]));
}

const ANN = hashedEmail('ann@example.com');
const BOB = hashedEmail('bob@example.com');

describe('presets are recognised by what is in the files', () => {
  it('shopify: a row for each line item, the order told in the first', async () => {
    const text = `Name,Email,Financial Status,Paid at,Fulfilled at,Currency,Total,Created at,Cancelled at,Refunded Amount,Lineitem quantity,Lineitem name,Lineitem sku
#1001,Ann@example.com,paid,2024-01-01 10:05:00 +0100,2024-01-02 09:00:00 +0100,EUR,30.50,2024-01-01 10:00:00 +0100,,0.00,1,Mug,MUG
#1001,Ann@example.com,,,,,,2024-01-01 10:00:00 +0100,,,2,Tea,TEA
#1002,bob@example.com,refunded,2024-01-03 10:00:00 +0100,,EUR,9.90,2024-01-03 10:00:00 +0100,2024-01-04 10:00:00 +0100,9.90,1,Tea,
`;
    const read = await bring({ 'orders_export.csv': text });
    expect(read).toEqual({
      preset: 'shopify',
      rejected: 0,
      events: [
        `1704099600 Order Completed 30.5EUR customer:${ANN} order:#1001 product:MUG product:TEA`,
        `1704099900 Order Paid 0 customer:${ANN} order:#1001 product:MUG product:TEA`,
        `1704182400 Parcel Handed Over 0 customer:${ANN} order:#1001 product:MUG product:TEA`,
        `1704272400 Order Completed 9.9EUR customer:${BOB} order:#1002 product:Tea`,
        `1704272400 Order Paid 0 customer:${BOB} order:#1002 product:Tea`,
        `1704358800 Order Cancelled 0 customer:${BOB} order:#1002 product:Tea`,
        `1704358800 Order Refunded -9.9EUR customer:${BOB} order:#1002 product:Tea`,
      ],
    });
    expect(await quantities()).toEqual({ '#1001': { MUG: 1, TEA: 2 }, '#1002': { Tea: 1 } });
  });

  it('woocommerce, a row for each line of an order', async () => {
    const header = 'order_id,order_date,status,order_total,customer_email,item_sku,item_quantity';
    const at = '2024-01-01 10:00:00,completed,12.00,ann@example.com';
    const lines = [`7,${at},MUG,6`, `7,${at},TEA,`, `7,${at},MUG,2`, `8,${at},POT,-1`, `9,${at},TEA,`];
    await bring({ 'orders.csv': [header, ...lines, ''].join('\n') });
    expect(await quantities()).toEqual({ '7': { MUG: 8, TEA: 1 }, '8': { POT: 0 } });
  });

  it('woocommerce', async () => {
    const text = `order_id,order_number,order_date,paid_date,status,order_total,order_currency,customer_email,payment_method
7,7,2024-01-01 10:00:00,2024-01-01 10:01:00,completed,12.00,GBP,ann@example.com,stripe
`;
    expect(await bring({ 'orders.csv': text })).toEqual({
      preset: 'woocommerce',
      rejected: 0,
      events: [
        `1704103200 Order Completed 12GBP customer:${ANN} order:7`,
        `1704103260 Order Paid 0 customer:${ANN} order:7`,
      ],
    });
  });

  it('ga4 as JSON lines', async () => {
    expect(await bring({ 'events.json': json(GA4) })).toEqual({
      preset: 'ga4',
      rejected: 0,
      events: GA4_EVENTS,
    });
    expect(await quantities()).toEqual({ T1: { A: 3, B: 1 } });
  });

  it('ga4 as Parquet', async () => {
    const report = await read([join(parquet, 'ga4.parquet')]);
    expect(report).toEqual({ preset: 'ga4', rejected: 0, events: GA4_EVENTS });
    expect(await quantities()).toEqual({ T1: { A: 3, B: 1 } });
  });

  it('throughline as Parquet', async () => {
    expect(await read([join(parquet, 'native.parquet')])).toEqual({
      preset: 'throughline',
      rejected: 0,
      events: ['1704103200 Order Completed 12.34EUR customer:c1 order:o1'],
    });
  });

  it('a plain log as Parquet, guessed', async () => {
    expect(await read([join(parquet, 'log.parquet')])).toEqual({
      preset: null,
      rejected: 3,
      events: ['1704103200 A 0 case:1', '1704103260 B 0 case:1'],
    });
  });

  it('segment', async () => {
    const rows = [
      {
        type: 'identify',
        messageId: 'm0',
        timestamp: '2024-01-01T10:00:00Z',
        anonymousId: 'a',
        userId: 'u',
        traits: { name: 'Ann' },
      },
      { type: 'page', messageId: 'm1', timestamp: '2024-01-01T10:00:00.500Z', anonymousId: 'a' },
      {
        type: 'track',
        event: 'Order Completed',
        messageId: 'm2',
        timestamp: '2024-01-01T10:00:05Z',
        userId: 'u',
        properties: {
          order_id: 'o',
          total: 5.5,
          currency: 'USD',
          products: [{ product_id: 'p', quantity: 4 }],
        },
      },
      {
        type: 'track',
        event: 'Order Refunded',
        messageId: 'm3',
        timestamp: '2024-01-02T10:00:05Z',
        userId: 'u',
        properties: { order_id: 'o', products: [{ product_id: 'p', quantity: 1 }] },
      },
    ];
    expect(await bring({ 'segment.jsonl': json(rows) })).toEqual({
      preset: 'segment',
      rejected: 0,
      events: [
        '1704103200 Page Viewed 0 customer:u',
        '1704103205 Order Completed 5.5USD customer:u order:o product:p',
        '1704189605 Order Refunded 0 customer:u order:o product:p',
      ],
    });
    expect(await quantities()).toEqual({ o: { p: 4 } });
    const sql = 'SELECT DISTINCT from_id, to_id, qualifier FROM object_relations ORDER BY qualifier';
    expect(await store.query({ sql })).toEqual([
      { from_id: 'o', to_id: 'u', qualifier: 'of' },
      { from_id: 'a', to_id: 'u', qualifier: 'same as' },
    ]);
  });

  it('spend', async () => {
    const text =
      'day,channel,campaign,cost,currency,clicks\n2024-01-01,search,brand,10.00,EUR,50\n2024-01-01,mail,,2.50,EUR,\n';
    expect(await bring({ 'spend.csv': text })).toEqual({
      preset: 'spend',
      rejected: 0,
      events: [
        '1704067200 Spend Recorded 10EUR campaign:brand',
        '1704067200 Spend Recorded 2.5EUR campaign:mail',
      ],
    });
    expect(await store.query({ sql: 'SELECT count() AS journeys FROM journeys' })).toEqual([{ journeys: 0 }]);
  });

  it('throughline: our own lines, a demo folder with its settings and spend', async () => {
    const event = {
      id: 'e1',
      time: '2024-01-01T10:00:00.000Z',
      activity: 'Order Completed',
      system: 'web',
      amount: { value: '12.34', currency: 'EUR' },
      numbers: { items: 2 },
      objects: [{ type: 'order', id: 'o1' }],
    };
    const files = {
      'events.jsonl': `${json([event, { ...event, id: 'e2', objects: [] }])}\n{"id": broken\n`,
      'objects.jsonl': json([{ type: 'order', id: 'o1', text: { size: 'L' } }]),
      'relations.jsonl': json([
        { from: { type: 'order', id: 'o1' }, to: { type: 'customer', id: 'c1' }, qualifier: 'of' },
      ]),
      'spend.csv': 'day,channel,campaign,cost,currency,clicks\n2024-01-01,search,brand,10.00,EUR,50\n',
      'shop.json': JSON.stringify({ name: 'Demo', currency: 'EUR', zone: 'Europe/Berlin' }),
      'truth.json': '{}',
    };
    expect(await bring(files)).toEqual({
      preset: 'throughline',
      rejected: 2,
      events: [
        '1704063600 Spend Recorded 10EUR campaign:brand',
        '1704103200 Order Completed 12.34EUR customer:c1 order:o1',
      ],
    });
    expect((await store.shop('shop'))?.settings).toMatchObject({ name: 'Demo', zone: 'Europe/Berlin' });
    expect(
      await store.query({ sql: "SELECT text['size'] AS size FROM objects WHERE object_id = 'o1'" }),
    ).toEqual([{ size: 'L' }]);
  });
});
