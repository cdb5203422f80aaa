import { describe, expect, test } from 'vitest';
import type { Answers, KpiFigures } from '@throughline/model';
import { changeOf, comparable, FIGURES, firstTold, valueOf, type FigureSort } from './figures.js';

function sortOf(key: FigureSort['key']): FigureSort {
  const found = FIGURES.find((sort) => sort.key === key);
  if (found === undefined) throw new Error(`no figure ${key}`);
  return found;
}

describe('changes since the period before', () => {
  test('a count changes by a share of what it was', () => {
    expect(changeOf(sortOf('orders'), 120, 100)).toEqual({ said: '20\u202F%', way: 'up', good: true });
    expect(changeOf(sortOf('orders'), 95, 100)).toEqual({ said: '5.0\u202F%', way: 'down', good: false });
  });

  test('a share changes in points', () => {
    expect(changeOf(sortOf('conversion'), 0.026, 0.031)).toEqual({
      said: '0.5 pts',
      way: 'down',
      good: false,
    });
  });

  test('fewer returns and faster replies are good', () => {
    expect(changeOf(sortOf('returnRate'), 0.05, 0.08)?.good).toBe(true);
    expect(changeOf(sortOf('firstReply'), 7200, 3600)?.good).toBe(false);
  });

  test('what rounds to nothing is no change', () => {
    expect(changeOf(sortOf('nps'), 39.2, 39.4)).toMatchObject({ way: 'same', good: false });
  });

  test('nothing is said where one of the two cannot be told, or there was none before', () => {
    expect(changeOf(sortOf('csat'), null, 0.5)).toBeNull();
    expect(changeOf(sortOf('orders'), 12, 0)).toBeNull();
  });
});

describe('the days before', () => {
  const day = (n: number) => ({
    from: '2026-08-01',
    figures: Object.fromEntries(FIGURES.map(({ key }) => [key, { value: n, n }])),
  });
  /** @param days of the period before, how many visitors on each */
  const answer = (days: readonly number[]) =>
    ({ figures: {}, compared: { intervals: days.map(day) } }) as unknown as Answers['kpis'];
  const isCompared = (days: readonly number[]): boolean => comparable(answer(days)).compared !== undefined;

  test('are compared with where the events reach back over them', () => {
    expect(isCompared([3, 0, 4, 5, 0, 0, 7])).toBe(true);
    expect(isCompared([0, 0, 4, 5, 6, 7, 7])).toBe(true);
  });

  test('are not where the events begin in the midst of them, or after', () => {
    expect(isCompared([0, 0, 0, 5, 6, 7, 7])).toBe(false);
    expect(isCompared([...Array.from({ length: 89 }, () => 0), 5])).toBe(false);
    expect(isCompared([0, 0, 0])).toBe(false);
    expect(comparable({ figures: {} } as unknown as Answers['kpis']).compared).toBeUndefined();
    // Where the days are not told one by one, it cannot be seen.
    expect(comparable({ compared: {} } as unknown as Answers['kpis']).compared).toBeDefined();
  });
});

describe('a shop that tells less', () => {
  const untold = { value: null, n: 0, why: 'It does not tell.' };
  const nothing = { value: { currency: 'EUR', gross: '0', refunds: '0', net: '0' }, n: 0, others: [] };
  const figures = (known: Partial<KpiFigures>): KpiFigures => ({
    ...(Object.fromEntries(FIGURES.map(({ key }) => [key, untold])) as unknown as KpiFigures),
    revenue: nothing,
    ...known,
  });

  test('the first figure that can be told is drawn where conversion cannot be', () => {
    expect(firstTold(figures({ conversion: { value: 0.1, n: 10 }, visitors: { value: 4, n: 4 } }))).toBe(
      'conversion',
    );
    expect(firstTold(figures({ orders: { value: 4, n: 4 } }))).toBe('orders');
  });

  test('orders without any amount have no revenue; a day without orders has one of nothing', () => {
    expect(valueOf(figures({ orders: { value: 4, n: 4 } }), 'revenue')).toBeNull();
    expect(valueOf(figures({ orders: { value: 0, n: 0 } }), 'revenue')).toBe(0);
    // Events may touch no orders, and tell of purchases by themselves.
    expect(valueOf(figures({ conversion: { value: 0.1, n: 10 } }), 'revenue')).toBeNull();
    expect(valueOf(figures({ conversion: { value: 0, n: 10 } }), 'revenue')).toBe(0);
  });
});
