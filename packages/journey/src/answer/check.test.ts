import { ShopSettings, type Question, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';

let store: EventStore;

const event = (id: string, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
  id,
  activity,
  time: '2026-03-01T10:00:00Z',
  objects: [
    { type: 'order', id: 'o1' },
    { type: 'product', id: 'p1' },
  ],
  text: { browser: 'Firefox' },
  numbers: { price: 12 },
  ...more,
});

beforeAll(async () => {
  store = await openEmbedded();
  const settings = ShopSettings.parse({
    segments: [
      { id: 'loyal', name: 'Loyal', where: [{ with: { activity: 'Order Completed' } }] },
      { id: 'circle', name: 'Circle', object: 'order', where: [{ segment: 'circle' }] },
    ],
  });
  await store.saveShop('shop', settings);
  const objects = [{ type: 'order', id: 'o1', text: { country: 'NL' } }];
  await store.append('shop', { events: [event('1', 'Cart Viewed'), event('2', 'bought_it')], objects });
});
afterAll(() => store.close());

const asked = (question: Partial<Question>) =>
  ask(store, 'shop', { kind: 'map', limit: 5, object: 'order', ...question } as Question);

/** What is wrong, the field that the error names, and a word of the help that it gives. */
const WRONG: readonly [string, Partial<Question>, string, RegExp][] = [
  [
    'an activity that nobody knows',
    { where: [{ with: { activity: 'Cart Vewed' } }] },
    'where[0].with.activity',
    /Did you mean “Cart Viewed”/u,
  ],
  [
    'one of several activities',
    { where: [{ without: { any: [{ activity: ['Cart Viewed', 'boughtit'] }] } }] },
    'where[0].without.any[0].activity[1]',
    /“bought_it”/u,
  ],
  [
    'an activity of a way that is chosen',
    { where: [{ variants: { ways: [['Cart Viewed'], ['Cart Viewed', 'boughtit']] } }] },
    'where[0].variants.ways[1][1]',
    /“bought_it”/u,
  ],
  [
    'a property that no event has',
    { where: [{ events: { where: [{ property: 'text.browsr', operator: 'is set' }] } }] },
    'where[0].events.where[0].property',
    /“text.browser”/u,
  ],
  [
    'a property of another type',
    { where: [{ events: { where: [{ property: 'text.price', operator: 'is', value: '12' }] } }] },
    'where[0].events.where[0].property',
    /“number.price”/u,
  ],
  [
    'an attribute that no object has',
    { where: [{ journey: 'object.text.contry', operator: 'is', value: 'NL' }] },
    'where[0].journey',
    /“object.text.country”/u,
  ],
  ['a segment that there is not', { where: [{ segment: 'loyl' }] }, 'where[0].segment', /“loyal”/u],
  ['a segment made of itself', { where: [{ segment: 'circle' }] }, 'segment', /segments/u],
  [
    'a period that ends before it begins',
    { period: { from: '2026-04-01', to: '2026-03-01' } },
    'period',
    /later than/u,
  ],
  ['an object type that there is not', { object: 'ordr' }, 'object', /“order”/u],
  ['an object type that is context', { object: 'product' }, 'object', /trace/u],
  ['the period before all of the time', { compare: 'previous' }, 'compare', /period/u],
];

describe('a question that cannot be meant', () => {
  test.each(WRONG)('%s: the error names the field and helps', async (_, question, field, help) => {
    await expect(asked(question)).rejects.toMatchObject({ name: 'QuestionError', field });
    await expect(asked(question)).rejects.toThrow(help);
  });
});

describe('what is no mistake', () => {
  test('a name of the taxonomy that never came in means nothing yet', async () => {
    const answer = await asked({ where: [{ with: { activity: 'Ticket Opened' } }] });
    expect(answer.meta.journeys).toBe(0);
  });

  test('the canonical name of an activity that came in by another', async () => {
    const answer = await asked({ where: [{ with: { activity: 'Cart Viewed' } }] });
    expect(answer.meta.journeys).toBe(1);
  });
});
