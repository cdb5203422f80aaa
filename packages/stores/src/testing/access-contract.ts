import { expect, test } from 'vitest';
import type { StoredKey } from '../app/keys/rows.js';
import type { AppStore } from '../app/port.js';

type Given = () => AppStore;

const MADE = '2026-04-01T09:00:00.000Z';

function keyOf(id: string, shop: string | null, more: Partial<StoredKey> = {}): StoredKey {
  const kind = shop === null ? 'api' : 'write';
  const scopes: StoredKey['scopes'] = shop === null ? ['read'] : [];
  return {
    id,
    kind,
    name: 'web',
    shop,
    scopes,
    hash: `hash of ${id}`,
    hint: 'tl_w…',
    made: MADE,
    madeBy: 'Ada',
    ends: null,
    ...more,
  };
}

/** L13, on every adapter of the app store. */
export function keyRules(given: Given, newShop: () => string): void {
  test('L13 keys are kept as they were made, no hash twice', async () => {
    const { keys } = given();
    const shop = newShop();
    const [write, api] = [keyOf(`${shop}-w`, shop), keyOf(`${shop}-a`, null, { name: 'it’s “x” $1' })];
    await keys.add(write);
    await keys.add(api);
    const kept = await keys.list();
    expect(kept).toContainEqual(write);
    expect(kept).toContainEqual(api);
    const again = keys.add({ ...write, id: `${shop}-other` });
    await expect(again).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('L13 a key ends at a time, never later than it was to end, and stays listed', async () => {
    const { keys } = given();
    const shop = newShop();
    await keys.add(keyOf(shop, shop));
    const [soon, later] = ['2026-04-02T00:00:00.000Z', '2026-04-03T00:00:00.000Z'];
    expect(await keys.end(shop, soon)).toMatchObject({ id: shop, ends: soon });
    expect(await keys.end(shop, later)).toMatchObject({ ends: soon });
    expect(await keys.list()).toContainEqual(keyOf(shop, shop, { ends: soon }));
    expect(await keys.end('no such key', soon)).toBeNull();
  });

  test('L13 the keys of a removed shop are forgotten, no others', async () => {
    const { keys } = given();
    const [gone, stays] = [newShop(), newShop()];
    for (const shop of [gone, stays]) await keys.add(keyOf(shop, shop));
    await keys.removeShop(gone);
    const ids = (await keys.list()).map(({ id }) => id);
    expect(ids).toContain(stays);
    expect(ids).not.toContain(gone);
  });
}

/** L15, on every adapter of the app store. */
export function peopleRules(given: Given): void {
  test('L15 roles change and accounts go, and one owner stays', async () => {
    const { people, database } = given();
    const sql = `INSERT INTO people (id, name, email, "emailVerified", role, "createdAt", "updatedAt")
VALUES ('a', 'Ada', 'ada@x.example', true, 'owner', $1, $1), ('b', 'Bo', 'bo@x.example', true, 'viewer', $1, $1)`;
    await database.rows({ sql, params: [MADE] });
    expect(await people.any()).toBe(true);
    expect(await people.list()).toEqual([
      { id: 'a', name: 'Ada', email: 'ada@x.example', role: 'owner', since: MADE },
      { id: 'b', name: 'Bo', email: 'bo@x.example', role: 'viewer', since: MADE },
    ]);
    await expect(people.setRole('a', 'viewer')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(people.remove('a')).rejects.toMatchObject({ kind: 'conflict' });
    expect(await people.setRole('b', 'owner')).toBe(true);
    const both = await Promise.allSettled([people.remove('a'), people.remove('b')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await people.list()).toMatchObject([{ role: 'owner' }]);
    expect(await people.setRole('nobody', 'owner')).toBe(false);
    expect(await people.remove('nobody')).toBe(false);
  });
}

const INVITATION = { role: 'editor', note: 'for Bo', made: MADE, madeBy: 'Ada' } as const;

/** L14, on every adapter of the app store. */
export function invitationRules(given: Given): void {
  const later = '2026-04-08T09:00:00.000Z';

  test('L14 of many who take an invitation at once, one does', async () => {
    const { people } = given();
    await people.invite({ ...INVITATION, id: 'i1', hash: 'h1', ends: later });
    expect(await people.invitations()).toEqual([{ ...INVITATION, id: 'i1', ends: later }]);
    expect(await people.isInvited('h1', MADE)).toBe(true);
    const taken = await Promise.all(Array.from({ length: 5 }, () => people.accept('h1', MADE)));
    expect(taken.filter((each) => each !== null)).toEqual([{ ...INVITATION, id: 'i1', ends: later }]);
    expect(await people.invitations()).toEqual([]);
  });

  test('L14 one that has ended, was withdrawn or never was is not taken', async () => {
    const { people } = given();
    await people.invite({ ...INVITATION, id: 'i2', hash: 'h2', ends: MADE });
    expect(await people.isInvited('h2', MADE)).toBe(false);
    expect(await people.accept('h2', MADE)).toBeNull();
    expect(await people.withdraw('i2')).toBe(true);
    expect(await people.withdraw('i2')).toBe(false);
    expect(await people.accept('h2', '2026-01-01T00:00:00Z')).toBeNull();
  });
}
