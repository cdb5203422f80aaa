import { MapAnswer } from '@throughline/model';
import { beforeAll, expect, test } from 'vitest';
import { build, throughline } from './testing/built.js';
import { ORDERS, TestFolder } from './testing/files.js';

beforeAll(build);

const TYPO = `version: 1
tables:
  orders:
    file: orders.csv
    events:
      - activty: $activity
        time: $timestamp
        objects:
          - { type: order, id: $order_id }
`;

interface Case {
  readonly name: string;
  readonly args: (folder: TestFolder) => string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const orders = (folder: TestFolder): string => folder.write('orders.csv', ORDERS);

const CASES: readonly Case[] = [
  { name: 'an unknown command', args: () => ['mapp'], says: /unknown command 'mapp'[\s\S]*map/u },
  { name: 'an unknown option', args: () => ['map', '--formt', 'svg'], says: /unknown option '--formt'/u },
  {
    name: 'a format that is none',
    args: (f) => ['map', orders(f), '--format', 'pdf'],
    says: /json, html, svg/u,
  },
  { name: 'import of nothing', args: () => ['import'], says: /missing required argument/u },
  { name: 'demo without a folder', args: () => ['demo'], says: /--out/u },
  {
    name: 'too few events',
    args: (f) => ['demo', '--events', '3', '--out', f.at('d')],
    says: /from 100 to/u,
  },
  { name: 'a port that is none', args: () => ['start', '--port', '70000'], says: /0 to 65535/u },
  {
    name: 'a file that is not there',
    args: (f) => ['map', f.at('none.csv')],
    says: /none\.csv does not exist/u,
  },
  {
    name: 'no files and no data folder',
    args: (f) => ['map', '--data', f.at('none')],
    says: /no data folder .*none/u,
  },
  {
    name: 'a mapping that is not there',
    args: (f) => ['map', orders(f), '--mapping', f.at('m.yaml')],
    says: /mapping .*m\.yaml does not exist/u,
  },
  {
    name: 'a mapping with a typo',
    args: (f) => ['map', orders(f), '--mapping', f.write('m.yaml', TYPO)],
    says: /m\.yaml line 6.*activty[\s\S]*“activity”/u,
  },
  {
    name: 'an unknown preset',
    args: (f) => ['map', orders(f), '--preset', 'shopfy'],
    says: /shopfy[\s\S]*shopify/u,
  },
  {
    name: 'a preset and a mapping',
    args: (f) => ['map', orders(f), '--preset', 'shopify', '--mapping', f.at('m.yaml')],
    says: /cannot be used with/u,
  },
  {
    name: 'a shop that is no name',
    args: (f) => ['map', orders(f), '--shop', 'My Shop'],
    says: /lower-case/u,
  },
  {
    name: 'settings with a typo',
    args: (f) => ['map', orders(f), '--settings', f.write('s.json', '{"curency":"EUR"}')],
    says: /curency[\s\S]*currency/u,
  },
  {
    name: 'a question that is no JSON',
    args: (f) => ['ask', '-', orders(f)],
    stdin: '{kind',
    says: /not JSON/u,
  },
  {
    name: 'a question of no kind',
    args: (f) => ['ask', '-', orders(f)],
    stdin: '{"kind":"funel"}',
    says: /kind/u,
  },
  {
    name: 'a question with a wrong field',
    args: (f) => ['ask', '-', orders(f)],
    stdin: '{"kind":"map","limit":0}',
    says: /limit/u,
  },
  {
    name: 'an object type that is not there',
    args: (f) => ['map', orders(f), '--object', 'ordr'],
    says: /ordr[\s\S]*order/u,
  },
  { name: 'no model', args: () => ['decide'], says: /No model was named[\s\S]*--list/u },
  {
    name: 'a model without input',
    args: () => ['decide', 'attribution'],
    says: /needs an input[\s\S]*--schema/u,
  },
  {
    name: 'a model that is not there',
    args: () => ['decide', 'atribution', '-'],
    stdin: '{}',
    says: /no model "atribution"[\s\S]*attribution/u,
  },
  {
    name: 'input of a model with a wrong field',
    args: () => ['decide', 'attribution', '-'],
    stdin: '{"model":"first","paths":[{"channels":["a"],"conversions":-1}]}',
    says: /paths\.0\.conversions/u,
  },
  {
    name: 'a model and both --list and --schema',
    args: () => ['decide', 'attribution', '--list', '--schema'],
    says: /cannot be used with/u,
  },
];

test.each(CASES)(
  '$name ends with 2, says what to do, and writes no answer',
  async ({ args, stdin, says }) => {
    using folder = new TestFolder();
    const { code, out, err } = await throughline(args(folder), stdin === undefined ? {} : { stdin });
    expect(err).toMatch(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/ {4}at /u);
  },
);

test('a mapping for a column that the file lacks names the column and those it has', async () => {
  using folder = new TestFolder();
  const mapping = TYPO.replace('activty: $activity', 'activity: $actvity');
  const args = ['map', orders(folder), '--mapping', folder.write('m.yaml', mapping)];
  const { code, err } = await throughline(args);
  expect(err).toMatch(/actvity[\s\S]*activity/u);
  expect(code).toBe(2);
});

test.each([['--help'], ['map', '--help'], ['--version']])('%s is no failure', async (...args) => {
  const { code, out, err } = await throughline(args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.length).toBeGreaterThan(4);
});

test('no command at all shows how it is used', async () => {
  const { code, out, err } = await throughline([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage: throughline');
});

test('rows that cannot be used are counted and kept, and only --strict minds them', async () => {
  using folder = new TestFolder();
  const broken = `${ORDERS}A-4,Product Added,yesterday,\nA-5,,2026-03-05T10:00:00Z,\n`;
  const file = folder.write('orders.csv', broken);
  const kept = folder.at('rejects.jsonl');
  const lenient = await throughline(['map', file, '--rejects', kept]);
  expect(lenient.code).toBe(0);
  expect(MapAnswer.parse(JSON.parse(lenient.out)).log).toMatchObject({ events: 7, rejected: 2 });
  expect(lenient.err).toMatch(/2 rows could not be used/u);
  expect(lenient.err).toContain(kept);
  const strict = await throughline(['import', file, '--strict', '--data', folder.at('data')]);
  expect(strict.code).toBe(1);
  expect(strict.err).toContain('--strict');
});
