import type { MapAnswer, ObjectMap } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { byChange, comparedActivities, comparedOfType } from './compared.js';

type Passing = Readonly<Record<string, number>>;

function mapOf(journeys: number, passing: Passing): MapAnswer {
  const activities = Object.entries(passing).map(([activity, count]) => ({ activity, journeys: count }));
  const order = { journeys, activities } as unknown as ObjectMap;
  return { objects: { order } } as unknown as MapAnswer;
}

describe('two maps of one shop', () => {
  const after = mapOf(1000, { 'Order Completed': 1000, 'Payment Failed': 120, 'Order Cancelled': 31 });
  const before = mapOf(900, { 'Order Completed': 900, 'Payment Failed': 40, 'Order Cancelled': 27 });

  it('are held against each other activity by activity, by their shares', () => {
    const [most, ...rest] = byChange(comparedActivities(after, before));
    expect(most).toMatchObject({
      id: 'Payment Failed',
      before: { count: 40, of: 900 },
      after: { count: 120, of: 1000 },
    });
    expect(most?.difference?.change).toBeCloseTo(120 / 1000 - 40 / 900, 10);
    expect(most?.difference?.sure).toBe(true);
    expect(rest.map(({ difference }) => difference?.sure)).toEqual([false, false]);
  });

  it('tell of an activity that only the other side passes', () => {
    const gone = comparedActivities(after, mapOf(900, { 'Order Completed': 900, 'Order Split': 90 }));
    expect(gone.find(({ id }) => id === 'Order Split')).toMatchObject({
      object: 'order',
      before: { count: 90, of: 900 },
      after: { count: 0, of: 1000 },
      difference: { sure: true },
    });
  });

  it('tell nothing for sure of an activity that many are too young for', () => {
    const [now, then] = [
      mapOf(1000, { 'Order Completed': 1000, 'Return Requested': 20 }),
      mapOf(900, { 'Order Completed': 900, 'Return Requested': 90 }),
    ];
    const found = (side: MapAnswer) =>
      comparedActivities(side, then).find(({ id }) => id === 'Return Requested')?.difference;
    expect(found(now)).toMatchObject({ sure: true, early: 0 });
    const tooYoung = {
      activities: [{ activity: 'Return Requested', journeys: 900, bands: [{ came: 0, journeys: 900 }] }],
      ways: [],
    };
    const order = { ...now.objects['order'], tooYoung } as ObjectMap;
    expect(found({ ...now, objects: { order } })).toMatchObject({ sure: false, early: 900 });
  });

  it('tell nothing where there was nobody', () => {
    const alone = comparedActivities(after, mapOf(0, {}));
    expect(alone.map(({ difference }) => difference)).toEqual([null, null, null]);
  });

  it('tell of a type alone the same as of all: as many steps are judged together', () => {
    const withItems = (answer: MapAnswer): MapAnswer => ({
      ...answer,
      objects: {
        ...answer.objects,
        item: mapOf(2000, { 'Item Picked': 1990 }).objects['order'] as ObjectMap,
      },
    });
    const all = comparedActivities(withItems(after), withItems(before));
    const orders = comparedOfType(withItems(after), withItems(before), 'order');
    expect(all).toHaveLength(4);
    expect(orders).toEqual(all.filter(({ object }) => object === 'order'));
  });
});
