import { ShopSettings } from '@throughline/model';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventIdSql } from '../events/sql.js';
import type { EventStore, ImportUnit, SourceFile, Statement } from '../events/port.js';
import { readActivities } from '../events/store/activities.js';
import { readSummary } from '../events/store/summary.js';
import { journeysOf, minute, orderEvent, rowCounts, stagingTables } from './events.js';

/** What every adapter of the event store must do. Numbers are those of the rules in SPEC.md. */
export function eventStoreContract(adapter: string, open: () => Promise<EventStore>): void {
  describe(`event store, ${adapter}`, () => {
    let store: EventStore;
    let shops = 0;
    const newShop = () => `shop-${(shops += 1)}`;

    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    commitRules(() => store, newShop);
    doubleRules(() => store, newShop);
    journeyRules(() => store, newShop);
    shopRules(() => store, newShop);
    valueRules(() => store);
    fileRules(() => store, newShop);
  });
}

type Given = () => EventStore;
type NewShop = () => string;

/** Select of two events of one order that needs no file. */
const TWO_EVENTS: Statement = {
  sql: `SELECT ${eventIdSql('toString(number)')} AS id, toDateTime64('2026-03-01 10:00:00', 3, 'UTC') + number AS time,
  number AS position, ['Cart Viewed', 'Order Completed'][number + 1] AS activity, 'web' AS system, '' AS channel,
  '' AS device, toDecimal64(number, 4) AS amount, 'EUR' AS currency, map('coupon', 'none') AS text,
  map('weight', 1.5) AS numbers, [('order', 'o1'), ('product', 'p1'), ('order', 'o1')] AS objects
FROM numbers({count:UInt32})`,
  params: { count: 2 },
};

function commitRules(given: Given, newShop: NewShop): void {
  test('C1 staged rows are seen by no question before the commit', async () => {
    const shop = newShop();
    const unit = await given().begin(shop);
    expect(await unit.stageEvents(TWO_EVENTS)).toBe(2);
    expect(await rowCounts(given(), shop)).toMatchObject({ events: 0, event_objects: 0, journeys: 0 });
    expect(await given().shop(shop)).toBeUndefined();
    await unit.abort();
  });

  test('C2 an import that is given up leaves nothing', async () => {
    const shop = newShop();
    const unit = await given().begin(shop);
    await unit.scratch('rows', { sql: 'SELECT 1 AS one' });
    await unit.stageEvents(TWO_EVENTS);
    await unit.abort();
    expect(await given().shop(shop)).toBeUndefined();
    expect(await stagingTables(given())).toEqual([]);
    await expect(unit.commit()).rejects.toMatchObject({ kind: 'closed' });
  });

  test('C3 a commit brings events, objects, relations and journeys, and says what it did', async () => {
    const shop = newShop();
    const unit = await given().begin(shop);
    await unit.stageEvents(TWO_EVENTS);
    await unit.stageObjects({
      sql: "SELECT 'order' AS type, 'o1' AS id, map('region', 'north') AS text, map('items', 2) AS numbers",
    });
    await unit.stageRelations({
      sql: "SELECT 'order' AS from_type, 'o1' AS from_id, 'customer' AS to_type, 'c1' AS to_id, 'of' AS qualifier",
    });
    expect(await unit.commit({ rejected: 3 })).toEqual({
      events: 2,
      duplicates: 0,
      // The order and what stands beside it; by the relation also its customer, with a journey of their own.
      objects: 3,
      relations: 1,
      journeys: 2,
      from: '2026-03-01T10:00:00.000Z',
      to: '2026-03-01T10:00:01.000Z',
    });
    expect(await given().shop(shop)).toMatchObject({ version: 1, rejected: 3 });
    // An object named twice by one event is touched once; the customer of the order is touched by both.
    expect(await rowCounts(given(), shop)).toMatchObject({ events: 2, event_objects: 6, objects: 3 });
    expect(await stagingTables(given())).toEqual([]);
  });

  test('C4 one import at a time for each shop: a second one waits', async () => {
    const shop = newShop();
    const first = await given().begin(shop);
    let entered = false;
    const second = given()
      .begin(shop)
      .then((unit: ImportUnit) => {
        entered = true;
        return unit.abort();
      });
    await given().append(newShop(), { events: [orderEvent('a')] });
    expect(entered).toBe(false);
    await first.abort();
    await second;
    expect(entered).toBe(true);
  });

  test('C5 a batch with an event that touches no object is refused whole', async () => {
    const shop = newShop();
    const events = [orderEvent('a'), orderEvent('b', { objects: [] })];
    await expect(given().append(shop, { events })).rejects.toThrow(/event b .* names no object/u);
    expect(await given().shop(shop)).toBeUndefined();
  });

  test('C6 a select that fails leaves the import open and the shop as it was', async () => {
    const shop = newShop();
    const unit = await given().begin(shop);
    await expect(unit.stageEvents({ sql: 'SELECT no_such_column FROM numbers(1)' })).rejects.toThrow(
      /no_such_column/u,
    );
    await unit.stageEvents(TWO_EVENTS);
    expect(await unit.commit()).toMatchObject({ events: 2 });
  });
}

