import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../import/import.js';

let store: EventStore;
let folder: string;

beforeAll(async () => {
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
});

/** Imports files without a word of what they are, and gives the events as lines. */
async function bring(
  files: Record<string, string>,
): Promise<{ preset: string | null; rejected: number; events: string[] }> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const report = await importFiles(store, { inputs: [folder] });
  const sql = `SELECT concat(toString(toUnixTimestamp(any(e.time))), ' ', e.activity, ' ', toString(any(e.amount)), any(e.currency), ' ',
    arrayStringConcat(arraySort(groupArray(concat(o.object_type, ':', o.object_id))), ' ')) AS line
    FROM events AS e JOIN event_objects AS o ON o.event_id = e.id GROUP BY e.id, e.activity ORDER BY any(e.time), any(e.position)`;
  const rows = await store.query<{ line: string }>({ sql });
  return { preset: report.preset, rejected: report.rejected, events: rows.map(({ line }) => line) };
}

const json = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

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
        '1704099600 Order Completed 30.5EUR customer:ann@example.com order:#1001 product:MUG product:TEA',
        '1704099900 Order Paid 0 customer:ann@example.com order:#1001 product:MUG product:TEA',
        '1704182400 Parcel Handed Over 0 customer:ann@example.com order:#1001 product:MUG product:TEA',
        '1704272400 Order Completed 9.9EUR customer:bob@example.com order:#1002 product:Tea',
        '1704272400 Order Paid 0 customer:bob@example.com order:#1002 product:Tea',
        '1704358800 Order Cancelled 0 customer:bob@example.com order:#1002 product:Tea',
        '1704358800 Order Refunded -9.9EUR customer:bob@example.com order:#1002 product:Tea',
      ],
    });
  });

  it('woocommerce', async () => {
    const text = `order_id,order_number,order_date,paid_date,status,order_total,order_currency,customer_email,payment_method
7,7,2024-01-01 10:00:00,2024-01-01 10:01:00,completed,12.00,GBP,ann@example.com,stripe
`;
    expect(await bring({ 'orders.csv': text })).toEqual({
      preset: 'woocommerce',
      rejected: 0,
      events: [
        '1704103200 Order Completed 12GBP customer:ann@example.com order:7',
        '1704103260 Order Paid 0 customer:ann@example.com order:7',
      ],
    });
  });

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
      items: [{ item_id: 'A' }, { item_id: 'B' }],
    },
  ];
  const GA4_EVENTS = [
    '1704103200 page_view 0 customer:1.2 session:1.2.77',
    '1704103260 purchase 19.9EUR customer:1.2 order:T1 product:A product:B session:1.2.77',
  ];

  it('ga4 as JSON lines', async () => {
    expect(await bring({ 'events.json': json(GA4) })).toEqual({
      preset: 'ga4',
      rejected: 0,
      events: GA4_EVENTS,
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
        properties: { order_id: 'o', total: 5.5, currency: 'USD', products: [{ product_id: 'p' }] },
      },
    ];
    expect(await bring({ 'segment.jsonl': json(rows) })).toEqual({
      preset: 'segment',
      rejected: 0,
      events: [
        '1704103200 Page Viewed 0 customer:a',
        '1704103205 Order Completed 5.5USD customer:u order:o product:p',
      ],
    });
    const sql = 'SELECT from_id, to_id, qualifier FROM object_relations ORDER BY qualifier';
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
        '1704103200 Order Completed 12.34EUR order:o1',
      ],
    });
    expect((await store.shop('shop'))?.settings).toMatchObject({ name: 'Demo', zone: 'Europe/Berlin' });
    expect(
      await store.query({ sql: "SELECT text['size'] AS size FROM objects WHERE object_id = 'o1'" }),
    ).toEqual([{ size: 'L' }]);
  });
});
