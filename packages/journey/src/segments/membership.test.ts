import {
  AudienceQuestion,
  ChurnQuestion,
  FunnelQuestion,
  MapQuestion,
  RFM_SEGMENTS,
  SegmentsQuestion,
  ShopSettings,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Three hundred customers, of whom the last twenty never ordered; each order is an order of its own too, placed in a visit.
 */

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T12:00:00Z');
const AGAIN = [0, 1, 0, 2, 0, 3, 1, 0, 12, 0, 1, 5, 0, 2, 0, 1, 20, 0, 4] as const;
const CUSTOMERS = 300;
const BUYERS = 280;

function eventsOf(n: number): ShopEvent[] {
  const customer = { type: 'customer', id: `c${n}` };
  const at = (day: number) => new Date(START + day * DAY).toISOString();
  const visit: ShopEvent = { id: `v${n}`, time: at(0), activity: 'Product Viewed', objects: [customer] };
  const count = n < BUYERS ? 1 + (AGAIN[n % AGAIN.length] ?? 0) : 0;
  const orders = Array.from(
    { length: count },
    (_, place): ShopEvent => ({
      id: `o${n}-${place}`,
      time: at(1 + (n % 60) + place * (3 + (n % 23))),
      activity: 'Order Completed',
      amount: { value: `${(1 + (n % 6)) * 7 + ((n * 5 + place * 3) % 7)}.00`, currency: 'EUR' },
      objects: [customer, { type: 'order', id: `o${n}-${place}` }],
    }),
  );
  return [visit, ...orders];
}

const SETTINGS = ShopSettings.parse({
  segments: [
    { id: 'best', name: 'The best', rfm: ['champions', 'loyal'] },
    {
      id: 'often',
      name: 'Ordered often',
      where: [{ with: { activity: 'Order Completed' }, times: { atLeast: 4 } }],
    },
    { id: 'best-often', name: 'Both', rfm: ['champions'], where: [{ segment: 'often' }] },
    { id: 'large', name: 'The largest group', behaviour: { groups: 3, group: 1 } },
  ],
});

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  await store.saveShop('shop', SETTINGS);
  await store.append('shop', { events: Array.from({ length: CUSTOMERS }, (_, n) => eventsOf(n)).flat() });
});
afterAll(() => opened.close());

const segments = (more: object = {}, shop = 'shop') =>
  ask<'segments'>(store, shop, SegmentsQuestion.parse({ kind: 'segments', limit: 1000, ...more }));

async function counted(where: object[], object = 'customer', shop = 'shop'): Promise<number> {
  const { meta } = await ask<'map'>(store, shop, MapQuestion.parse({ kind: 'map', object, where }));
  return meta.journeys;
}

describe('a segment by recency, frequency and money', () => {
  test('holds as a filter whom the segments question names', async () => {
    const { listed } = await segments();
    expect(listed).toHaveLength(BUYERS);
    for (const name of RFM_SEGMENTS) {
      const members = listed.filter(({ segment }) => segment === name).length;
      expect(await counted([{ segment: { rfm: [name] } }]), name).toBe(members);
    }
    const best = listed.filter(({ segment }) => segment === 'champions' || segment === 'loyal');
    expect(await counted([{ segment: 'best' }])).toBe(best.length);
    expect(await counted([{ not: { segment: 'best' } }])).toBe(CUSTOMERS - best.length);
  });

  test('of a shop whose orders tell no amount, by how lately and how often they came', async () => {
    const unpriced = ({ id, time, activity, objects }: ShopEvent): ShopEvent => ({
      id,
      time,
      activity,
      objects,
    });
    const events = Array.from({ length: CUSTOMERS }, (_, n) => eventsOf(n)).flat();
    await store.saveShop('unpriced', SETTINGS);
    await store.append('unpriced', { events: events.map(unpriced) });
    const { listed, segments: found, cannotEstimate } = await segments({}, 'unpriced');
    expect(cannotEstimate).toBeNull();
    expect(found[0]).toMatchObject({ segment: 'champions', shareOfMoney: null });
    for (const { segment, customers } of found) {
      expect(listed.filter((each) => each.segment === segment)).toHaveLength(customers);
      expect(await counted([{ segment: { rfm: [segment] } }], 'customer', 'unpriced'), segment).toBe(
        customers,
      );
    }
  });

  test('means the same whatever else a question leaves', async () => {
    const early = { journey: 'events', operator: '<=', value: 3 };
    const { listed } = await segments();
    const ids = new Set(listed.filter(({ segment }) => segment === 'hibernating').map(({ id }) => id));
    const few = listed.filter(({ id, frequency }) => ids.has(id) && frequency <= 2).length;
    expect(await counted([early, { segment: { rfm: ['hibernating'] } }])).toBe(few);
  });

  test('reaches what its members had to do with', async () => {
    const { listed } = await segments({ members: 'champions' });
    const orders = listed.reduce((sum, { frequency }) => sum + frequency, 0);
    expect(await counted([{ segment: { rfm: ['champions'] } }], 'order')).toBe(orders);
  });

  test('is joined to rules where both are told', async () => {
    const { listed } = await segments({ members: 'champions' });
    expect(await counted([{ segment: 'best-often' }])).toBe(
      listed.filter(({ frequency }) => frequency >= 4).length,
    );
  });
});

describe('a group by behaviour', () => {
  test('holds as many as the segments question finds in it', async () => {
    const found = await segments({ by: 'behaviour', groups: 3 });
    for (const { segment, customers } of found.segments)
      expect(await counted([{ segment: { behaviour: { groups: 3, group: Number(segment) } } }])).toBe(
        customers,
      );
    expect(await counted([{ segment: 'large' }])).toBe(found.segments[0]?.customers);
  });
});