function doubleRules(given: Given, newShop: NewShop): void {
  test('D1 an event told twice in one batch is one event', async () => {
    const shop = newShop();
    const commit = await given().append(shop, {
      events: [orderEvent('a'), orderEvent('b'), orderEvent('a')],
    });
    expect(commit).toMatchObject({ events: 2, duplicates: 1 });
  });

  test('D2 a repeated import adds nothing', async () => {
    const shop = newShop();
    const batch = {
      events: [orderEvent('a'), orderEvent('b', { time: minute(3), activity: 'Order Packed' })],
      objects: [{ type: 'order', id: 'o1', text: { region: 'north' } }],
      relations: [{ from: { type: 'order', id: 'o1' }, to: { type: 'customer', id: 'c' }, qualifier: 'of' }],
    };
    await given().append(shop, batch);
    const before = [
      await rowCounts(given(), shop),
      await readSummary(given(), shop),
      await journeysOf(given(), shop),
    ];
    expect(await given().append(shop, batch)).toMatchObject({ events: 0, duplicates: 2, journeys: 0 });
    expect([
      await rowCounts(given(), shop),
      await readSummary(given(), shop),
      await journeysOf(given(), shop),
    ]).toEqual(before);
  });

  test('D3 an event that is held stays as it is held, even told with another time', async () => {
    const shop = newShop();
    await given().append(shop, { events: [orderEvent('a', { time: minute(1) })] });
    const again = await given().append(shop, { events: [orderEvent('a', { time: minute(900) })] });
    expect(again).toMatchObject({ events: 0, duplicates: 1 });
    expect(await readSummary(given(), shop)).toMatchObject({ events: 1, to: minute(1) });
  });

  test('D4 of two tellings in one batch the first in journey order stays, whichever came first', async () => {
    const early = orderEvent('a', { time: minute(1), activity: 'Early' });
    const late = orderEvent('a', { time: minute(2), activity: 'Late' });
    for (const events of [
      [early, late],
      [late, early],
    ]) {
      const shop = newShop();
      await given().append(shop, { events });
      expect((await journeysOf(given(), shop))[0]?.activities).toEqual(['Early']);
    }
  });

  test('D5 alike events that each happened are each kept, and are the same ones when told again', async () => {
    const shop = newShop();
    const alike = { ...TWO_EVENTS, sql: TWO_EVENTS.sql.replace('toString(number)', 'toString(number % 2)') };
    const tell = async (times: number) => {
      const unit = await given().begin(shop);
      for (let time = 0; time < times; time += 1)
        await unit.stageEvents({ ...alike, params: { count: 5 } }, { repeats: 'happened' });
      return unit.commit();
    };
    expect(await tell(1)).toMatchObject({ events: 5, duplicates: 0 });
    // Each staging counts for itself: what stands in two of them was told twice.
    expect(await tell(2)).toMatchObject({ events: 0, duplicates: 10 });
    const sql = 'SELECT uniqExact(id) AS ids, count() AS rows FROM events WHERE shop = {shop:String}';
    expect(await given().query({ sql, params: { shop } })).toEqual([{ ids: 5, rows: 5 }]);
    expect(await rowCounts(given(), shop)).toMatchObject({ event_objects: 10 });
    expect(await stagingTables(given())).toEqual([]);
  });
}

