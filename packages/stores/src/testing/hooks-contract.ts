import { expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';

/** What every adapter of the app store must do with the sources of webhooks. Numbers are those of the rules in SPEC.md. */
export function hookRules(given: () => AppStore, newShop: () => string): void {
  const source = (shop: string, name: string) => ({
    shop,
    name,
    kind: 'signed',
    secrets: ['whsec_old', 'ünï "new" \\'],
    mapping: { objects: { order: 'data.order' } },
  });

  test('W1 a source of webhooks is kept as it was set, and set anew', async () => {
    const { hooks } = given();
    const shop = newShop();
    await hooks.save(source(shop, 'packing'));
    await hooks.save({ ...source(shop, 'shopify'), kind: 'shopify', mapping: null });
    expect(await hooks.find(shop, 'packing')).toEqual(source(shop, 'packing'));
    expect((await hooks.list(shop)).map(({ name }) => name)).toEqual(['packing', 'shopify']);
    await hooks.save({ ...source(shop, 'packing'), secrets: ['only'] });
    expect(await hooks.find(shop, 'packing')).toMatchObject({ secrets: ['only'] });
    expect(await hooks.find(newShop(), 'packing')).toBeNull();
  });

  test('W2 a source that is removed is gone, and so are those of a removed shop', async () => {
    const { hooks } = given();
    const [shop, other] = [newShop(), newShop()];
    for (const each of [shop, other]) await hooks.save(source(each, 'packing'));
    expect(await hooks.remove(shop, 'packing')).toBe(true);
    expect(await hooks.remove(shop, 'packing')).toBe(false);
    await hooks.save(source(shop, 'again'));
    await hooks.removeShop(shop);
    expect(await hooks.list(shop)).toEqual([]);
    expect(await hooks.list(other)).toHaveLength(1);
  });
}
