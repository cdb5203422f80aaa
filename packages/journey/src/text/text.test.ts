import { ShopSettings, type ShopEvent, TextQuestion } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/* Reviews with stars, good ones of a tent and bad ones of late parcels, and tickets about broken zips. */

const GOOD = [
  'Great tent, very happy with it',
  'Lovely and easy to set up, excellent',
  'Love it, perfect for us',
];
const BAD = [
  'Parcel arrived late, terrible',
  'Very slow delivery, awful and late',
  'Late again, disappointed',
];
const TICKET = 'The zip is broken, please help';

const START = Date.parse('2026-03-01T12:00:00Z');
const said = (n: number, activity: string, more: Partial<ShopEvent>): ShopEvent => ({
  id: `e${n}`,
  time: new Date(START + n * 3_600_000).toISOString(),
  activity,
  objects: [{ type: 'customer', id: `c${n}` }],
  ...more,
});

const EVENTS: ShopEvent[] = [
  ...Array.from({ length: 20 }, (_, n) =>
    said(n, 'Review Posted', { text: { comment: GOOD[n % 3] ?? '' }, numbers: { stars: 5 } }),
  ),
  ...Array.from({ length: 12 }, (_, n) =>
    said(100 + n, 'Review Posted', { text: { comment: BAD[n % 3] ?? '' }, numbers: { stars: 1 } }),
  ),
  ...Array.from({ length: 8 }, (_, n) => said(200 + n, 'Ticket Opened', { text: { message: TICKET } })),
  said(300, 'Product Viewed', { text: { browser: 'Firefox' } }),
];

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', ShopSettings.parse({}));
  await store.append('shop', { events: EVENTS });
});
afterAll(() => opened.close());

const asked = (more: object = {}) =>
  ask<'text'>(store, 'shop', TextQuestion.parse({ kind: 'text', ...more }));

describe('text', () => {
  test('tells by step how texts feel and what they are about', async () => {
    const answer = await asked();
    expect(answer).toMatchObject({ texts: 40, cut: 0, cannotEstimate: null });
    expect(answer.groups.map(({ value, texts, stars }) => ({ value, texts, stars }))).toEqual([
      { value: 'Review Posted', texts: 32, stars: (20 * 5 + 12) / 32 },
      { value: 'Ticket Opened', texts: 8, stars: null },
    ]);
    const [reviews, tickets] = answer.groups;
    expect(reviews?.positive).toBeCloseTo(20 / 32, 1);
    expect(reviews?.negative).toBeCloseTo(12 / 32, 1);
    expect(tickets?.terms.map(({ term }) => term).join(' ')).toMatch(/zip|broken/u);
    expect(answer.accuracy).toMatchObject({ texts: 32 });
    expect(answer.accuracy?.accuracy).toBeGreaterThan(0.9);
  });

  test('lists the worst, with whose they are', async () => {
    const { listed } = await asked({ limit: 3, events: { activity: 'Review Posted' } });
    expect(listed).toHaveLength(3);
    expect(listed.every(({ stars, sentiment }) => stars === 1 && sentiment === 'negative')).toBe(true);
    expect(listed.every(({ object }) => Number(object.slice(1)) >= 100)).toBe(true);
  });

  test('compares by another property', async () => {
    const { groups } = await asked({ by: 'number.stars', events: { activity: 'Review Posted' } });
    expect(groups.map(({ value, texts }) => ({ value, texts }))).toEqual([
      { value: '5', texts: 20 },
      { value: '1', texts: 12 },
    ]);
    expect(groups[1]?.terms[0]?.term).toContain('late');
  });

  test('takes a score that goes from 1 to 5 at its activity for stars, and no other', async () => {
    await store.saveShop('scored', ShopSettings.parse({}));
    const score = (n: number, activity: string, points: number) =>
      said(n, activity, { text: { comment: GOOD[0] ?? '' }, numbers: { score: points } });
    const events = [
      score(0, 'Review Posted', 5),
      score(1, 'Review Posted', 2),
      score(2, 'Survey Answered', 10),
      score(3, 'Survey Answered', 3),
    ];
    await store.append('scored', { events });
    const { groups } = await ask<'text'>(
      store,
      'scored',
      TextQuestion.parse({ kind: 'text', object: 'customer' }),
    );
    const stars = Object.fromEntries(groups.map((group) => [group.value, group.stars]));
    expect(stars).toEqual({ 'Review Posted': 3.5, 'Survey Answered': null });
  });

  test('learns from the shop’s own stars, and tells how well on texts not learnt from', async () => {
    const { learnt } = await asked({ learn: true });
    expect(learnt?.heldOut).toMatchObject({ texts: 32 });
    expect(learnt?.heldOut.accuracy).toBeGreaterThan(0.9);
    expect(learnt?.used).toBe((learnt?.heldOut.accuracy ?? 0) > (learnt?.lexicon.accuracy ?? 1));
  });

  test('says that there is no text', async () => {
    const answer = await asked({ text: ['text.poem'] });
    expect(answer).toMatchObject({
      texts: 0,
      groups: [],
      cannotEstimate: { reason: expect.stringContaining('text') },
    });
  });
});
