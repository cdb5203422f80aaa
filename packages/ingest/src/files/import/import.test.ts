import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { resolveSettings } from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, type ImportOptions } from './import.js';
import type { Reject } from './rejects.js';

let store: EventStore;
let folder: string;

beforeAll(async () => {
  store = await openEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'ingest-test-'));
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

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function bring(inputs: string | string[], options: Partial<ImportOptions> = {}) {
  return importFiles(store, { inputs: [inputs].flat(), ...options });
}

interface Row {
  activity: string;
  time: string;
  amount: string;
  currency: string;
  objects: string;
}

/** Events in their order, with the objects that each touches. */
async function events(): Promise<Row[]> {
  const sql = `SELECT e.activity AS activity, formatDateTime(any(e.time), '%Y-%m-%dT%H:%i:%S', 'UTC') AS time, toString(any(e.amount)) AS amount, any(e.currency) AS currency,
    arrayStringConcat(arraySort(groupArray(concat(o.object_type, ':', o.object_id))), ' ') AS objects
    FROM events AS e JOIN event_objects AS o ON o.event_id = e.id GROUP BY e.id, e.activity ORDER BY time, any(e.position), activity`;
  return store.query<Row>({ sql });
}

function rejects(): Reject[] {
  const text = readFileSync(join(folder, 'rejects.jsonl'), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Reject);
}

const LOG =
  'case_id,activity,timestamp\n1,A,2024-01-01 10:00:00\n1,B,2024-01-01 11:00:00\n2,A,2024-01-02 10:00:00\n';

describe('formats', () => {
  it.each([
    ['plain CSV', 'log.csv', LOG],
    ['CSV with a byte-order mark', 'log.csv', `\uFEFF${LOG}`],
    ['CSV with CRLF', 'log.csv', LOG.replaceAll('\n', '\r\n')],
    ['CSV without a last line break', 'log.csv', LOG.trim()],
    ['gzipped CSV', 'log.csv.gz', gzipSync(LOG)],
    ['gzipped CSV under another name', 'log.dat', gzipSync(LOG)],
    ['TSV', 'log.tsv', LOG.replaceAll(',', '\t')],
    ['semicolons', 'log.csv', LOG.replaceAll(',', ';')],
    ['UTF-16', 'log.csv', Buffer.from(`\uFEFF${LOG}`, 'utf16le')],
    ['empty lines between', 'log.csv', LOG.replaceAll('\n', '\n\n')],
    [
      'JSON lines',
      'log.jsonl',
      '{"case_id":"1","activity":"A","timestamp":"2024-01-01T10:00:00Z"}\n{"case_id":1,"activity":"B","timestamp":1704106800}\n{"case_id":"2","activity":"A","timestamp":"2024-01-02T11:00:00+01:00"}\n',
    ],
  ])('reads %s', async (_, name, content) => {
    const report = await bring(file(name, content));
    expect(report).toMatchObject({ events: 3, rejected: 0, duplicates: 0 });
    expect((await events()).map(({ activity, time, objects }) => [activity, time, objects])).toEqual([
      ['A', '2024-01-01T10:00:00', 'case:1'],
      ['B', '2024-01-01T11:00:00', 'case:1'],
      ['A', '2024-01-02T10:00:00', 'case:2'],
    ]);
  });

  it('converts Latin-1 and says so', async () => {
    const report = await bring(file('log.csv', Buffer.from(LOG.replaceAll(',A,', ',Geprüft,'), 'latin1')));
    expect(report.notes.join()).toContain('windows-1252');
    expect((await events())[0]?.activity).toBe('Geprüft');
  });

  it('reads quoted line breaks, delimiters and quotes', async () => {
    await bring(file('log.csv', 'case_id,activity,timestamp\n1,"A, ""b""\nc",2024-01-01\n'));
    expect((await events())[0]?.activity).toBe('A, "b"\nc');
  });

  it('reads a header that spans lines', async () => {
    const report = await bring(
      file('log.csv', 'case_id,activity,timestamp,"a\nnote"\n1,A,2024-01-01,x\n2,B,2024-01-01,y\n'),
    );
    expect(report.events).toBe(2);
  });
});

