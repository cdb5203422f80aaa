import type { MapAnswer } from '@throughline/model';
import { describe, expect, test } from 'vitest';
import { firstFunnel, firstPair, knownOf, objectOf } from './known.js';

function activity(name: string, canonical: string | null, journeys: number) {
  return { activity: name, canonical, journeys };
}

const map = {
  objects: {
    customer: {
      journeys: 9,
      activities: [
        activity('buy', 'Order Completed', 3),
        activity('look', 'Product Viewed', 9),
        activity('hum', null, 9),
      ],
      variants: [{ activities: ['look', 'hum', 'look', 'buy'] }],
      goal: { reach: ['Order Completed'], without: [] },
    },
    order: { journeys: 20, activities: [activity('pack', null, 4)], variants: [], goal: null },
  },
} as unknown as MapAnswer;

describe('what a question starts with', () => {
  test('activities come by how many journeys hold them, then by name', () => {
    expect(knownOf(map, 'customer').map(({ name }) => name)).toEqual(['hum', 'look', 'buy']);
    expect(knownOf(map, 'nothing')).toEqual([]);
  });

  test('where nothing known is named, a question is about what suits it, else about what there is most of', () => {
    expect(objectOf(map, null, 'customer')).toBe('customer');
    expect(objectOf(map, 'order', 'customer')).toBe('order');
    expect(objectOf(map, 'ship', 'customer')).toBe('customer');
    expect(objectOf(map, null, 'session')).toBe('order');
  });

  test('a funnel is the way to buy by the names that the shop uses, else the main way without its loops', () => {
    expect(firstFunnel(map, 'customer')).toEqual(['look', 'buy']);
    expect(firstFunnel(map, 'order')).toEqual([]);
  });

  test('retention is of the goal, else of what happens most', () => {
    expect(firstPair(map, 'customer')).toEqual(['buy', 'buy']);
    expect(firstPair(map, 'order')).toEqual(['pack', 'pack']);
  });
});
