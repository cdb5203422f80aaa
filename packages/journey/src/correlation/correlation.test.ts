import { CorrelationQuestion, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';
import { teller } from '../testing/teller.js';

let opened: EventStore;
let store: EventStore;

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();

/*
 * 40 visits, of which 20 look at a size guide. With it 15 buy, without 5: odds 3 against 1/3, nine times as high. Buyers get
 * a letter afterwards, which must not count. Visits of members are every second one, whatever else they do.
 */
function log(): ShopEvent[] {
  const tell = teller();
  return Array.from({ length: 40 }, (_, each) => {
    const session = `s${each}`;
    const guided = each < 20;
    const buys = guided ? each < 15 : each < 25;
    const device = each % 4 < 2 ? 'phone' : 'desktop';
    return [
      tell(at(each), 'Page Viewed', { session }, { device, text: { page: guided ? 'size guide' : 'home' } }),
      ...(guided ? [tell(at(each + 1), 'Size Guide Opened', { session })] : []),
      ...(buys
        ? [
            tell(at(each + 9), 'Order Completed', { session }),
            tell(at(each + 10), 'Letter Sent', { session }),
          ]
        : []),
      ...(each === 0 ? [tell(at(each + 11), 'Size Guide Opened', { session })] : []),
    ];
  }).flat();
}

beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
  const objects = Array.from({ length: 40 }, (_, each) => ({
    type: 'session',
    id: `s${each}`,
    text: {
      member: each % 2 === 0 ? 'yes' : 'no',
      // As many as of members, and no trait of anybody: what orders hold is told by their products.
      quantities: each % 4 < 2 ? '{"tea":2}' : '{"pot":1}',
      name: `visit ${each}`,
      device: each % 4 < 2 ? 'phone' : 'desktop',
    },
  }));
  await store.append('shop', { events: log(), objects });
  await store.append('none', { events: [teller()(at(0), 'Page Viewed', { session: 's' })] });
});
afterAll(() => opened.close());

const asked = (more: object = {}, shop = 'shop') =>
  ask<'correlation'>(store, shop, CorrelationQuestion.parse({ kind: 'correlation', ...more }));

