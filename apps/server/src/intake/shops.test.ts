import { ShopSettings } from '@throughline/model';
import { expect, test } from 'vitest';
import { Destinations } from './shops.js';

/** Where events with a write key go, where these shops are stored, and events of those were acknowledged only. */
async function shopFor(
  key: string,
  stored: readonly string[],
  acknowledged: readonly string[] = [],
): Promise<string> {
  const settings = ShopSettings.parse({});
  const destinations = new Destinations({
    store: { shops: async () => stored.map((id) => ({ id, settings, version: 1, rejected: 0 })) },
    intake: { known: () => [...acknowledged] },
    now: () => 0,
  });
  return (await destinations.of(undefined, key)).shop;
}

test.each([
  ['the shop that has the key as its id', 'boots', ['boots', 'shoes'], 'boots'],
  ['the only shop, whatever the key', 'WRITE_KEY', ['boots'], 'boots'],
  ['the only shop beside the demo', 'WRITE_KEY', ['demo', 'boots'], 'boots'],
  ['the demo, where its id is the key', 'demo', ['demo', 'boots'], 'demo'],
  ['a shop named shop, where there are several', 'WRITE_KEY', ['boots', 'shoes'], 'shop'],
  ['a new shop that has the key as its id', 'boots', ['demo'], 'boots'],
  ['a new shop named shop, where the key cannot be an id', 'WRITE_KEY', [], 'shop'],
  ['never a new demo', 'demo', [], 'shop'],
])('events go to %s', async (_what, key, stored, shop) => {
  expect(await shopFor(key, stored)).toBe(shop);
});

test('a shop is there once an event of it was acknowledged, stored or not', async () => {
  expect(await shopFor('boots', ['shoes'], ['boots'])).toBe('boots');
  expect(await shopFor('WRITE_KEY', [], ['boots'])).toBe('boots');
});
