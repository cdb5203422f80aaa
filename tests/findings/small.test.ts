import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { FindingsAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Line {
  readonly activity: string;
  readonly objects: readonly { readonly type: string; readonly id: string }[];
}

/** Events of a small demo shop, and what becomes of them before they come in. */
const LINES: readonly Line[] = [...openDemo({ events: 12_000, seed: 3 }).events()]
  .join('')
  .trimEnd()
  .split('\n')
  .map((text) => JSON.parse(text) as Line);

const customerOf = ({ objects }: Line) => objects.find(({ type }) => type === 'customer')?.id;
const buyers = new Set(LINES.filter(({ activity }) => activity === 'Order Completed').map(customerOf));
const first20 = new Set([...new Set(LINES.map(customerOf).filter((id) => id !== undefined))].slice(0, 20));

function isOf(customers: ReadonlySet<string | undefined>, line: Line): boolean {
  return customers.has(customerOf(line));
}

const SHOPS: Readonly<Record<string, readonly Line[]>> = {
  empty: [],
  one: LINES.slice(0, 1),
  twenty: LINES.filter((line) => isOf(first20, line)),
  'all-buy': LINES.filter((line) => isOf(buyers, line)),
  'none-buys': LINES.filter(({ activity }) => activity !== 'Order Completed'),
};

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

async function findingsOf(shop: string): Promise<FindingsAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-small-'));
  try {
    await store.saveShop(shop, openDemo({ events: 1000, seed: 3 }).settings());
    const lines = SHOPS[shop] ?? [];
    writeFileSync(join(folder, 'events.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    if (lines.length > 0) await importFiles(store, { shop, inputs: [folder] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ask(store, shop, { kind: 'findings', limit: 500, seed: 1 });
}

/** All numbers of an answer, with where they stand. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, `${path}.${key}`));
}

describe.each(Object.keys(SHOPS))('a shop that is %s', (shop) => {
  test('has an honest answer: no number that is none, nothing high, and what is missing is said', async () => {
    const answer = await findingsOf(shop);
    FindingsAnswer.parse(answer);
    expect(numbersIn(answer).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    expect(JSON.stringify(answer.findings)).not.toMatch(/NaN|Infinity/u);
    expect(answer.findings.filter(({ confidence }) => confidence === 'high')).toEqual([]);
    for (const { price } of answer.findings) expect(price.low).toBeLessThanOrEqual(price.high);
    if (shop !== 'all-buy') {
      expect(answer.findings).toEqual([]);
      expect(answer.missing.length).toBeGreaterThan(0);
    }
  });
});