describe('rejects', () => {
  it('calls a new shop by its id where nothing tells its name, and leaves one that is there its own', async () => {
    await bring(file('log.csv', LOG), { shop: 'clicks' });
    expect((await store.shop('clicks'))?.settings.name).toBe('clicks');
    await store.saveShop('kept', resolveSettings({}));
    await bring(file('log.csv', LOG), { shop: 'kept' });
    expect((await store.shop('kept'))?.settings.name).toBe('My shop');
  });

  it('counts rows by reason and keeps them with line and text', async () => {
    const text = `case_id,activity,timestamp
1,A,2024-01-01
,A,2024-01-01
1,,2024-01-01
1,A,
1,A,yesterday
1,A
1,A,2024-01-01,more
1,"A
B",2024-13-45
1,A,1215-06-15 00:00:00
2,A,2024-01-03
`;
    const report = await bring(file('log.csv', text));
    expect(report).toMatchObject({ events: 2, rejected: 8 });
    expect(Object.fromEntries(report.rejects.map(({ reason, rows }) => [reason, rows]))).toEqual({
      'the row has more or fewer fields than the header': 2,
      'the time is missing': 1,
      'the time is not understood': 2,
      'the time is before 1900 or after 2299': 1,
      'the activity is missing': 1,
      'no object: every id is empty': 1,
    });
    expect(rejects().find(({ record }) => record === 8)).toEqual({
      file: 'log.csv',
      record: 8,
      line: 9,
      reason: 'the time is not understood: “2024-13-45”',
      why: { code: 'time', about: '2024-13-45' },
      raw: '1,"A\nB",2024-13-45',
    });
    expect((await store.shop('shop'))?.rejected).toBe(8);
  });

  it('reads a file whose quotes hold line breaks like any other', async () => {
    const rows = '1,"A\nB",2024-01-01\n1,"A\nB",2024-01-01\n,C,2024-01-01\n';
    expect(await bring(file('log.csv', `case_id,activity,timestamp\n${rows}`))).toMatchObject({
      events: 2,
      rejected: 1,
    });
    expect(rejects()).toMatchObject([{ record: 3, line: 6 }]);
  });

  it('writes no file where nothing is rejected', async () => {
    const report = await bring(file('log.csv', LOG));
    expect(report.rejectsPath).toBeNull();
    expect(() => rejects()).toThrow('ENOENT');
  });

  it('keeps lines that are not JSON', async () => {
    const line = '{"case_id":"1","activity":"A","timestamp":"2024-01-01T10:00:00Z"}\n';
    const report = await bring(
      file('log.jsonl', `${line}{"case_id":\n${line.replace('"A"', '"B"')}nonsense\n`),
    );
    expect(report).toMatchObject({ events: 2, rejected: 2 });
    expect(rejects().map(({ line: at, raw }) => [at, raw])).toEqual([
      [2, '{"case_id":'],
      [4, 'nonsense'],
    ]);
  });
});