function journeyRules(given: Given, newShop: NewShop): void {
  test('J1 events stand in the order of time, then position, then id, not of arrival', async () => {
    const shop = newShop();
    await given().append(shop, {
      events: [
        orderEvent('late', { time: minute(9), activity: 'D' }),
        orderEvent('second', { time: minute(5), position: 2, activity: 'C' }),
      ],
    });
    await given().append(shop, {
      events: [
        orderEvent('first', { time: minute(5), position: 1, activity: 'B' }),
        orderEvent('early', { time: minute(1), activity: 'A' }),
      ],
    });
    const [journey] = await journeysOf(given(), shop);
    expect(journey).toMatchObject({
      activities: ['A', 'B', 'C', 'D'],
      offsets: [0, 240_000, 240_000, 480_000],
    });
  });

  test('J2 only journeys that a commit touched are built anew', async () => {
    const shop = newShop();
    const other = [{ type: 'order', id: 'o2' }];
    await given().append(shop, { events: [orderEvent('a'), orderEvent('b', { objects: other })] });
    const commit = await given().append(shop, { events: [orderEvent('c', { objects: other })] });
    expect(commit.journeys).toBe(1);
    expect((await journeysOf(given(), shop)).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('J3 objects that are context have no journeys; the settings say what is traced', async () => {
    const shop = newShop();
    const objects = [
      { type: 'order', id: 'o1' },
      { type: 'product', id: 'p1' },
    ];
    await given().append(shop, { events: [orderEvent('a', { objects })] });
    const types = async () => (await journeysOf(given(), shop)).map(({ object }) => object);
    expect(await types()).toEqual(['order:o1']);
    await given().saveShop(shop, ShopSettings.parse({ trace: ['product'], context: ['order'] }));
    expect(await types()).toEqual(['product:p1']);
    await given().saveShop(shop, ShopSettings.parse({}));
    expect(await types()).toEqual(['order:o1']);
  });

  test('J4 a journey keeps its first 10,000 events and says how many were cut', async () => {
    const shop = newShop();
    const unit = await given().begin(shop);
    const events = `SELECT ${eventIdSql('toString(number)')} AS id, toDateTime64(1772000000 - number, 3, 'UTC') AS time,
  number AS position, if(number = 12344, 'First', 'Later') AS activity, '' AS system, '' AS channel, '' AS device,
  toDecimal64(0, 4) AS amount, '' AS currency, map() AS text, map() AS numbers, [('order', 'o1')] AS objects FROM numbers(12345)`;
    await unit.stageEvents({ sql: events });
    await unit.commit();
    const sql = `SELECT length(activities) AS kept, cut, activities[1] = (SELECT any(id) FROM activities FINAL
  WHERE shop = {shop:String} AND name = 'First') AS begins, toUnixTimestamp(finish) AS finish
FROM journeys FINAL WHERE shop = {shop:String}`;
    const [journey] = await given().query<object>({ sql, params: { shop } });
    expect(journey).toEqual({ kept: 10_000, cut: 2345, begins: 1, finish: 1_772_000_000 });
    // The same once more, with rows that are stored already.
    await given().append(shop, { events: [orderEvent('x', { time: '2020-01-01T00:00:00Z' })] });
    const [again] = await given().query<object>({ sql, params: { shop } });
    expect(again).toEqual({ kept: 10_000, cut: 2346, begins: 0, finish: 1_772_000_000 });
  });
}

function shopRules(given: Given, newShop: NewShop): void {
  test('A1 activities keep their names, are numbered once, and have the canonical name beside', async () => {
    const shop = newShop();
    await given().append(shop, { events: [orderEvent('a', { activity: 'Zebra' })] });
    await given().append(shop, { events: [orderEvent('b', { activity: 'Order Completed' })] });
    expect(await readActivities(given(), shop)).toEqual([
      { id: 1, name: 'Zebra', canonical: null },
      { id: 2, name: 'Order Completed', canonical: 'Order Completed' },
    ]);
    await given().saveShop(
      shop,
      ShopSettings.parse({ placements: { Zebra: { canonical: 'Parcel Delivered' } } }),
    );
    expect((await readActivities(given(), shop))[0]?.canonical).toBe('Parcel Delivered');
  });

  test('A2 more activities than there are numbers is an error that says what may be wrong', async () => {
    const shop = newShop();
    const unit = await given().begin(shop);
    const many = TWO_EVENTS.sql.replace(/\['Cart.*?\[number \+ 1\]/u, 'toString(number)');
    await unit.stageEvents({ sql: many, params: { count: 65_536 } });
    await expect(unit.commit()).rejects.toThrow(/65536 different activities.*mapped as the activity/u);
    expect(await given().shop(shop)).toBeUndefined();
    expect(await stagingTables(given())).toEqual([]);
  });

  test('S1 a shop that was removed is gone, and can be made again', async () => {
    const shop = newShop();
    await given().append(shop, { events: [orderEvent('a')] });
    await given().removeShop(shop);
    expect((await given().shops()).map(({ id }) => id)).not.toContain(shop);
    expect(Object.values(await rowCounts(given(), shop)).every((rows) => rows === 0)).toBe(true);
    await expect(given().removeShop(shop)).rejects.toMatchObject({ kind: 'unknown-shop' });
    expect(await given().append(shop, { events: [orderEvent('a')] })).toMatchObject({ events: 1 });
    expect(await readSummary(given(), shop)).toMatchObject({ events: 1, objects: { order: 1 } });
  });

  test('S2 an id that is no shop id is refused', async () => {
    await expect(given().begin("x'; DROP")).rejects.toThrow(/lower-case letters, digits and dashes/u);
  });

  test('S3 what is told of an object is laid over what was known', async () => {
    const shop = newShop();
    const tell = (text: Record<string, string>) =>
      given().append(shop, { events: [], objects: [{ type: 'order', id: 'o1', text }] });
    await tell({ region: 'north', size: 'small' });
    await tell({ size: 'large' });
    await given().append(shop, { events: [orderEvent('a')] });
    const sql = 'SELECT text FROM objects FINAL WHERE shop = {shop:String}';
    expect(await given().query({ sql, params: { shop } })).toEqual([
      { text: { region: 'north', size: 'large' } },
    ]);
    expect(await readSummary(given(), shop)).toMatchObject({ objects: { order: 1 } });
  });
}

function valueRules(given: Given): void {
  test('V1 values are bound, whatever stands in them', async () => {
    const text = 'O\'Neil\t"x"\\\n{a:String} ✓';
    const sql = 'SELECT {text:String} AS text, {list:Array(String)} AS list, {n:UInt32} AS n';
    const rows = await given().query({ sql, params: { text, list: [text, ''], n: 7 } });
    expect(rows).toEqual([{ text, list: [text, ''], n: 7 }]);
  });

  test('V2 counts are numbers, decimals exact strings, times ISO in UTC', async () => {
    const sql = `SELECT toUInt64(9007199254740991) AS count, toDecimal64('12.3400', 4) AS amount,
  toDateTime64('2026-03-01 10:00:00.120', 3, 'UTC') AS time, CAST(NULL AS Nullable(String)) AS nothing`;
    expect(await given().query({ sql })).toEqual([
      { count: 9_007_199_254_740_991, amount: '12.34', time: '2026-03-01T10:00:00.120Z', nothing: null },
    ]);
  });

  test('V3 a stream gives the same rows as a query', async () => {
    const statement = { sql: 'SELECT number AS n FROM numbers({n:UInt32})', params: { n: 100_000 } };
    let sum = 0;
    for await (const row of given().stream<{ n: number }>(statement)) sum += row.n;
    expect(sum).toBe(4_999_950_000);
    for await (const row of given().stream<{ n: number }>(statement)) if (row.n === 3) break;
    expect(await given().query({ sql: 'SELECT 1 AS one' })).toEqual([{ one: 1 }]);
  });

  test('V4 a question whose asker leaves ends inside the engine', async () => {
    const leaving = new AbortController();
    const sql = 'SELECT max(sipHash64(number)) AS most FROM numbers(100000000000)';
    const asked = given().query({ sql }, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 300);
    await expect(asked).rejects.toThrow(/abort/u);
    await expect(given().query({ sql }, { signal: leaving.signal })).rejects.toThrow(/abort/u);
  });
}

function fileRules(given: Given, newShop: NewShop): void {
  const columns = ['order', 'note'].map((name) => ({ name, type: 'String' }));

  test('F1 files are read by place, with the number of each row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    const text = 'Order;Note\n1;"a\nb"\n2\n3;c;more\n';
    writeFileSync(join(folder, 'plain.csv'), `\ufeff${text}`);
    writeFileSync(join(folder, 'packed.csv.gz'), gzipSync(text));
    writeFileSync(
      join(folder, 'lines.jsonl'),
      '{"order":1,"note":"a\\nb"}\n{"order":"2"}\n{"order":3,"note":"c","x":{}}\n',
    );
    const unit = await given().begin(newShop());
    const read = async (file: Omit<SourceFile, 'columns'>) => {
      const sql = `SELECT * FROM ${await unit.source({ ...file, columns })} ORDER BY _row_number`;
      return unit.query({ sql });
    };
    const rows = [
      { order: '1', note: 'a\nb', _row_number: 0 },
      { order: '2', note: '', _row_number: 1 },
      { order: '3', note: 'c', _row_number: 2 },
    ];
    const csv = { format: 'csv', delimiter: ';' } as const;
    expect(await read({ ...csv, path: join(folder, 'plain.csv'), compression: 'none' })).toEqual(rows);
    expect(await read({ ...csv, path: join(folder, 'packed.csv.gz'), compression: 'gzip' })).toEqual(rows);
    expect(await read({ format: 'jsonl', path: join(folder, 'lines.jsonl'), compression: 'none' })).toEqual(
      rows,
    );
    await unit.abort();
    rmSync(folder, { recursive: true });
  });

  test('F2 a packed file that is cut off is an error, not half a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    const packed = gzipSync(
      `order,note\n${'1,some text that does not pack to nothing 8127361\n'.repeat(50_000)}`,
    );
    writeFileSync(join(folder, 'cut.csv.gz'), packed.subarray(0, packed.length - 100));
    const unit = await given().begin(newShop());
    const count = async () => {
      const path = join(folder, 'cut.csv.gz');
      const table = await unit.source({ path, format: 'csv', compression: 'gzip', columns });
      return unit.query({ sql: `SELECT count(), max(note) FROM ${table}` });
    };
    await expect(count()).rejects.toMatchObject({ name: 'StoreError' });
    await unit.abort();
    rmSync(folder, { recursive: true });
  });

  test('F3 a scratch table takes a select with a CTE and settings of its own, and is gone afterwards', async () => {
    const unit = await given().begin(newShop());
    const sql = "WITH {n:UInt32} AS five SELECT toString(five) AS n, 'x' AS x SETTINGS max_threads = 1";
    const table = await unit.scratch('made here', { sql, params: { n: 5 } }, 'n');
    expect(await unit.query({ sql: `SELECT * FROM ${table}` })).toEqual([{ n: '5', x: 'x' }]);
    await unit.abort();
    expect(await stagingTables(given())).toEqual([]);
  });
  test('F4 the most rows a file can have are never fewer than it has, and just those where a line is a row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    const unit = await given().begin(newShop());
    const most = async (name: string, text: string | Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      const compression = name.endsWith('.gz') ? 'gzip' : 'none';
      const source = await unit.source({ path, format: 'csv', compression, columns });
      const [read] = await unit.query<{ rows: number }>({ sql: `SELECT count() AS rows FROM ${source}` });
      return { most: await unit.mostRows(source), rows: read?.rows ?? 0 };
    };
    const plain = 'order,note\n1,a\r\n2,b\n3,c';
    expect(await most('plain.csv', plain)).toEqual({ most: 3, rows: 3 });
    expect(await most('packed.csv.gz', gzipSync(plain))).toEqual({ most: 3, rows: 3 });
    expect(await most('empty.csv', 'order,note\n')).toEqual({ most: 0, rows: 0 });
    const quoted = await most('quoted.csv', 'order,note\n1,"a\nb"\n2,c\n');
    expect(quoted.rows).toBe(2);
    expect(quoted.most).toBeGreaterThanOrEqual(2);
    await unit.abort();
    rmSync(folder, { recursive: true });
  });
}
