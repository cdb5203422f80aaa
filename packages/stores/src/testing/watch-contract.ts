import { expect, test } from 'vitest';
import type { Posting } from '../app/alerts/port.js';
import type { AppStore } from '../app/port.js';

const [EARLY, DUE, LATER, LAST] = [8, 9, 10, 11].map(
  (hour) => `2026-04-01T${String(hour).padStart(2, '0')}:00:00.000Z`,
) as [string, string, string, string];

const MAIL = { by: 'mail', address: 'ada@boots.example' } as const;
const SLACK = { by: 'slack' } as const;

/** What every adapter of the app store must do for alerts. Numbers are those of the rules in SPEC.md. */
export function watchRules(given: () => AppStore, newShop: () => string): void {
  const dueOf = async (shop: string, at: string) =>
    (await given().watch.due(at)).filter((each) => each.shop === shop);
  const set = (shop: string, due: string, more: { now?: string; about?: string; saved?: boolean } = {}) =>
    given().watch.set(shop, 'low', {
      due,
      now: EARLY,
      about: 'a',
      saved: true,
      places: [MAIL, SLACK],
      ...more,
    });
  const postingIn = (shop: string, place: Posting['place'] = MAIL): Posting => ({
    id: `${shop} ${place.by}`,
    place,
    message: {
      type: 'alert.spoke',
      at: DUE,
      locale: 'en',
      subject: 'Low',
      text: 'It is low.',
      data: { value: 1 },
    },
  });
  /** Has the alert of a new shop told of something at two places. */
  const toldIn = async (shop: string): Promise<void> => {
    await set(shop, DUE);
    const [due] = await dueOf(shop, DUE);
    if (due === undefined) throw new Error('nothing is due');
    const postings = [postingIn(shop), postingIn(shop, SLACK)];
    const told = { at: DUE, why: 'above 0.2', value: 0.25, outcome: '', postings };
    const claimed = await given().watch.claim(due, { now: DUE, until: LATER });
    if (claimed === null) throw new Error('somebody else has it');
    await given().watch.settle(claimed, { next: LATER, stays: true, told });
  };
  const taken = async (shop: string, now: string, until: string) =>
    (await given().alertPost.take({ now, until }, 100)).filter((each) => each.shop === shop);

  test('A1 a run is due until it is settled: of many who see it, one looks, and who is cut off leaves it due', async () => {
    const { watch } = given();
    const shop = newShop();
    await set(shop, DUE);
    expect(await dueOf(shop, EARLY)).toEqual([]);
    const [due] = await dueOf(shop, DUE);
    expect(due).toEqual({ shop, alert: 'low', due: DUE, stays: false, tries: 0 });
    if (due === undefined) throw new Error('nothing is due');
    const claims = await Promise.all([1, 2, 3].map(() => watch.claim(due, { now: DUE, until: LATER })));
    const [claimed, ...others] = claims.filter((each) => each !== null);
    if (claimed === undefined) throw new Error('nobody has it');
    expect(others).toEqual([]);
    expect(await dueOf(shop, DUE)).toEqual([]);
    expect(await dueOf(shop, LATER)).toEqual([due]);
    await watch.postpone(claimed, LAST, true);
    expect(await dueOf(shop, LATER)).toEqual([]);
    expect(await dueOf(shop, LAST)).toEqual([{ ...due, tries: 1 }]);
    const again = await watch.claim(due, { now: LAST, until: '2026-04-01T12:00:00.000Z' });
    if (again === null) throw new Error('nobody has it');
    const settled = { next: LATER, stays: false, told: null };
    // Whose time was over has nothing to say any more, and of two at once only one has.
    expect(await watch.settle(claimed, settled)).toBe(false);
    const both = await Promise.all([1, 2].map(() => watch.settle(again, settled)));
    expect(both.filter(Boolean)).toEqual([true]);
    expect(await dueOf(shop, LAST)).toEqual([{ ...due, due: LATER }]);
  });

  test('A2 what it told of stays until it is said otherwise, or the alert looks at something else', async () => {
    const { watch } = given();
    const shop = newShop();
    await set(shop, EARLY, { now: '2026-04-01T07:00:00.000Z' });
    const [due] = await dueOf(shop, EARLY);
    if (due === undefined) throw new Error('nothing is due');
    const claimed = await watch.claim(due, { now: EARLY, until: DUE });
    if (claimed === null) throw new Error('somebody else has it');
    await watch.settle(claimed, { next: DUE, stays: true, told: null });
    expect(await dueOf(shop, DUE)).toMatchObject([{ stays: true }]);
    await set(shop, DUE);
    expect(await dueOf(shop, DUE)).toMatchObject([{ stays: true }]);
    await set(shop, DUE, { about: 'b' });
    expect(await dueOf(shop, DUE)).toMatchObject([{ stays: false }]);
  });

  test('A8 what was kept without what it looks at stays when that is said', async () => {
    const { watch } = given();
    const shop = newShop();
    await set(shop, DUE, { about: '' });
    const [due] = await dueOf(shop, DUE);
    const claimed = due === undefined ? null : await watch.claim(due, { now: DUE, until: LATER });
    if (claimed === null) throw new Error('nothing is due');
    await watch.settle(claimed, { next: LATER, stays: true, told: null });
    await set(shop, LATER, { about: 'a' });
    expect(await dueOf(shop, LATER)).toMatchObject([{ stays: true }]);
  });

  test('A9 an alert that is saved while somebody looks at it is looked at once more, and nothing else is told', async () => {
    const { watch, alertPost } = given();
    const shop = newShop();
    await set(shop, DUE);
    const [due] = await dueOf(shop, DUE);
    const claimed = due === undefined ? null : await watch.claim(due, { now: DUE, until: LATER });
    if (due === undefined || claimed === null) throw new Error('nothing is due');
    // Its time alone takes it from nobody.
    await set(shop, LAST, { now: DUE, saved: false });
    expect(await dueOf(shop, DUE)).toEqual([]);
    await set(shop, LAST, { now: DUE, about: 'b' });
    const told = { at: DUE, why: 'above 0.2', value: 0.25, outcome: '', postings: [postingIn(shop)] };
    expect(await watch.settle(claimed, { next: LATER, stays: true, told })).toBe(false);
    await watch.postpone(claimed, LAST, true);
    expect(await alertPost.list(shop, 'low')).toEqual([]);
    expect(await dueOf(shop, DUE)).toEqual([due]);
  });

  test('A5 a run that is due is not lost where its alert is set anew', async () => {
    const shop = newShop();
    await set(shop, DUE);
    await set(shop, LAST, { now: DUE });
    expect(await dueOf(shop, DUE)).toMatchObject([{ due: DUE }]);
    const other = newShop();
    await set(other, DUE);
    await set(other, LAST);
    expect(await dueOf(other, DUE)).toEqual([]);
  });

  test('A3 what was sent is listed, the newest first, until the alert is forgotten', async () => {
    const { watch, alertPost } = given();
    const [shop, other] = [newShop(), newShop()];
    const about = (of: string) => ({ shop: of, alert: 'low' });
    const entry = (of: string, at: string, error: string | null) => ({
      at,
      why: 'above 0.2',
      value: 0.25,
      tried: [{ posting: { ...postingIn(of), id: `${of} ${at}` }, error }],
    });
    await alertPost.logTried(about(shop), entry(shop, EARLY, 'gone'));
    await alertPost.logTried(about(shop), entry(shop, DUE, null));
    await alertPost.logTried(about(other), entry(other, DUE, null));
    await set(shop, DUE);
    const said = { why: 'above 0.2', value: 0.25, outcome: '' };
    const place = { place: MAIL, next: null, tries: 1 };
    expect(await alertPost.list(shop, 'low')).toEqual([
      { at: DUE, ...said, places: [{ ...place, sent: DUE, error: null }] },
      { at: EARLY, ...said, places: [{ ...place, sent: null, error: 'gone' }] },
    ]);
    await watch.forget(shop, 'low');
    expect(await alertPost.list(shop, 'low')).toEqual([]);
    expect(await dueOf(shop, DUE)).toEqual([]);
    await watch.removeShop(other);
    expect(await alertPost.list(other, 'low')).toEqual([]);
  });

  test('A6 a message stays until its place has it, whoever is cut off; each place by itself', async () => {
    const { alertPost } = given();
    const shop = newShop();
    await toldIn(shop);
    const [first, second] = await taken(shop, DUE, LATER);
    expect([first?.id, second?.id].sort()).toEqual([`${shop} mail`, `${shop} slack`]);
    expect(first).toMatchObject({ alert: 'low', tries: 0, message: { data: { value: 1 } } });
    expect(await taken(shop, DUE, LATER)).toEqual([]);
    await alertPost.sent(`${shop} slack`, DUE);
    // Nothing was heard of the mail: it is due again when its time is over.
    const again = await taken(shop, LATER, LAST);
    expect(again).toEqual([{ ...postingIn(shop), shop, alert: 'low', tries: 0 }]);
    await alertPost.failed(`${shop} mail`, 'no answer', LAST);
    expect((await alertPost.list(shop, 'low'))[0]?.places).toEqual([
      { place: MAIL, sent: null, next: LAST, tries: 1, error: 'no answer' },
      { place: SLACK, sent: DUE, next: null, tries: 1, error: null },
    ]);
    await alertPost.failed(`${shop} mail`, 'no answer', null);
    expect(await taken(shop, '2027-01-01T00:00:00Z', '2027-01-02T00:00:00Z')).toEqual([]);
  });

  test('A7 what waits for a place that the alert does not speak to any more is not sent', async () => {
    const { watch, alertPost } = given();
    const shop = newShop();
    await toldIn(shop);
    await watch.set(shop, 'low', { due: LATER, now: DUE, about: 'a', saved: true, places: [SLACK] });
    expect((await taken(shop, DUE, LATER)).map(({ place }) => place)).toEqual([SLACK]);
    await alertPost.release(`${shop} slack`, DUE);
    expect(await taken(shop, DUE, LATER)).toHaveLength(1);
    await watch.forget(shop, 'low');
    expect(await taken(shop, LATER, LAST)).toEqual([]);
  });
}
