import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../import/import.js';

const SHARED = fileURLToPath(new URL('../../../../../../../shared/data/vendor', import.meta.url));

let store: EventStore;
let folder: string;
beforeAll(async () => {
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'ingest-vendors-'));
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

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const ANN = createHash('sha256').update('ann@example.com').digest('hex');

/** The journey of one object: its activities in order. */
async function journey(type: string, id: string): Promise<string[]> {
  const sql = `SELECT activity FROM event_objects WHERE object_type = {type:String} AND object_id = {id:String}
    ORDER BY time, position, event_id`;
  return (await store.query<{ activity: string }>({ sql, params: { type, id } })).map(
    ({ activity }) => activity,
  );
}

async function sum(where: string): Promise<string | undefined> {
  const sql = `SELECT concat(toString(sum(amount)), ' ', any(currency)) AS sum FROM events WHERE ${where}`;
  return (await store.query<{ sum: string }>({ sql }))[0]?.sum;
}

/** One shop in the tables of four vendors: an order, its payment, its parcel, a ticket and a mail, all of one person. */
function oneShop(): void {
  write(
    'order.csv',
    'id,name,email,customer_id,taxes_included,subtotal_price,total_price,currency,created_at,processed_at,cancelled_at,test\n' +
      '1,#1,Ann@example.com ,77,TRUE,20,25.50,eur,2026-03-02 09:10:00,2026-03-02 09:10:00,,FALSE\n' +
      '2,#2,ann@example.com,77,TRUE,1,1,eur,2026-03-02 10:00:00,,,TRUE\n',
  );
  write(
    'fulfillment.csv',
    'id,order_id,status,location_id,name,tracking_company,created_at\n5,1,success,1,#1.1,DHL,2026-03-03 10:00:00\n',
  );
  write(
    'fulfillment_event.csv',
    'id,fulfillment_id,order_id,happened_at,status\n6,5,1,2026-03-04 10:00:00,delivered\n',
  );
  write(
    'charge.csv',
    'id,payment_intent_id,captured,receipt_email,amount,currency,customer_id,status,metadata,created\n' +
      'ch_1,pi_1,TRUE,,2550,eur,cus_1,succeeded,"{""order_id"":""1""}",2026-03-02 09:10:05\n',
  );
  write('customer.csv', 'id,email,delinquent,created,currency\ncus_1,ann@example.com,FALSE,2026-01-01,eur\n');
  write(
    'refund.csv',
    'id,charge_id,amount,currency,receipt_number,reason,status,created\nre_1,ch_1,500,eur,,requested_by_customer,succeeded,2026-03-06 09:00:00\n',
  );
  write(
    'ticket.csv',
    'id,requester_id,submitter_id,created_at,status,priority,subject\n9,300,300,2026-03-05 09:00:00,solved,normal,Broken lamp\n',
  );
  write(
    'user.csv',
    'id,email,role,time_zone,suspended\n300,ann@example.com,end-user,x,FALSE\n400,agent@shop.example,agent,x,FALSE\n',
  );
  write(
    'ticket_comment.csv',
    'id,ticket_id,created,public,user_id\n1,9,2026-03-05 10:00:00,TRUE,400\n2,9,2026-03-05 10:05:00,FALSE,400\n',
  );
  write(
    'ticket_field_history.csv',
    'field_name,ticket_id,updated,value,user_id\nstatus,9,2026-03-05 11:00:00,solved,400\npriority,9,2026-03-05 11:00:00,high,400\n',
  );
  write(
    'event.csv',
    'id,person_id,metric_id,type,datetime,campaign_id\nk1,p1,m,Received Email,2026-03-01 08:00:00,c1\nk2,p1,m,Clicked Email,2026-03-01 08:05:00,c1\nk3,p1,m,Placed Order,2026-03-02 09:10:00,\n',
  );
  write('person.csv', 'id,email,phone_number,organization,region\np1,ANN@example.com,,,\n');
  write('campaign.csv', 'id,name,subject,send_time\nc1,Spring,Lamps!,2026-03-01\n');
}

const ANNS = [
  'Received Email',
  'Clicked Email',
  'Order Completed',
  'Payment Captured',
  'Parcel Handed Over',
  'Parcel Delivered',
  'Ticket Opened',
  'Ticket Replied',
  'Ticket Solved',
  'Payment Refunded',
];

