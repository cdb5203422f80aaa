import { AbandonmentQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { teller, type Tell } from '../testing/teller.js';

let opened: EventStore;
let store: EventStore;

const at = (day: number, minute: number) => new Date(Date.UTC(2026, 2, day, 10, minute)).toISOString();
const added = (price: number) => ({ numbers: { price }, device: 'phone', channel: 'mail' });

/*
 * Anna leaves a cart of 30 - 10 = 20 behind a failed payment on the 1st and buys two days later. Ben leaves one of 60 after
 * looking at it, and buys ten days later: too late. Cleo, whom nobody knows, leaves at an error in a form, with a cart
 * of no known price. Dora buys. Emil looks at delivery for 4.90 and is still at it. Finn buys first and then leaves.
 */
function log(tell: Tell) {
  return [
    tell(at(1, 0), 'Product Added', { session: 'a1', customer: 'anna', product: 'p' }, added(30)),
    tell(
      at(1, 1),
      'Product Removed',
      { session: 'a1', customer: 'anna' },
      { ...added(10), text: { reason: 'dear' } },
    ),
    tell(at(1, 2), 'Checkout Started', { session: 'a1', customer: 'anna' }),
    tell(at(1, 3), 'Payment Failed', { session: 'a1', customer: 'anna' }),
    tell(at(1, 4), 'Page Viewed', { session: 'a1', customer: 'anna' }),
    tell(at(3, 4), 'Order Completed', { session: 'a2', customer: 'anna' }),
    tell(at(1, 0), 'Product Added', { session: 'b1', customer: 'ben', product: ['p', 'q'] }, added(60)),
    tell(at(1, 1), 'Payment Failed', { session: 'b1', customer: 'ben' }),
    tell(at(1, 2), 'Cart Viewed', { session: 'b1', customer: 'ben' }),
    tell(at(11, 2), 'Order Completed', { session: 'b2', customer: 'ben' }),
    tell(at(2, 0), 'Checkout Started', { session: 'c1' }, { device: 'desktop' }),
    tell(at(2, 1), 'Form Field Failed', { session: 'c1' }),
    tell(at(2, 0), 'Product Added', { session: 'd1', customer: 'dora', product: 'p' }, added(5)),
    tell(at(2, 1), 'Order Completed', { session: 'd1', customer: 'dora' }),
    tell(at(20, 0), 'Product Added', { session: 'e1', customer: 'emil', product: 'q' }, added(7)),
    tell(at(20, 1), 'Cart Viewed', { session: 'e1', customer: 'emil' }, { numbers: { 'delivery fee': 4.9 } }),
    tell(at(19, 0), 'Order Completed', { session: 'f1', customer: 'finn' }),
    tell(at(19, 1), 'Product Added', { session: 'f1', customer: 'finn', product: 'q' }, added(200)),
    tell(at(20, 15), 'Page Viewed', { session: 'g1', customer: 'gina' }),
  ];
}

beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.append('shop', { events: log(teller()) });
  await store.append('few', { events: [teller()(at(1, 0), 'Page Viewed', { session: 's' })] });
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'abandonment'>(store, shop, AbandonmentQuestion.parse({ kind: 'abandonment', ...more }));

describe('abandonment', () => {
  test('entered, converted, abandoned and open; Wilson’s interval', async () => {
    const answer = await asked();
    expect(answer).toMatchObject({ entered: 6, converted: 1, abandoned: 4, open: 1, rate: 4 / 5 });
    // (0.8 + 3.8415 / 10 ± 1.96 √(0.8 · 0.2 / 5 + 3.8415 / 100)) / (1 + 3.8415 / 5)
    expect(answer.interval?.low).toBeCloseTo(0.37554, 4);
    expect(answer.interval?.high).toBeCloseTo(0.96378, 4);
  });

  test('by the furthest step, with money and what became of it', async () => {
    const { steps } = await asked();
    expect(
      steps.map(({ name, reached, abandoned, share, money }) => [
        name,
        reached,
        abandoned,
        share,
        money.left,
      ]),
    ).toEqual([
      ['Product Added', 6, 1, 1 / 4, 200],
      ['Cart Viewed', 4, 1, 1 / 4, 60],
      ['Checkout Started', 2, 2, 2 / 4, 20],
    ]);
    expect(steps[2]?.recovery).toMatchObject({ known: 1, recovered: 1, money: 20 });
  });

  test('money left is an estimate over the carts whose prices are known', async () => {
    const { money } = await asked();
    expect(money).toEqual({ left: 280, valued: 3, mean: 280 / 3, p50: 60, p90: 172 });
  });

  test('recovered within the time, lost, or not old enough to tell', async () => {
    const week = (await asked()).recovery;
    // Anna came back after two days, but for nothing that happened after she left; Finn left a day ago.
    expect(week).toMatchObject({ known: 3, recovered: 1, lost: 1, undecided: 1, rate: 1 / 2, money: 20 });
    expect(week?.seconds).toEqual({ mean: 172_800, p50: 172_800, p90: 172_800 });
    expect((await asked({ within: '12d' })).recovery).toMatchObject({ recovered: 2, lost: 0, undecided: 1 });
    expect((await asked({ within: '1h' })).recovery).toMatchObject({ recovered: 0, lost: 3, seconds: null });
  });

  test('causes are what was seen at the last step or after it', async () => {
    const { causes, unexplained } = await asked();
    expect(causes.map(({ cause, abandoned, share }) => [cause, abandoned, share])).toEqual([
      ['form error', 1, 1 / 4],
      ['payment failed', 1, 1 / 4],
    ]);
    expect(unexplained).toBe(2);
    const patient = await asked({ idle: '10m' });
    expect(patient).toMatchObject({ abandoned: 5, open: 0 });
    expect(patient.causes.map(({ cause }) => cause)).toContain('delivery fee shown');
  });

  test('by device, channel, value and product', async () => {
    const { devices, channels, values, products, productsCut } = await asked();
    expect(devices.map(({ value, entered, abandoned }) => [value, entered, abandoned])).toEqual([
      ['phone', 5, 3],
      ['desktop', 1, 1],
    ]);
    expect(channels[0]).toMatchObject({ value: 'mail', entered: 5 });
    expect(values.map(({ from, to, abandoned }) => [from, to, abandoned])).toEqual([
      [5, 10, 0],
      [20, 50, 1],
      [50, 100, 1],
      [200, 500, 1],
    ]);
    expect(
      products.map(({ product, entered, abandoned, open }) => [product, entered, abandoned, open]),
    ).toEqual([
      ['p', 3, 2, 0],
      ['q', 3, 2, 1],
    ]);
    expect(productsCut).toBe(0);
    expect(await asked({ limit: 1 })).toMatchObject({ products: [{ product: 'p' }], productsCut: 1 });
  });

  test('split by a property; what is beyond the limit counts as one', async () => {
    const { groups, groupsCut, rest } = await asked({ breakdown: { by: 'device', limit: 1 } });
    expect(groups).toMatchObject([{ value: 'phone', entered: 5, converted: 1, abandoned: 3, open: 1 }]);
    expect(groupsCut).toBe(1);
    expect(rest).toMatchObject({ entered: 1, abandoned: 1 });
  });

  test('steps and goal of one’s own, and journeys of customers', async () => {
    const steps = [{ activity: 'Page Viewed' }];
    const own = await asked({ object: 'customer', steps, goal: { activity: 'Cart Viewed' } });
    expect(own).toMatchObject({ entered: 2, abandoned: 1, open: 1, recovery: null, goal: 'Cart Viewed' });
  });

  test('nothing entered is nothing abandoned', async () => {
    expect(await asked({}, 'few')).toMatchObject({
      entered: 0,
      rate: null,
      interval: null,
      recovery: null,
      causes: [],
      unexplained: 0,
      money: { left: 0, valued: 0, mean: null },
    });
  });

  test('lists who is behind each figure, as many as it says', async () => {
    const list = async (each: object) => (await asked({ list: each })).list;
    expect(await list({})).toEqual({ total: 4, objects: ['a1', 'b1', 'c1', 'f1'] });
    expect(await list({ outcome: 'entered', limit: 2, offset: 4 })).toEqual({
      total: 6,
      objects: ['e1', 'f1'],
    });
    expect(await list({ outcome: 'converted' })).toMatchObject({ objects: ['d1'] });
    expect(await list({ outcome: 'open' })).toMatchObject({ objects: ['e1'] });
    const { steps, causes, unexplained, devices, channels, values, products } = await asked();
    const rows = [
      { by: 'step', value: 3, total: steps[2]?.abandoned },
      { outcome: 'entered', by: 'reached', value: 2, total: steps[1]?.reached },
      { by: 'cause', value: 'payment failed', total: causes[1]?.abandoned },
      { outcome: 'entered', by: 'device', value: 'phone', total: devices[0]?.entered },
      { by: 'channel', value: 'mail', total: channels[0]?.abandoned },
      { outcome: 'entered', by: 'value', value: 50, total: values[2]?.entered },
      { by: 'product', value: 'q', total: products[1]?.abandoned },
    ];
    for (const { total, ...row } of rows) expect(await list(row), row.by).toMatchObject({ total });
    expect(await list({ by: 'cause', value: '' })).toEqual({ total: unexplained, objects: ['b1', 'f1'] });
  });

  test.each([
    [{ by: 'step' }, 'list.by'],
    [{ by: 'step', value: 9 }, 'list.value'],
    [{ by: 'cause', value: 'rain' }, 'list.value'],
  ])('what the answer does not tell cannot be listed: %j', async (list, field) => {
    await expect(asked({ list })).rejects.toMatchObject({ field });
  });

  test('a property that is not there is an error', async () => {
    await expect(asked({ value: 'number.prise' })).rejects.toMatchObject({ field: 'value' });
  });
});