describe('correlation', () => {
  test('odds ratio, interval and p-value of what was done before the goal', async () => {
    const answer = await asked({ by: [] });
    expect(answer).toMatchObject({
      goal: 'Order Completed',
      journeys: 40,
      converted: 20,
      young: 0,
      tested: 1,
      cut: 0,
    });
    expect(answer.factors).toHaveLength(1);
    const [guide] = answer.factors;
    expect(guide).toMatchObject({
      by: 'activity',
      value: 'Size Guide Opened',
      n: 20,
      converted: 15,
      rate: 0.75,
      rateWithout: 0.25,
    });
    expect(guide?.oddsRatio).toBeCloseTo(9, 10);
    const spread = 1.959963984540054 * Math.sqrt(2 / 15 + 2 / 5);
    expect(guide?.low).toBeCloseTo(9 * Math.exp(-spread), 8);
    expect(guide?.high).toBeCloseTo(9 * Math.exp(spread), 8);
    // z = 0.5 / √(0.25 · 2 / 20) = √10
    expect(guide?.pValue).toBeCloseTo(0.0015654, 6);
  });

  test('properties of journeys, objects and events, corrected for all that was compared', async () => {
    const { factors, tested } = await asked({ by: ['device', 'object.text.member', 'text.page'] });
    expect(factors.map(({ by, value }) => `${by}: ${value}`).sort()).toEqual([
      'activity: Size Guide Opened',
      'device: desktop',
      'device: phone',
      'object.text.member: no',
      'object.text.member: yes',
      'text.page: home',
      'text.page: size guide',
    ]);
    expect(tested).toBe(7);
    const [first] = factors;
    expect(first?.holm).toBeCloseTo(7 * (first?.pValue ?? 0), 10);
    // Three comparisons are as sure as each other.
    expect(first?.falseDiscovery).toBeCloseTo((7 / 3) * (first?.pValue ?? 0), 10);
    const member = factors.find(({ by }) => by === 'object.text.member');
    expect(member?.oddsRatio).toBeCloseTo(
      member?.value === 'yes' ? (11 * 11) / (9 * 9) : (9 * 9) / (11 * 11),
      6,
    );
  });

  test('by itself it looks at channel, device and attributes; what is rare, or told twice, is passed over', async () => {
    const { factors } = await asked();
    expect([...new Set(factors.map(({ by }) => by))].sort()).toEqual([
      'activity',
      'device',
      'object.text.member',
    ]);
    const both = await asked({ by: ['device', 'object.text.device'] });
    expect(both.factors.filter(({ value }) => value === 'phone')).toHaveLength(2);
    const rare = await asked({ least: 1 });
    expect(rare.factors.some(({ by }) => by === 'object.text.name')).toBe(true);
    expect((await asked({ least: 21 })).factors).toEqual([]);
  });

  test('within a time: none had more of it than another', async () => {
    // Orders come nine minutes after the start: nobody reaches the goal within five.
    const soon = await asked({ within: '5m' });
    expect(soon).toMatchObject({ converted: 0, factors: [], why: 'No journey reached the goal.' });
    // The last event is at 39 minutes; visits that began after the 19th minute cannot be seen for 20.
    const seen = await asked({ within: '20m', by: [] });
    expect(seen).toMatchObject({ journeys: 20, converted: 15, young: 20 });
  });

  test('lists who has a factor or lacks it, as many as it says, and who of those reaches the goal', async () => {
    const list = async (each: object) => (await asked({ by: [], list: { limit: 1, ...each } })).list;
    const { factors, journeys, converted } = await asked({
      by: ['device', 'object.text.member', 'text.page'],
    });
    expect(factors).toHaveLength(7);
    const [one] = factors.filter(({ by }) => by === 'activity');
    expect(await list({ by: one?.by, value: one?.value })).toMatchObject({ total: one?.n });
    for (const path of ['device', 'object.text.member', 'text.page']) {
      const { by, value, n = 0, converted: won = 0 } = factors.find((each) => each.by === path) ?? {};
      expect(await list({ by, value, outcome: 'converted' }), path).toMatchObject({ total: won });
      expect(await list({ by, value, has: 'without' }), path).toMatchObject({ total: journeys - n });
    }
    expect(await list({ outcome: 'converted' })).toMatchObject({ total: converted });
    expect(await list({})).toEqual({ total: 40, objects: ['s0'] });
    const seldom = { by: 'activity', value: 'Size Guide Opened', outcome: 'converted', has: 'without' };
    expect(await list({ ...seldom, limit: 9 })).toEqual({
      total: 5,
      objects: ['s20', 's21', 's22', 's23', 's24'],
    });
    expect(await list({ by: 'activity', value: 'Nap Taken' })).toEqual({ total: 0, objects: [] });
    await expect(list({ by: 'device' })).rejects.toMatchObject({ field: 'list.by' });
  });

  test('the list is cut, the corrections are not', async () => {
    const { factors, cut, tested } = await asked({ limit: 1 });
    expect([factors.length, cut + 1]).toEqual([1, tested]);
  });

  test('where there is nothing to compare it says why', async () => {
    expect(await asked({}, 'none')).toMatchObject({
      factors: [],
      tested: 0,
      why: 'No journey reached the goal.',
    });
    const all = await asked({ where: [{ with: { activity: 'Order Completed' } }] });
    expect(all).toMatchObject({ converted: 20, why: 'Every journey reached the goal.' });
    const nobody = await asked({ where: [{ with: { activity: 'Ad Clicked' } }] });
    expect(nobody).toMatchObject({ journeys: 0, why: 'There are no journeys.' });
  });

  test('wrong questions name the field', async () => {
    await expect(asked({ by: ['text.pages'] })).rejects.toMatchObject({ field: 'by[0]' });
    expect(() => CorrelationQuestion.parse({ kind: 'correlation', by: ['duration'] })).toThrow(
      /grows with the journey/u,
    );
  });
});
