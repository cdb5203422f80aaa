import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILES, openDemo, YEAR_DEMO } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { BudgetQuestion, StockQuestion } from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';

/* The demo shop of a year, smaller: what a past of months and counts of the stock are there to answer. */

let store: EventStore;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'year-'));
  const demo = openDemo({ ...YEAR_DEMO, events: 90_000, problems: [], experiments: [] });
  const texts = new Map(FILES.map((file) => [file, '']));
  for (const { file, text } of demo.files()) texts.set(file, (texts.get(file) ?? '') + text);
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
  store = await openEmbedded();
  await store.saveShop('demo', demo.settings());
  await importFiles(store, { shop: 'demo', inputs: [folder] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('every product has a stock, and is told whether to order it', async () => {
  const question = StockQuestion.parse({ kind: 'stock', limit: 100 });
  const { products, leadTime } = await ask<'stock'>(store, 'demo', question);
  expect(products.length).toBeGreaterThan(60);
  expect(products.filter(({ orderNow, onHand }) => orderNow === null || onHand === null)).toEqual([]);
  // Suppliers take three to ten days.
  expect(leadTime?.mean).toBeGreaterThan(3);
  expect(leadTime?.mean).toBeLessThan(10);
});

test('response curves are fitted to a year of weeks, and a budget is split by them', async () => {
  const question = BudgetQuestion.parse({ kind: 'budget', attribution: 'last', budget: 300 });
  const { weeks, response, cannotEstimate } = await ask<'budget'>(store, 'demo', question);
  expect(cannotEstimate.response).toBeNull();
  expect(weeks?.count).toBeGreaterThanOrEqual(50);
  const spent = response?.split?.channels.reduce((sum, { spend }) => sum + spend, 0);
  expect(spent).toBeCloseTo(300, 6);
});
