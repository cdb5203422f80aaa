import { ShopSettings, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFacts } from '../../shop/facts.js';
import { matchOf } from '../../source/match.js';
import type { JourneyOrder } from '../../source/order.js';
import { journeySource } from '../../source/source.js';
import { explaining } from '../../testing/explaining.js';
import { DAY } from '../study.js';
import { chainOf } from './follows.js';
import { followed, type FollowRow } from './follows.sql.js';
import { saidOf } from './said.js';
import { saidWithScores, type SaidOf, type SaidRow } from './said.sql.js';
import { wordsIn } from '../../words/words.js';
import { chainWords } from './words.js';

/* Of 200 parcels half are late: half of those bring a ticket, and who wrote one hardly orders again. */

const START = Date.parse('2026-03-01T12:00:00Z');
const at = (customer: number, days: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
  id: `${customer}-${activity}-${days}`,
  time: new Date(START + days * DAY + customer * 60_000).toISOString(),
  activity,
  objects: [{ type: 'customer', id: `c${customer}` }],
  ...more,
});

const BAD = [
  'The parcel came late again, call 0171 2345678',
  'Parcel far too late',
  'late parcel, no word of it',
];
const GOOD = ['Lovely tent', 'Great tent, easy to pitch', 'A good tent'];

function journeyOf(customer: number): ShopEvent[] {
  const late = customer % 2 === 0;
  const ticket = customer % 4 === 0;
  const again = ticket ? customer % 40 === 0 : customer % 10 < 4;
  return [
    at(customer, 0, 'Parcel Handed Over'),
    ...(late ? [at(customer, 3, 'Parcel Delayed')] : []),
    ...(ticket ? [at(customer, 4, 'Ticket Opened')] : []),
    at(customer, 5, 'Review Posted', {
      text: { comment: (late ? BAD : GOOD)[customer % 3] ?? '' },
      numbers: { stars: late ? 1 : 5 },
    }),
    ...(again ? [at(customer, 9, 'Order Completed')] : []),
  ];
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({}));
  await store.append('shop', {
    events: Array.from({ length: 200 }, (_, customer) => journeyOf(customer)).flat(),
  });
});
afterAll(() => opened.close());

const whole = async () => {
  const facts = await readFacts(store, 'shop');
  const order: JourneyOrder = { facts, objectType: 'customer', span: null, where: [], bots: 'out' };
  return order;
};

describe('what follows', () => {
  test('is told as a chain, and only what is beyond chance', async () => {
    const order = await whole();
    const meaning = [
      'Ticket Opened',
      'Never Posted',
      'Return Requested',
      'Order Cancelled',
      'Order Completed',
    ];
    const marks = [...meaning, 'Parcel Handed Over', 'Parcel Delayed'].map((activity) =>
      matchOf({ activity }, order.facts),
    );
    const rule = {
      opportunity: 5,
      hit: 6,
      missing: false,
      later: false,
      within: 14 * DAY,
      horizon: 30 * DAY,
    };
    const frame = { first: new Date(START - DAY), last: new Date(START + 60 * DAY) };
    const rows = await store.query<FollowRow>(
      followed(journeySource({ ...order, marks, codes: [] }), [rule], frame),
    );
    const chain = chainOf(rows);
    // 25 against 40 of 100 order again, which chance alone may do; of those with a ticket it is told.
    expect(chain).toEqual([
      { what: 'ticket', hit: 0.5, spared: 0 },
      { what: 'again', after: 'ticket', hit: 0.1, spared: 0.4 },
    ]);
    expect(chainWords(chain, wordsIn('en'))).toBe(
      'Seen together, there followed a ticket after 50 % of them (0.0 % of the others) → with a ticket 10 % order again, without 40 %.',
    );
  });

  test('is nothing where both do the same', () => {
    const rows = [0, 1].flatMap((hit) => [
      { study: 1, hit, after: 1, n: 20 },
      { study: 1, hit, after: 16, n: 30 },
      { study: 1, hit, after: 0, n: 150 },
    ]);
    expect(chainOf(rows)).toEqual([]);
    expect(chainOf([])).toEqual([]);
  });
});

describe('words behind low scores', () => {
  const saidBy = async (stars: readonly number[]) => {
    const order = await whole();
    const opportunity = matchOf({ activity: 'Review Posted' }, order.facts);
    const rules = stars.map((value) => {
      const low = [{ property: 'number.stars', operator: '<=', value }] as const;
      const hit = matchOf({ activity: 'Review Posted', where: [...low] }, order.facts);
      return { opportunity, hit, activities: ['Review Posted'] };
    });
    return store.query<SaidOf>(saidWithScores(order, { rules, texts: ['comment'], most: 1000 }));
  };
  const said = () => saidBy([2]);

  test('are told by each rule by itself', async () => {
    const rows = await saidBy([2, 0]);
    const of = (which: number) => rows.filter(({ rule }) => rule === which);
    expect(of(0)).toEqual(await said());
    expect(of(1).map((row) => row.said)).toEqual(of(0).map((row) => row.said));
    expect(of(0).filter(({ low }) => low === 1)).toHaveLength(100);
    expect(of(1).filter(({ low }) => low === 1)).toHaveLength(0);
  });

  test('are those that others do not use, with a text that holds them and tells nobody’s number', async () => {
    const { words = [], quotes = [] } = saidOf(await said());
    const terms = words.map(({ term }) => term).join(' ');
    expect(terms).toContain('late');
    expect(terms).not.toContain('tent');
    expect(quotes).toHaveLength(2);
    expect(quotes.join(' ')).toContain('late');
    expect(quotes.join(' ')).not.toContain('2345678');
  });

  test('are none where low scores say what others say, or hardly anybody wrote', async () => {
    const alike = GOOD.flatMap((text) =>
      Array.from({ length: 40 }, (_, row): SaidRow => ({ said: text, low: row % 2 })),
    );
    expect(saidOf(alike)).toEqual({});
    expect(saidOf((await said()).slice(0, 8))).toEqual({});
    expect(saidOf([])).toEqual({});
  });
});