describe('tables of several vendors', () => {
  it('become one shop: orders, payments, parcels, tickets and mails of one person are one journey', async () => {
    oneShop();
    const report = await importFiles(store, { inputs: [folder] });
    expect(report).toMatchObject({ preset: 'warehouse', events: 10, rejected: 0 });
    expect(await journey('customer', ANN)).toEqual(ANNS);
    expect(await journey('order', '1')).toEqual([
      'Order Completed',
      'Payment Captured',
      'Parcel Handed Over',
      'Parcel Delivered',
      'Payment Refunded',
    ]);
    expect(await sum("activity = 'Payment Captured'")).toBe('25.5 EUR');
    expect(await sum("activity = 'Payment Refunded'")).toBe('-5 EUR');
    expect(await importFiles(store, { inputs: [folder] })).toMatchObject({ events: 0, duplicates: 10 });
  });

  it('meet in the customer where they come one after another, by the ids that the vendors gave', async () => {
    oneShop();
    const file = (name: string) => join(folder, name);
    await importFiles(store, { inputs: [file('charge.csv')], preset: 'warehouse' });
    expect(await journey('customer', 'cus_1')).toEqual(['Payment Captured']);
    await importFiles(store, { inputs: [file('customer.csv'), file('order.csv')], preset: 'warehouse' });
    expect(await journey('customer', ANN)).toEqual(['Order Completed', 'Payment Captured']);
    expect(await journey('customer', 'cus_1')).toEqual([]);
  });

  it('whole amounts of currencies without decimals are not divided', async () => {
    write(
      'charge.csv',
      'id,payment_intent_id,captured,receipt_email,amount,currency,customer_id,status,created\nch_1,pi_1,TRUE,,2550,jpy,cus_1,succeeded,2026-03-02 09:10:05\n',
    );
    await importFiles(store, { inputs: [folder] });
    expect(await sum('1')).toBe('2550 JPY');
  });
});

describe('spend', () => {
  const spent = () =>
    store.query({
      sql: "SELECT time AS day, channel, toString(amount) AS cost, currency, text['campaign'] AS campaign, numbers['clicks'] AS clicks FROM events ORDER BY time",
    });

  it('Google Ads', async () => {
    write(
      'ads.csv',
      'Day,Campaign,Currency code,Cost,Clicks,Impr.\n2026-03-01,Brand,EUR,12.34,"1,200",9000\n2026-03-02,Brand,EUR,"1,000.00",3,100\n --,Total: Account,EUR,1012.34,1203,9100\n',
    );
    expect(await importFiles(store, { inputs: [folder] })).toMatchObject({
      preset: 'google-ads',
      events: 2,
      rejected: 0,
    });
    expect(await spent()).toEqual([
      {
        day: '2026-03-01T00:00:00.000Z',
        channel: 'google ads',
        cost: '12.34',
        currency: 'EUR',
        campaign: 'Brand',
        clicks: 1200,
      },
      {
        day: '2026-03-02T00:00:00.000Z',
        channel: 'google ads',
        cost: '1000',
        currency: 'EUR',
        campaign: 'Brand',
        clicks: 3,
      },
    ]);
  });

  it('Meta', async () => {
    write(
      'meta.csv',
      'Campaign name,Day,Amount spent (GBP),Impressions,Link clicks\nSpring,2026-03-01,7.5,900,12\nSpring,2026-03-02,,0,\n,,7.5,900,12\n',
    );
    expect(await importFiles(store, { inputs: [folder] })).toMatchObject({
      preset: 'meta-ads',
      events: 1,
      rejected: 0,
    });
    expect(await spent()).toEqual([
      {
        day: '2026-03-01T00:00:00.000Z',
        channel: 'meta ads',
        cost: '7.5',
        currency: 'GBP',
        campaign: 'Spring',
        clicks: 12,
      },
    ]);
  });
});

// Tables with the vendors' own schemas are not ours to ship: they are tried wherever ../shared lies beside the repository.
describe.skipIf(!existsSync(SHARED))('tables beside the repository', () => {
  const vendor = (name: string, but: RegExp) =>
    readdirSync(join(SHARED, name))
      .filter((file) => file.endsWith('.csv') && !but.test(file))
      .map((file) => join(SHARED, name, file));

  it.each([
    ['shopify', /_gql_/u, 'Order Completed'],
    ['shopify', /^shopify_(?!gql_)/u, 'Order Completed'],
    ['stripe', /_(postgres|snowflake)/u, 'Payment Failed'],
    ['zendesk', /_(postgres|snowflake)/u, 'Ticket Opened'],
    ['klaviyo', /norename/u, 'Received Email'],
  ])('%s but %s', async (name, but, activity) => {
    const report = await importFiles(store, {
      inputs: vendor(name, but),
      rejectsPath: join(folder, 'rejects.jsonl'),
    });
    expect(report.preset).toBe('warehouse');
    expect(report.rejects).toEqual([]);
    const sql = 'SELECT DISTINCT activity FROM events';
    const found = await store.query<{ activity: string }>({ sql });
    expect(found.map((row) => row.activity)).toContain(activity);
  });
});
