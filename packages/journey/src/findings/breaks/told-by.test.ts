import { FindingsQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inquire, orderOf } from '../../answer/inquiry.js';
import { eur, handLog } from '../../testing/hand-log.js';
import { prepare, type Ground } from '../prepare.js';
import { STUDIES } from '../studies/index.js';
import { dropOffsOf } from '../studies/way.js';
import { figuresOf } from './figures.js';
import type { FigureDays } from './read-days.js';
import { readToldDays } from './told-by.js';

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

const DAYS = 30;
const HOURS = 24 * 60;

/** Each day two from each country see a product; of South, one of them buys it. */
async function daysOf(shop: string, told: (day: number) => boolean): Promise<FigureDays[]> {
  const event = handLog();
  const events = Array.from({ length: DAYS }, (_, day) => day).flatMap((day) =>
    ['North', 'South'].flatMap((country) =>
      [0, 1].flatMap((who) => {
        const owner = { customer: [`${country} ${day} ${who}`] };
        const says = { text: { ...(told(day) && { country }) } };
        const at = day * HOURS + who;
        const added = country === 'South' && who === 0;
        return [
          event('Page Viewed', at, owner, says),
          event('Page Viewed', at + 10, owner, says),
          event('Product Viewed', at + 20, owner, says),
          ...(added ? [event('Product Added', at + 30, owner, says)] : []),
          ...(added ? [event('Order Completed', at + 40, owner, { ...says, ...eur('10') })] : []),
        ];
      }),
    ),
  );
  await store.append(shop, { events });
  const question = FindingsQuestion.parse({ kind: 'findings' });
  const inquiry = await inquire(store, { shop, question }, {});
  const order = orderOf(inquiry, 'customer', 'touching');
  const { from, to } = inquiry.facts.log;
  const ground: Ground = {
    order,
    outcome: { activity: 'Order Completed' },
    first: new Date(from ?? 0),
    last: new Date(to ?? 0),
  };
  const { properties } = await prepare(inquiry, STUDIES, ground);
  return readToldDays(inquiry, figuresOf(dropOffsOf(inquiry.facts)), { ground, properties });
}

test('figures are counted by what events tell, visitors and amounts by device and channel alone', async () => {
  const read = await daysOf('told', () => true);
  const of = (id: string, country: string) =>
    read.find(({ figure, segment }) => figure.study.id === id && segment?.['text.country'] === country)?.days;
  const middle = (id: string, country: string) => of(id, country)?.[10];
  expect(middle('broke-stop-at-product-viewed', 'South')).toEqual({ n: 2, sum: 1 });
  expect(middle('broke-stop-at-product-viewed', 'North')).toEqual({ n: 2, sum: 2 });
  expect(of('broke-conversion', 'South')).toBeUndefined();
  expect(of('broke-order-value', 'South')).toBeUndefined();
});

test('what began to be told on a day is no break of that day', async () => {
  expect(await daysOf('begun', (day) => day >= 7)).toEqual([]);
  expect(await daysOf('never', () => false)).toEqual([]);
});