describe('wrong input commits nothing and says why', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'log.csv', '', /log\.csv: is empty/u],
    ['a header alone', 'log.csv', 'case_id,activity,timestamp\n', /has a header and no rows/u],
    ['an Excel workbook', 'log.csv', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), /Excel workbook/u],
    ['a binary file', 'log.csv', Buffer.from([1, 2, 0, 4, 5, 0, 0]), /binary file/u],
    ['a JSON list', 'log.json', '[{"case_id":1}]', /one JSON list/u],
    ['a column that stands twice', 'log.csv', 'a,b,a\n1,2,3\n', /“a” stands twice/u],
    ['no time', 'log.csv', 'case_id,activity\n1,A\n', /no column looks like a time.*“case_id”, “activity”/u],
    ['a record that breaks its quotes', 'log.csv', `${LOG}1,"A" b,2024-01-01\n`, /rules of quotation marks/u],
  ])('%s', async (_, name, content, words) => {
    await expect(bring(file(name, content))).rejects.toThrow(words);
    expect(await store.shops()).toEqual([]);
  });

  it('a gzip archive that is broken off', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `${Math.sin(index)},A,2024-01-01 10:00:00\n`);
    const whole = gzipSync(`case_id,activity,timestamp\n${rows.join('')}`);
    const path = file('log.csv.gz', whole.subarray(0, whole.length / 2));
    await expect(bring(path)).rejects.toThrow(/log\.csv\.gz: the gzip archive is broken off/u);
    expect(await store.shops()).toEqual([]);
  });

  it('a file that is not there', async () => {
    await expect(bring(join(folder, 'none.csv'))).rejects.toThrow(/no such file or folder/u);
  });

  it('rejected rows that cannot be kept', async () => {
    const rejectsPath = join(folder, 'none', 'rejects.jsonl');
    await expect(bring(file('log.csv', `${LOG}1,A,never\n`), { rejectsPath })).rejects.toThrow(
      /rejected rows cannot be kept there \(ENOENT\)/u,
    );
    expect(await store.shops()).toEqual([]);
  });

  it('a preset that is not there', async () => {
    await expect(bring(file('log.csv', LOG), { preset: 'shopfy' })).rejects.toThrow(
      'Did you mean “shopify”?',
    );
  });

  it('a preset that does not fit', async () => {
    await expect(bring(file('log.csv', LOG), { preset: 'olist' })).rejects.toThrow(
      /preset olist.*“order_id”/u,
    );
  });

  it('a mapping that names a missing column, with its line and the nearest names', async () => {
    const mapping = file(
      'map.yaml',
      'tables:\n  log:\n    events:\n      - activity: $activity\n        time: $timestmp\n        objects: [{ type: case, id: $case_id }]\n',
    );
    await expect(bring(file('log.csv', LOG), { mapping })).rejects.toThrow(
      'map.yaml line 5: tables.log.events[0].time: log.csv has no column “timestmp”. Did you mean “timestamp”?',
    );
    expect(await store.shops()).toEqual([]);
  });

  it('leaves a shop that was there as it was', async () => {
    await bring(file('log.csv', LOG));
    const before = await store.shop('shop');
    await expect(bring(file('bad.csv', `${LOG}1,"A" b,2024-01-01\n`))).rejects.toThrow('quotation marks');
    expect(await store.shop('shop')).toEqual(before);
  });
});

describe('times', () => {
  const times = async (rows: string[], table: object = {}) => {
    const text = `case_id,activity,at\n${rows.map((time, index) => `1,A${index},"${time}"\n`).join('')}`;
    const events_ = [{ activity: '$activity', time: '$at', objects: [{ type: 'case', id: '$case_id' }] }];
    const report = await bring(file('log.csv', text), {
      mapping: { tables: { log: { ...table, events: events_ } } },
    });
    const read = await events();
    return {
      rejected: report.rejected,
      times: read.sort((a, b) => a.activity.localeCompare(b.activity)).map(({ time }) => time),
    };
  };

  it('reads times with offsets by them and others in the zone of the file', async () => {
    const read = await times(
      [
        '2024-07-01 12:00:00',
        '2024-07-01T12:00:00Z',
        '2024-07-01 12:00:00 +0530',
        '2024-07-01T12:00:00.5+02:00',
      ],
      { zone: 'Europe/Berlin' },
    );
    expect(read).toEqual({
      rejected: 0,
      times: ['2024-07-01T10:00:00', '2024-07-01T12:00:00', '2024-07-01T06:30:00', '2024-07-01T10:00:00'],
    });
  });

  it('reads an hour that summer time skips an hour earlier, and the first of one that comes twice', async () => {
    const read = await times(['2024-03-31 02:30:00', '2024-10-27 02:30:00'], { zone: 'Europe/Berlin' });
    expect(read.times).toEqual(['2024-03-31T00:30:00', '2024-10-27T00:30:00']);
  });

  it.each([
    ['day-first', '03.04.2024 05:06', '2024-04-03T05:06:00'],
    ['month-first', '3/4/2024 5:06', '2024-03-04T05:06:00'],
    ['unix', '1704067200', '2024-01-01T00:00:00'],
    ['unix-ms', '1704067200000', '2024-01-01T00:00:00'],
    ['unix-us', '1704067200000000', '2024-01-01T00:00:00'],
    ['excel', '45292.5', '2024-01-01T12:00:00'],
    ['yyyyMMdd HHmm', '20240102 0304', '2024-01-02T03:04:00'],
  ])('reads %s', async (format, written, time) => {
    expect(await times([written], { times: format })).toEqual({ rejected: 0, times: [time] });
  });

  it('does not take a small number for a date', async () => {
    expect((await times(['2024-01-01', '12'])).rejected).toBe(1);
  });
});

