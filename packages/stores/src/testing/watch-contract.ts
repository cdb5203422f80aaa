import { expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';

const [EARLY, DUE, LATER] = [8, 9, 10].map(
  (hour) => `2026-04-01T${String(hour).padStart(2, '0')}:00:00.000Z`,
) as [string, string, string];

/** What every adapter of the app store must do for alerts. Numbers are those of the rules in SPEC.md. */
export function watchRules(given: () => AppStore, newShop: () => string): void {
  const dueOf = async (shop: string, at: string) =>
    (await given().watch.due(at)).filter((each) => each.shop === shop);

  test('A1 an alert is due at its time, and of many who see it due at once, one looks', async () => {
    const { watch } = given();
    const shop = newShop();
    await watch.set(shop, 'low', DUE);
    expect(await dueOf(shop, EARLY)).toEqual([]);
    const [due] = await dueOf(shop, DUE);
    expect(due).toEqual({ shop, alert: 'low', due: DUE, stays: false });
    if (due === undefined) throw new Error('nothing is due');
    const claims = await Promise.all([1, 2, 3].map(() => watch.claim(due, LATER)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await dueOf(shop, DUE)).toEqual([]);
  });

  test('A2 what it told of stays until it is said otherwise, or the alert is set anew', async () => {
    const { watch } = given();
    const shop = newShop();
    await watch.set(shop, 'low', DUE);
    await watch.setStays(shop, 'low', true);
    expect(await dueOf(shop, DUE)).toMatchObject([{ stays: true }]);
    await watch.set(shop, 'low', DUE);
    expect(await dueOf(shop, DUE)).toMatchObject([{ stays: false }]);
  });

  test('A3 what was sent is listed, the newest first, until the alert is forgotten', async () => {
    const { watch } = given();
    const [shop, other] = [newShop(), newShop()];
    const entry = (at: string) => ({ at, why: 'above 0.2', value: 0.25, outcome: 'mail: sent' });
    for (const at of [EARLY, DUE]) await watch.log(shop, 'low', entry(at));
    await watch.log(other, 'low', entry(DUE));
    await watch.set(shop, 'low', DUE);
    expect(await watch.sent(shop, 'low')).toEqual([entry(DUE), entry(EARLY)]);
    await watch.forget(shop, 'low');
    expect(await watch.sent(shop, 'low')).toEqual([]);
    expect(await dueOf(shop, DUE)).toEqual([]);
    await watch.removeShop(other);
    expect(await watch.sent(other, 'low')).toEqual([]);
  });
}
