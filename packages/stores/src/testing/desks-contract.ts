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

  test('D6 a link to a card is taken until it is taken back, by its hash and within its shop, and again once it is restored', async () => {
    const { cardLinks } = given();
    const [shop, other] = [newShop(), newShop()];
    const link = (of: string, id: string, ends = '2026-05-01T09:00:00.000Z') => ({
      id: `${of}-${id}`,
      hash: `hash of ${id}`,
      shop: of,
      customer: id,
      made,
      madeBy: 'Ada',
      ends,
    });
    for (const of of [shop, other]) await cardLinks.add(link(of, 'ann'));
    await cardLinks.add(link(shop, 'eve', '2026-04-01T10:00:00.000Z'));
    const { hash, ...told } = link(shop, 'ann');
    expect(await cardLinks.list(shop, later)).toEqual([{ ...told, revoked: null }]);
    expect(await cardLinks.isRevoked(shop, hash)).toBe(false);
    expect(await cardLinks.revoke(other, told.id, later)).toBe(false);
    for (const at of [later, '2026-04-03T09:00:00.000Z'])
      expect(await cardLinks.revoke(shop, told.id, at)).toBe(true);
    expect([await cardLinks.isRevoked(shop, hash), await cardLinks.isRevoked(other, hash)]).toEqual([
      true,
      false,
    ]);
    expect(await cardLinks.list(shop, later)).toMatchObject([{ id: told.id, revoked: later }]);
    expect(await cardLinks.restore(other, told.id)).toBe(false);
    expect(await cardLinks.restore(shop, told.id)).toBe(true);
    expect(await cardLinks.isRevoked(shop, hash)).toBe(false);
  });

  test('D6 the same link that is given out again is one, and taken; where whose it was is forgotten it is taken back for good', async () => {
    const { cardLinks } = given();
    const shop = newShop();
    const ends = '2026-05-01T09:00:00.000Z';
    const link = { id: `${shop}-a`, hash: 'h', shop, customer: 'ann', made, madeBy: 'Ada', ends };
    expect(await cardLinks.add(link)).toBe(link.id);
    await cardLinks.revoke(shop, link.id, later);
    expect(await cardLinks.add({ ...link, id: `${shop}-b` })).toBe(link.id);
    expect(await cardLinks.isRevoked(shop, 'h')).toBe(false);
    await cardLinks.revoke(shop, link.id, later);
    const live = { ...link, id: `${shop}-c`, hash: 'live' };
    await cardLinks.add(live);
    await cardLinks.forgetCustomers(shop, ['bob', 'ann'], later);
    expect(await cardLinks.list(shop, later)).toEqual([]);
    expect(await cardLinks.restore(shop, live.id)).toBe(false);
    for (const hash of ['h', 'live']) expect(await cardLinks.isRevoked(shop, hash)).toBe(true);
    await cardLinks.add(live);
    expect(await cardLinks.list(shop, later)).toEqual([{ ...live, hash: undefined, revoked: null }]);
    await cardLinks.removeShop(shop);
    expect(await cardLinks.isRevoked(shop, 'h')).toBe(false);
  });

  test('D6 links that ended are forgotten, and those that were given out before an instant, with all that is known of them', async () => {
    const { cardLinks, database } = given();
    const shop = newShop();
    const link = (id: string, times: { made: string; ends: string }) =>
      cardLinks.add({ id: `${shop}-${id}`, hash: id, shop, customer: id, madeBy: 'Ada', ...times });
    await link('ended', { made, ends: '2026-04-01T10:00:00.000Z' });
    await link('old', { made, ends: '2026-05-01T09:00:00.000Z' });
    await link('young', { made: later, ends: '2026-05-01T09:00:00.000Z' });
    const left = async () => {
      const sql = 'SELECT customer FROM card_links WHERE shop = $1 ORDER BY customer';
      const rows = await database.rows({ sql, params: [shop] });
      return rows.map((row) => (row as { customer: string }).customer);
    };
    // Where one is added the ended ones of its shop are forgotten too.
    expect(await left()).toEqual(['old', 'young']);
    await link('late', { made: later, ends: '2026-04-03T09:00:00.000Z' });
    await cardLinks.forgetEnded('2026-04-03T09:00:00.000Z');
    expect(await left()).toEqual(['old', 'young']);
    await cardLinks.removeMadeBefore(shop, later);
    expect(await left()).toEqual(['young']);
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