describe('mappings', () => {
  it('makes several events of a row and passes over those that have not happened', async () => {
    const path = file(
      'orders.csv',
      'id,created,paid,status\n1,2024-01-01,2024-01-02,paid\n2,2024-01-03,,open\n3,,,lost\n',
    );
    const objects = [{ type: 'order', id: '$id' }];
    const mapping = {
      tables: {
        orders: {
          events: [
            { activity: 'Order Completed', time: '$created', objects },
            { activity: 'Order Paid', time: '$paid', objects },
          ],
          objects: [{ type: 'order', id: '$id', text: { status: '$status' } }],
        },
      },
    };
    const report = await bring(path, { mapping });
    expect(report).toMatchObject({ events: 3, rejected: 1 });
    expect(report.rejects[0]?.reason).toBe('every time in the row is empty');
    expect((await events()).map(({ activity, objects: touched }) => `${activity} ${touched}`)).toEqual([
      'Order Completed order:1',
      'Order Paid order:1',
      'Order Completed order:2',
    ]);
    const sql =
      "SELECT id, text['status'] AS status FROM (SELECT object_id AS id, text FROM objects FINAL) ORDER BY id";
    expect(await store.query({ sql })).toEqual([
      { id: '1', status: 'paid' },
      { id: '2', status: 'open' },
      { id: '3', status: 'lost' },
    ]);
  });

  it('groups rows, sums amounts exactly, joins tables and lists objects', async () => {
    file(
      'lines.csv',
      'order,sku,price,qty,at\n1,a,0.10,1,2024-01-01\n1,b,0.20,1,2024-01-01\nC2,a,0.10,-1,2024-01-02\n',
    );
    file('customers.csv', 'order,customer,tags\n1,ann,x; y\nC2,bob,\n');
    const mapping = {
      shop: { currency: 'GBP' },
      tables: {
        lines: {
          file: 'lines.csv',
          join: [{ table: 'customers', on: [{ this: '$order', that: 'order' }] }],
          group: {
            by: ['$order'],
            columns: { total: { sum: { multiply: ['$price', '$qty'] } } },
            objects: [{ type: 'product', id: '$sku' }],
          },
          events: [
            {
              activity: {
                when: [{ if: { value: '$order', startsWith: 'C' }, then: 'Order Cancelled' }],
                else: 'Order Completed',
              },
              time: '$at',
              amount: '$total',
              objects: [
                { type: 'order', id: '$order' },
                { type: 'customer', id: '$customers.customer' },
                { type: 'tag', ids: { value: '$customers.tags', by: ';' } },
              ],
            },
          ],
        },
        customers: { file: 'customers.csv' },
      },
    };
    await bring(folder, { mapping });
    expect(await events()).toEqual([
      {
        activity: 'Order Completed',
        time: '2024-01-01T00:00:00',
        amount: '0.3',
        currency: 'GBP',
        objects: 'customer:ann order:1 product:a product:b tag:x tag:y',
      },
      {
        activity: 'Order Cancelled',
        time: '2024-01-02T00:00:00',
        amount: '-0.1',
        currency: 'GBP',
        objects: 'customer:bob order:C2 product:a',
      },
    ]);
  });

  it('finds the file that a table without a name means', async () => {
    file('a.csv', 'x,y\n1,2\n');
    file('b.csv', LOG);
    const rule = { activity: '$activity', time: '$timestamp', objects: [{ type: 'case', id: '$case_id' }] };
    const report = await bring(folder, { mapping: { tables: { log: { events: [rule] } } } });
    expect(report).toMatchObject({
      events: 3,
      notes: [expect.stringContaining('“a.csv” was left aside') as string],
    });
  });

  it('cannot be made to say more than values', async () => {
    const evil = "x') FROM events; DROP TABLE events; --";
    const path = file('log.csv', `"${evil}\`",activity,timestamp\n1,A,2024-01-01\n`);
    const events_ = [
      {
        activity: `${evil} \${activity}`,
        time: '$timestamp',
        objects: [{ type: evil, id: `\${${evil}\`}` }],
      },
    ];
    await bring(path, { mapping: { tables: { log: { events: events_ } } } });
    expect((await events())[0]).toMatchObject({ activity: `${evil} A`, objects: `${evil}:1` });
  });

  it('works out expressions', async () => {
    const cases: [string, unknown, string][] = [
      ['concat', { concat: ['$a', '-', '$b'] }, 'Big Deal-7'],
      ['first', { first: ['$none', '$b'] }, '7'],
      ['lookup', { lookup: '$b', in: { '7': 'seven' } }, 'seven'],
      ['lookup, else', { lookup: '$b', in: { '8': 'eight' }, else: 'other' }, 'other'],
      ['split', { split: '$a', by: ' ', at: 2 }, 'Deal'],
      ['lower', { lower: '$a' }, 'big deal'],
      ['title', { title: 'order_paid now' }, 'Order Paid Now'],
      ['replace', { replace: '$a', pattern: '[aeiou]', with: '_' }, 'B_g D__l'],
      ['add', { add: ['$b', '0.1', '0.2'] }, '7.3'],
      ['subtract', { subtract: ['$b', '0.1'] }, '6.9'],
      ['multiply', { multiply: ['$b', '0.1'] }, '0.7'],
      ['negate', { negate: '$b' }, '-7'],
      ['when, in', { when: [{ if: { value: '$b', in: ['6', '7'] }, then: 'yes' }], else: 'no' }, 'yes'],
      ['when, matches', { when: [{ if: { value: '$a', matches: '^Big' }, then: 'yes' }], else: 'no' }, 'yes'],
      ['when, greater', { when: [{ if: { value: '$b', greater: 7 }, then: 'yes' }], else: 'no' }, 'no'],
      ['when, atLeast', { when: [{ if: { value: '$b', atLeast: 7 }, then: 'yes' }], else: 'no' }, 'yes'],
      [
        'when, all and not',
        {
          when: [
            {
              if: { all: [{ value: '$b', equals: '7' }, { not: { value: '$a', empty: true } }] },
              then: 'yes',
            },
          ],
          else: 'no',
        },
        'yes',
      ],
    ];
    const path = file('log.csv', 'a,b,none,at\nBig Deal,7,,2024-01-01\n');
    const rules = cases.map(([name, activity]) => ({
      activity,
      time: '$at',
      objects: [{ type: 'case', id: name }],
    }));
    await bring(path, { mapping: { tables: { log: { events: rules } } } });
    const found = (await events()).map(({ activity, objects }) => [objects.replace('case:', ''), activity]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(cases.map(([name, , result]) => [name, result])),
    );
  });

  it.each([
    ['12.50', 'point', '12.5'],
    ['1,234.56', 'point', '1234.56'],
    ['$ 12.50', 'point', '12.5'],
    ['-3', 'point', '-3'],
    ['(3.00)', 'point', '-3'],
    ['1.234,56 €', 'comma', '1234.56'],
  ])('reads the amount %j with a decimal %s', async (written, decimal, amount) => {
    const path = file('log.csv', `id,at,amount\n1,2024-01-01,"${written}"\n`);
    const rule = {
      activity: 'Paid',
      time: '$at',
      amount: '$amount',
      objects: [{ type: 'order', id: '$id' }],
    };
    await bring(path, { mapping: { tables: { log: { decimal, events: [rule] } } } });
    expect((await events())[0]?.amount).toBe(amount);
  });

  it('stores a refund as negative and rejects what is no amount', async () => {
    const path = file('log.csv', 'id,at,amount\n1,2024-01-01,5.00\n2,2024-01-01,free\n');
    const rule = {
      activity: 'Refunded',
      time: '$at',
      amount: { value: '$amount', refund: true },
      objects: [{ type: 'order', id: '$id' }],
    };
    const report = await bring(path, { mapping: { tables: { log: { events: [rule] } } } });
    expect((await events())[0]?.amount).toBe('-5');
    expect(report.rejects).toMatchObject([{ reason: 'the amount is not a number', rows: 1 }]);
  });
});