describe('an audience', () => {
  const audience = (more: object) =>
    ask<'audience'>(store, 'shop', AudienceQuestion.parse({ kind: 'audience', ...more }));

  test('names the members of a segment, page by page', async () => {
    const { listed } = await segments();
    const best = listed.filter(({ segment }) => segment === 'champions' || segment === 'loyal');
    const first = await audience({ segment: 'best', limit: 7 });
    const rest = await audience({ segment: 'best', after: first.next ?? '' });
    expect(first).toMatchObject({ shop: 'shop', segment: 'best', name: 'The best', total: best.length });
    const ids = [...first.members, ...rest.members].map(({ id }) => id);
    expect(ids).toEqual(best.map(({ id }) => id).sort());
    expect([first.members.length, rest.next]).toEqual([7, null]);
  });

  test('may be of any object, and told on the spot', async () => {
    const where = [{ with: { activity: 'Order Completed' } }];
    const { segment, object, total } = await audience({ segment: { object: 'order', where }, limit: 0 });
    const { listed } = await segments();
    const orders = listed.reduce((sum, { frequency }) => sum + frequency, 0);
    expect({ segment, object, total }).toEqual({ segment: null, object: 'order', total: orders });
  });

  test('of a segment that is not there is refused', async () => {
    await expect(audience({ segment: 'nobody' })).rejects.toThrow('nobody');
  });
});

describe('a breakdown by segment', () => {
  const steps = [{ activity: 'Product Viewed' }, { activity: 'Order Completed' }];
  const funnel = (breakdown: object, object = 'customer') =>
    ask<'funnel'>(
      store,
      'shop',
      FunnelQuestion.parse({ kind: 'funnel', object, steps, breakdown, window: '400d' }),
    );

  test('splits by all scores, and by groups', async () => {
    const { segments: named } = await segments();
    const { breakdowns = [] } = await funnel({ by: 'segment', segments: 'rfm' });
    const sizes = Object.fromEntries(breakdowns.map(({ value, overall }) => [value, overall.journeys]));
    expect(sizes).toEqual({
      '': 0,
      ...Object.fromEntries(named.map(({ segment, customers }) => [segment, customers])),
    });
    const grouped = await funnel({ by: 'segment', segments: { groups: 3 } });
    expect(grouped.breakdowns?.map(({ value }) => value).sort()).toEqual(['', '1', '2', '3']);
  });

  test('splits by the shop’s segments, or those that are named', async () => {
    const all = await funnel({ by: 'segment' });
    expect(all.breakdowns?.map(({ value }) => value).sort()).toEqual([
      '',
      'best',
      'best-often',
      'large',
      'often',
    ]);
    const two = await funnel({ by: 'segment', segments: ['best', 'often'] });
    expect(two.breakdowns?.map(({ value }) => value).sort()).toEqual(['', 'best', 'often']);
  });

  test('splits orders by the segment of their customers', async () => {
    const { listed } = await segments({ members: 'champions' });
    const question = FunnelQuestion.parse({
      kind: 'funnel',
      object: 'order',
      steps: [{ activity: 'Order Completed' }, { activity: 'Order Completed', optional: true }],
      breakdown: { by: 'segment', segments: 'rfm' },
    });
    const { breakdowns = [] } = await ask<'funnel'>(store, 'shop', question);
    const champions = breakdowns.find(({ value }) => value === 'champions');
    expect(champions?.steps[0]?.journeys).toBe(listed.reduce((sum, { frequency }) => sum + frequency, 0));
  });

  test('splits how long customers stay', async () => {
    const question = ChurnQuestion.parse({
      kind: 'churn',
      silence: '20d',
      breakdown: { by: 'segment', segments: ['best'] },
    });
    const { curves } = await ask<'churn'>(store, 'shop', question);
    expect(new Set(curves.map(({ value }) => value))).toEqual(new Set(['best', null]));
  });
});

describe('the shop’s segments', () => {
  test('are told with what sets them apart, those who never ordered among everybody else', async () => {
    const { segments: told, customers, listed } = await segments({ by: 'shop' });
    expect(customers).toBe(CUSTOMERS);
    const often = told.find(({ segment }) => segment === 'often');
    expect(often?.customers).toBe(await counted([{ segment: 'often' }]));
    const frequency = often?.apart.find(({ trait }) => trait === 'frequency');
    expect(frequency?.inside ?? 0).toBeGreaterThan((frequency?.outside ?? Infinity) + 4);
    const members = listed.filter(({ segment }) => segment === 'often');
    const mean = members.reduce((sum, each) => sum + each.frequency, 0) / members.length;
    expect(frequency?.inside).toBeCloseTo(mean, 9);
    const one = await segments({ by: 'shop', segments: ['best'] });
    expect(one.segments.map(({ segment }) => segment)).toEqual(['best']);
  });
});

describe('segments that cannot be', () => {
  test('are refused with what is wrong', async () => {
    expect(() => MapQuestion.parse({ kind: 'map', where: [{ segment: {} }] })).toThrow('who is in it');
    const strange = { segment: { behaviour: { groups: 2, group: 3 } } };
    expect(() => MapQuestion.parse({ kind: 'map', where: [strange] })).toThrow();
    await store.saveShop('lonely', ShopSettings.parse({}));
    const view = { id: 'a', time: '2026-01-01T00:00:00Z', activity: 'Order Completed' };
    await store.append('lonely', { events: [{ ...view, objects: [{ type: 'customer', id: 'a' }] }] });
    const question = MapQuestion.parse({
      kind: 'map',
      object: 'customer',
      where: [{ segment: { rfm: ['loyal'] } }],
    });
    await expect(ask<'map'>(store, 'lonely', question)).rejects.toThrow(/^segment: .*only one/u);
  });
});
