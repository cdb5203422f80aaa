import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { ForecastQuestion, StockQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * A year of a wholesale shop whose lines hold many pieces. What was sold is summed up here from the lines themselves: positive
 * quantities of invoices that take none back and name a customer, since the questions are asked of customers.
 */

const FILE = fileURLToPath(
  new URL('../../../shared/data/uci_online_retail/onlineretail.csv.gz', import.meta.url),
);
const PRODUCTS = ['85123A', '22423', '84879', '21212', '22197', '23166', '84077'];

interface Sold {
  readonly day: string;
  readonly pieces: number;
}

/** A description may hold commas and is left out: of a row, what stands before it and behind it is read. */
function soldIn(text: string): Map<string, Sold[]> {
  const row = /^"?([^",]*)"?,"?([^",]*)"?,.*,(-?\d+),"?(\d{4}-\d\d-\d\d)[^,]*,[^,]*,(\d*),[^,]*$/u;
  const sold = new Map<string, Sold[]>();
  for (const line of text.split(/\r?\n/u)) {
    const [, invoice = '', product = '', quantity = '0', day = '', customer = ''] = row.exec(line) ?? [];
    if (customer === '' || invoice.startsWith('C') || Number(quantity) <= 0) continue;
    sold.set(product, [
      ...(PRODUCTS.includes(product) ? (sold.get(product) ?? []) : []),
      { day, pieces: Number(quantity) },
    ]);
  }
  return sold;
}

const sum = (sold: readonly Sold[]) => sold.reduce((all, { pieces }) => all + pieces, 0);

describe.skipIf(!existsSync(FILE))('UCI Online Retail (skipped without ../shared/data)', () => {
  let store: EventStore;
  let truth: ReadonlyMap<string, readonly Sold[]>;
  beforeAll(async () => {
    store = await openEmbedded();
    await importFiles(store, { shop: 'uci', inputs: [FILE] });
    truth = soldIn(gunzipSync(readFileSync(FILE)).toString('utf8'));
  }, 120_000);
  afterAll(() => store.close());

  test('a stock question counts the pieces that lines tell', async () => {
    const { products } = await ask<'stock'>(
      store,
      'uci',
      StockQuestion.parse({ kind: 'stock', limit: 5000 }),
    );
    const units = new Map(products.map(({ product, units: number }) => [product, number]));
    expect(truth.get('85123A')).toHaveLength(2035);
    for (const product of PRODUCTS) expect(units.get(product), product).toBe(sum(truth.get(product) ?? []));
  }, 120_000);

  test('and so does a forecast of units, day by day', async () => {
    const asked = {
      kind: 'forecast',
      measure: 'units',
      method: 'snaive',
      horizon: 1,
      only: PRODUCTS,
      limit: 9,
    };
    const { series, from, to } = await ask<'forecast'>(store, 'uci', ForecastQuestion.parse(asked));
    expect(series).toHaveLength(PRODUCTS.length);
    for (const { product, past } of series) {
      const days = (truth.get(product ?? '') ?? []).filter(
        ({ day }) => day >= (from ?? '') && day <= (to ?? ''),
      );
      expect(
        past.reduce((all, each) => all + each, 0),
        product ?? '',
      ).toBe(sum(days));
    }
  }, 120_000);
});
