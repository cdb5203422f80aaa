import type { LifeEntry, LifeStep } from '@throughline/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';
import { documentRules } from './documents-contract.js';
import { watchRules } from './watch-contract.js';
import { deskRules } from './desks-contract.js';
import { linkRules } from './links-contract.js';
import { hookRules } from './hooks-contract.js';
import { invitationRules, keyRules, peopleRules } from './access-contract.js';
import { experimentRules } from './experiments-contract.js';
import { entry, seenFinding } from './lives.js';

/** What every adapter of the app store must do. Numbers are those of the rules in SPEC.md. */
export function appStoreContract(adapter: string, open: () => Promise<AppStore>): void {
  describe(`app store, ${adapter}`, () => {
    let store: AppStore;
    let shops = 0;
    const newShop = () => `shop-${(shops += 1)}`;

    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    lifeRules(() => store, newShop);
    conflictRules(() => store, newShop);
    shopRules(() => store, newShop);
    experimentRules(() => store, newShop);
    hookRules(() => store, newShop);
    documentRules(() => store, newShop);
    linkRules(() => store, newShop);
    deskRules(() => store, newShop);
    watchRules(() => store, newShop);
    keyRules(() => store, newShop);
    invitationRules(() => store);
    peopleRules(() => store);
  });
}

type Given = () => AppStore;
type NewShop = () => string;

const ACCEPT = { do: 'accept', owner: 'Grace', due: '2026-05-01' } as const;

function lifeRules(given: Given, newShop: NewShop): void {
  test('L1 a life is what its steps come to, and every step is kept with who and when', async () => {
    const { findings } = given();
    const shop = newShop();
    await findings.take(shop, entry('a', 1, { do: 'look' }));
    const accepted = await findings.take(shop, { ...entry('a', 2, ACCEPT), by: 'Bo' });
    expect(accepted).toMatchObject({ state: 'accepted', owner: 'Grace', due: '2026-05-01', revision: 2 });
    expect(accepted.history.map(({ by, at, step }) => [by, at, step.do])).toEqual([
      ['Ada', '2026-04-01T09:00:00.000Z', 'look'],
      ['Bo', '2026-04-01T09:00:00.000Z', 'accept'],
    ]);
    expect(await findings.find(shop, 'a')).toEqual(accepted);
    expect(await findings.list(shop)).toEqual([accepted]);
  });

  test('L2 a finding is kept as it was seen, whatever its names', async () => {
    const { findings } = given();
    const shop = newShop();
    const id = 'payment-failed:browser=Ünï "x" \\ \u2028:device=\'phone\'; DROP TABLE finding_steps';
    await findings.take(shop, entry(id, 1, { do: 'dismiss', reason: 'known, \n “wanted” $1' }));
    expect(await findings.find(shop, id)).toMatchObject({
      finding: id,
      reason: 'known, \n “wanted” $1',
      seen: seenFinding(id),
    });
  });

  test('L3 a step that cannot be taken from there leaves everything as it was', async () => {
    const { findings } = given();
    const shop = newShop();
    await expect(findings.take(shop, entry('a', 1, { do: 'close' }))).rejects.toThrow(/“close”.*new/u);
    expect(await findings.find(shop, 'a')).toBeNull();
  });

  test('L9 what was done under a former id of a finding goes on under that of today', async () => {
    const { findings } = given();
    const shop = newShop();
    const [former, now] = ['after-pr-fung-then-payment-failed', 'after-prüfung-then-payment-failed'];
    const where = { ...seenFinding(now).where, edge: { from: 'Prüfung', to: 'Payment Failed' } };
    const step = (id: string, revision: number, taken: LifeStep): LifeEntry => {
      const told = entry(id, revision, taken);
      return { ...told, seen: { ...told.seen, where } };
    };
    await findings.take(shop, step(former, 1, { do: 'look' }));
    await findings.take(shop, step(former, 2, { do: 'dismiss', reason: 'known' }));
    await findings.take(shop, entry('after-cart-viewed-then-payment-failed', 1, { do: 'look' }));
    const known = await findings.find(shop, now);
    expect(known).toMatchObject({ finding: now, state: 'dismissed', revision: 2, seen: { id: now } });
    expect((await findings.list(shop)).map(({ finding }) => finding)).toEqual([
      'after-cart-viewed-then-payment-failed',
      now,
    ]);
    await expect(findings.take(shop, step(now, 1, ACCEPT))).rejects.toMatchObject({ kind: 'conflict' });
    const accepted = await findings.take(shop, step(now, 3, { do: 'reopen', why: 'It is back' }));
    expect(accepted).toMatchObject({ revision: 3 });
    expect(await findings.find(shop, now)).toEqual(accepted);
    expect(await findings.list(shop)).toContainEqual(accepted);
    // Whoever still names it by its former id names the same finding, and nothing is kept under that again.
    const named = await findings.take(shop, step(former, 4, ACCEPT));
    expect(named).toMatchObject({ finding: now, revision: 4, seen: { id: now } });
    expect(named.history.map(({ step: { do: name } }) => name)).toEqual([
      'look',
      'dismiss',
      'reopen',
      'accept',
    ]);
  });

  test('L4 cases are listed by their ids', async () => {
    const { findings } = given();
    const shop = newShop();
    for (const id of ['b', 'B', 'ä', 'a:x']) await findings.take(shop, entry(id, 1, { do: 'look' }));
    expect((await findings.list(shop)).map(({ finding }) => finding)).toEqual(['B', 'a:x', 'b', 'ä']);
  });
}

function conflictRules(given: Given, newShop: NewShop): void {
  test('L5 a step on a revision that is no longer the last is refused', async () => {
    const { findings } = given();
    const shop = newShop();
    await findings.take(shop, entry('a', 1, { do: 'look' }));
    await findings.take(shop, entry('a', 2, ACCEPT));
    const late = findings.take(shop, entry('a', 2, { do: 'dismiss', reason: 'not ours' }));
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    await expect(late).rejects.toThrow(/accepted now, at revision 2/u);
    expect(await findings.find(shop, 'a')).toMatchObject({ state: 'accepted', revision: 2 });
  });

  test('L5 of many who take the same step at once, one does', async () => {
    const { findings } = given();
    const shop = newShop();
    const all = Array.from({ length: 8 }, () => findings.take(shop, entry('a', 1, { do: 'look' })));
    const settled = await Promise.allSettled(all);
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(7);
    for (const each of refused) expect(each).toMatchObject({ kind: 'conflict' });
    expect(await findings.find(shop, 'a')).toMatchObject({ revision: 1 });
  });
}

function shopRules(given: Given, newShop: NewShop): void {
  test('L6 shops know nothing of each other, and one that is removed is forgotten', async () => {
    const { findings } = given();
    const [one, two] = [newShop(), newShop()];
    await findings.take(one, entry('a', 1, { do: 'look' }));
    await findings.take(two, entry('a', 1, { do: 'dismiss', reason: 'known' }));
    await findings.removeShop(one);
    expect(await findings.list(one)).toEqual([]);
    expect(await findings.list(two)).toMatchObject([{ state: 'dismissed' }]);
  });
}
