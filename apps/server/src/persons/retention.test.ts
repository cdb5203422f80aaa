import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopSettings, type ShopEvent } from '@throughline/model';
import { DeadLetters, openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Retention } from './retention.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 31);

let folder: string;
let store: EventStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retention-'));
  store = await openEmbedded();
});
// The last test closes the store.
afterAll(() => rmSync(folder, { recursive: true }));

const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString();
const event = (id: string, days: number): ShopEvent => ({
  id,
  time: daysAgo(days),
  activity: 'Product Viewed',
  objects: [{ type: 'customer', id: 'ann' }],
});

test('each shop keeps as long as it says, and all of it where it says nothing', async () => {
  const deadLetters = new DeadLetters(folder);
  for (const [shop, privacy] of [
    ['short', { keepDays: 30 }],
    ['all', {}],
  ] as const) {
    await store.saveShop(shop, ShopSettings.parse({ privacy }));
    await store.append(shop, { events: [event('old', 31), event('new', 29)] });
    const letter = { protocol: 'events', source: 'local', reason: 'no name', item: '{}' };
    await deadLetters.keep(shop, [
      { ...letter, id: 'old', at: daysAgo(31) },
      { ...letter, id: 'new', at: daysAgo(29) },
    ]);
  }
  const changed: string[] = [];
  const log: string[] = [];
  const retention = new Retention({
    store,
    deadLetters,
    now: () => NOW,
    log: (line) => log.push(line),
    changed: (shop) => changed.push(shop),
  });
  await retention.sweep();
  const left = await store.query<{ shop: string; events: number }>({
    sql: 'SELECT shop, count() AS events FROM events FINAL GROUP BY shop ORDER BY shop',
  });
  expect(left).toEqual([
    { shop: 'all', events: 2 },
    { shop: 'short', events: 1 },
  ]);
  expect((await deadLetters.list('short')).map(({ id }) => id)).toEqual(['new']);
  expect(await deadLetters.list('all')).toHaveLength(2);
  expect(changed).toEqual(['short']);
  expect(log.join('\n')).toContain('Took 1 events out of shop short');
  await retention.sweep();
  expect(changed).toEqual(['short']);
  await retention.close();
});

test('a store that cannot be asked is told of, and asked again the next time', async () => {
  await store.close();
  const log: string[] = [];
  const retention = new Retention({
    store,
    deadLetters: new DeadLetters(folder),
    now: () => NOW,
    log: (line) => log.push(line),
    changed: () => undefined,
  });
  retention.start();
  await retention.close();
  expect(log).toEqual([expect.stringContaining('could not be taken out of any shop')]);
});
