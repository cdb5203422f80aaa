import { expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';

/** What every adapter of the app store must do with the desks that show cards. Numbers are those of the rules in SPEC.md. */
export function deskRules(given: () => AppStore, newShop: () => string): void {
  const made = '2026-04-01T09:00:00.000Z';
  const later = '2026-04-02T09:00:00.000Z';

  test('D5 a desk is kept as it was set last, and its secret is sealed', async () => {
    const { desks, database } = given();
    const shop = newShop();
    expect(await desks.find(shop)).toBeNull();
    expect(await desks.secretOf(shop)).toBeNull();
    await desks.setSites(shop, ['https://desk.example']);
    expect(await desks.find(shop)).toEqual({ shop, sites: ['https://desk.example'], made: null });
    await desks.renewSecret(shop, { secret: 'not to be read', made });
    expect(await desks.secretOf(shop)).toBe('not to be read');
    expect(await desks.find(shop)).toEqual({ shop, sites: ['https://desk.example'], made });
    const rows = await database.rows({ sql: 'SELECT * FROM card_desks WHERE shop = $1', params: [shop] });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('not to be read');
  });

  test('D5 of two that make the first secret both have the same; sites that are set bring no old one back', async () => {
    const { desks } = given();
    const shop = newShop();
    const both = await Promise.all(
      ['one', 'other'].map((secret) => desks.keepSecret(shop, { secret, made })),
    );
    expect(both[0]).toBe(both[1]);
    await desks.renewSecret(shop, { secret: 'new', made: later });
    await desks.setSites(shop, []);
    expect(await desks.keepSecret(shop, { secret: 'unwanted', made })).toBe('new');
    expect(await desks.find(shop)).toEqual({ shop, sites: [], made: later });
  });

  test('D5 sites can be read and set, and a secret renewed, where the one that stands can no longer be opened', async () => {
    const { desks, database } = given();
    const shop = newShop();
    await desks.renewSecret(shop, { secret: 'lost', made });
    const sql = "UPDATE card_desks SET secret = 'sealed with another key' WHERE shop = $1";
    await database.transaction((rows) => rows.rows({ sql, params: [shop] }));
    await expect(desks.secretOf(shop)).rejects.toMatchObject({
      message: expect.stringMatching(/^What signs the cards of customers of \S+ cannot be read/u),
      hint: expect.stringContaining('replace the secret under Settings'),
    });
    await desks.setSites(shop, ['https://desk.example']);
    await desks.renewSecret(shop, { secret: 'new', made: later });
    expect(await desks.secretOf(shop)).toBe('new');
    expect((await desks.find(shop))?.sites).toEqual(['https://desk.example']);
  });

  test('D5 the desk of a removed shop is gone, and that alone', async () => {
    const { desks } = given();
    const [shop, other] = [newShop(), newShop()];
    for (const each of [shop, other]) await desks.renewSecret(each, { secret: 's', made });
    await desks.removeShop(shop);
    expect(await desks.find(shop)).toBeNull();
    expect(await desks.find(other)).not.toBeNull();
  });
}
