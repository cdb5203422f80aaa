import { expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';

/** What every adapter of the app store must do with the desks that show cards. Numbers are those of the rules in SPEC.md. */
export function deskRules(given: () => AppStore, newShop: () => string): void {
  const made = '2026-04-01T09:00:00.000Z';

  test('D5 a desk is kept as it was saved last, and its secret is sealed', async () => {
    const { desks, database } = given();
    const shop = newShop();
    expect(await desks.find(shop)).toBeNull();
    await desks.save({ shop, secret: null, sites: ['https://desk.example'], made: null });
    expect(await desks.find(shop)).toEqual({
      shop,
      secret: null,
      sites: ['https://desk.example'],
      made: null,
    });
    const desk = { shop, secret: 'not to be read', sites: [], made };
    await desks.save(desk);
    expect(await desks.find(shop)).toEqual(desk);
    const rows = await database.rows({ sql: 'SELECT * FROM card_desks WHERE shop = $1', params: [shop] });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('not to be read');
  });

  test('D5 the desk of a removed shop is gone, and that alone', async () => {
    const { desks } = given();
    const [shop, other] = [newShop(), newShop()];
    for (const each of [shop, other]) await desks.save({ shop: each, secret: 's', sites: [], made });
    await desks.removeShop(shop);
    expect(await desks.find(shop)).toBeNull();
    expect(await desks.find(other)).not.toBeNull();
  });
}
