import { expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';

/** What every adapter of the app store must do with links to dashboards. Numbers are those of the rules in SPEC.md. */
export function linkRules(given: () => AppStore, newShop: () => string): void {
  const link = (shop: string, id: string) => ({
    id: `${shop}-${id}`,
    hash: `hash of ${shop} ${id}`,
    shop,
    dashboard: 'week',
    made: '2026-04-01T09:00:00.000Z',
    madeBy: 'Ada',
    ends: '2026-05-01T09:00:00.000Z',
  });

  test('D4 a link is found by its hash until it ends or is taken back', async () => {
    const { links } = given();
    const shop = newShop();
    const { hash, ...told } = link(shop, 'a');
    await links.add({ hash, ...told });
    expect(await links.find(hash, '2026-04-30T09:00:00.000Z')).toEqual(told);
    expect(await links.find(hash, '2026-05-01T09:00:00.000Z')).toBeNull();
    expect(await links.find('another', '2026-04-30T09:00:00.000Z')).toBeNull();
    expect(await links.list(shop, 'week')).toEqual([told]);
    expect(await links.remove(shop, 'month', told.id)).toBe(false);
    expect(await links.remove(shop, 'week', told.id)).toBe(true);
    expect(await links.find(hash, '2026-04-30T09:00:00.000Z')).toBeNull();
  });

  test('D4 links of a removed shop are gone, and those alone', async () => {
    const { links } = given();
    const [shop, other] = [newShop(), newShop()];
    for (const each of [shop, other]) await links.add(link(each, 'a'));
    await links.removeShop(shop);
    expect(await links.list(shop, 'week')).toEqual([]);
    expect(await links.list(other, 'week')).toHaveLength(1);
  });
}
