import { ExperimentQuestion, type ShopEvent, ShopSettings } from '@throughline/model';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Two hundred customers see a checkout, the even ones the old, the odd ones the new. Customer n bought for BEFORE in the week
 * before, and afterwards on two days, or none: every fourth of the old, every second of the new. Two see both.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-02-01T10:00:00Z');
const numbers = Array.from({ length: 200 }, (_, n) => n);
const isNew = (n: number) => n % 2 === 1;
const buys = (n: number) => n % (isNew(n) ? 4 : 8) < 2;
const amountOf = (n: number) => 10 + (n % 7) + (isNew(n) ? 2 : 0);
const beforeOf = (n: number) => 5 + (n % 7);

function eventsOf(n: number): ShopEvent[] {
  const event = (id: string, day: number, activity: string, more: object = {}): ShopEvent => ({
    id: `${id}${n}`,
    time: new Date(START + day * DAY + n * 1000).toISOString(),
    activity,
    objects: [{ type: 'customer', id: `c${n}` }],
    ...more,
  });
  const order = (id: string, day: number, amount: number) =>
    event(id, day, 'Order Completed', { amount: { value: `${amount}.00`, currency: 'EUR' } });
  const saw = (id: string, day: number, variant: string) =>
    event(id, day, 'Checkout Shown', { text: { variant } });
  return [
    order('b', -3, beforeOf(n)),
    saw('s', 0, isNew(n) ? 'new' : 'old'),
    saw('t', 1, isNew(n) ? 'new' : 'old'),
    ...(n < 2 ? [saw('u', 2, isNew(n) ? 'old' : 'new')] : []),
    ...(buys(n) ? [order('o', 1, amountOf(n)), order('p', 20, 1)] : []),
  ];
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({}));
  const unseen: ShopEvent = {
    id: 'x',
    time: new Date(START).toISOString(),
    activity: 'Order Completed',
    objects: [{ type: 'customer', id: 'unseen' }],
  };
  await store.append('shop', { events: [...numbers.flatMap(eventsOf), unseen] });
});
afterAll(() => opened.close());

const ASKED = {
  kind: 'experiment',
  exposures: { activity: 'Checkout Shown' },
  variant: 'text.variant',
  control: 'old',
};
const asked = (more: object = {}) =>
  ask<'experiment'>(store, 'shop', ExperimentQuestion.parse({ ...ASKED, ...more }));

const arm = (wanted: boolean) => numbers.filter((n) => n >= 2 && isNew(n) === wanted);
const rate = (wanted: boolean) => arm(wanted).filter(buys).length / 99;
const mean = (wanted: boolean, of: (n: number) => number) =>
  arm(wanted).reduce((sum, n) => sum + of(n), 0) / 99;

describe('experiment', () => {
  test('without a variant everybody is in one arm, with how much they differ', async () => {
    const answer = await asked({ variant: undefined, control: undefined, metric: 'revenue', within: '14d' });
    const spent = numbers.map((n) => (buys(n) ? amountOf(n) : 0));
    const mean = spent.reduce((sum, each) => sum + each, 0) / spent.length;
    const squares = spent.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const sd = Math.sqrt(squares / (spent.length - 1));
    expect(answer.arms).toEqual([
      { name: 'all', visitors: 200, figure: expect.closeTo(mean, 9), sd: expect.closeTo(sd, 9) },
    ]);
    expect(answer).toMatchObject({ variants: [], mixed: 0, cannotEstimate: null });
    // Who says what variants are compared by, and no variant, forgot it.
    for (const more of [{ control: 'old' }, { shares: { old: 1 } }, { before: '7d' }]) {
      const { error } = ExperimentQuestion.safeParse({ kind: 'experiment', exposures: {}, ...more });
      expect(error?.issues.map(({ path }) => path)).toEqual([['variant']]);
    }
  });

  test('counts each customer with the first exposure, and who saw both nowhere', async () => {
    const answer = await asked();
    expect(answer.arms).toEqual([
      { name: 'old', visitors: 99, figure: expect.closeTo(rate(false), 12) },
      { name: 'new', visitors: 99, figure: expect.closeTo(rate(true), 12) },
    ]);
    expect(answer.mixed).toBe(2);
    expect(answer.sampleRatio).toEqual({ pValue: 1, mismatch: false });
    expect(answer.variants[0]?.lift).toBeCloseTo(rate(true) / rate(false) - 1, 12);
    expect(answer.variants[0]?.pValue).toBeLessThan(0.05);
  });

  test('what happened before the exposure, or too long after it, is not counted', async () => {
    const spent = (n: number) => (buys(n) ? amountOf(n) : 0);
    const all = await asked({ metric: 'revenue' });
    expect(all.arms[1]?.figure).toBeCloseTo(
      mean(true, (n) => spent(n) + (buys(n) ? 1 : 0)),
      9,
    );
    const soon = await asked({ metric: 'revenue', within: '7d' });
    expect(soon.arms.map(({ figure }) => figure)).toEqual([
      expect.closeTo(mean(false, spent), 9),
      expect.closeTo(mean(true, spent), 9),
    ]);
    const orders = await asked({ metric: 'count' });
    expect(orders.arms[1]?.figure).toBeCloseTo(2 * rate(true), 9);
  });

  test('what customers spent before takes variance off', async () => {
    const plain = await asked({
      metric: 'revenue',
      where: [{ with: { activity: 'Order Completed' }, times: { atLeast: 2 } }],
    });
    const cuped = await asked({
      metric: 'revenue',
      before: '7d',
      where: [{ with: { activity: 'Order Completed' }, times: { atLeast: 2 } }],
    });
    // Among those who bought, what they spent follows what they had spent.
    expect(cuped.variants[0]?.varianceReduction).toBeGreaterThan(0.5);
    expect(cuped.variants[0]?.standardError ?? NaN).toBeLessThan(plain.variants[0]?.standardError ?? NaN);
  });

  test('beliefs, and a split that was not planned', async () => {
    const answer = await asked({ method: 'bayesian', shares: { old: 1, new: 3 } });
    expect(answer.variants[0]?.chanceToWin).toBeGreaterThan(0.99);
    expect(answer.sampleRatio.mismatch).toBe(true);
  });

  test('the other arm can be the control, and what is no variant is named', async () => {
    const { arms } = await asked({ control: 'new' });
    expect(arms.map(({ name }) => name)).toEqual(['new', 'old']);
    await expect(asked({ control: 'olde' })).rejects.toThrow(/“olde” is no variant.*“new”, “old”/u);
    await expect(asked({ variant: 'text.none' })).rejects.toThrow();
  });

  test('exposures outside of the bounds that are told are none, whatever they showed', async () => {
    const at = (day: number): string => new Date(START + day * DAY).toISOString();
    // The first two see the other checkout on the third day only: in time they saw one.
    const ended = await asked({ exposed: { to: at(2) } });
    expect(ended.arms.map(({ visitors }) => visitors)).toEqual([100, 100]);
    expect(ended.mixed).toBe(0);
    // Customer n sees it n seconds after the start: half of them in time.
    const first = { to: new Date(START + 100_000).toISOString() };
    expect((await asked({ exposed: first })).arms.map(({ visitors }) => visitors)).toEqual([50, 50]);
    // Of those who see it once more later on the first exposure is that one: customer 0 the new one, customer 1 the old one.
    const later = await asked({ exposed: { from: at(1.5) } });
    expect(later.arms.map(({ visitors }) => visitors)).toEqual([1, 1]);
  });

  test('where nothing can be compared the reason is told', async () => {
    const answer = await asked({ within: '1s' });
    expect(answer).toMatchObject({ variants: [], cannotEstimate: { reason: expect.any(String) } });
    expect(answer.arms.map(({ figure }) => figure)).toEqual([0, 0]);
  });
});
