import type { Answers } from '@throughline/model';
import { expect, test } from 'vitest';
import { figureDays } from './figure-days.js';

type Kpis = Answers['kpis'];

/** Days of answers: the share that is satisfied, and how many answered. */
function days(told: readonly (readonly [share: number | null, n: number])[]): NonNullable<Kpis['intervals']> {
  return told.map(([value, n], at) => ({
    from: `2026-03-${String(at + 1).padStart(2, '0')}`,
    figures: { csat: { value, n } },
  })) as unknown as NonNullable<Kpis['intervals']>;
}

function answer(now: Kpis['intervals'], before?: Kpis['intervals']): Kpis {
  return { intervals: now, ...(before === undefined ? {} : { compared: { intervals: before } }) } as Kpis;
}

const NONE = [null, 0] as const;

test('many answers a day are told day by day', () => {
  const { window, now, before } = figureDays(answer(days([[0.5, 40], [0.7, 30], NONE])), 'csat');
  expect([window, now, before]).toEqual([1, [0.5, 0.7, null], null]);
});

test('few a day are told of the seven days that end with it, each answer counting alike', () => {
  const week = days([[1, 1], NONE, [0, 3], NONE, [1, 2], NONE, [0.5, 2], [1, 4]]);
  const { window, now } = figureDays(answer(week), 'csat');
  expect(window).toBe(7);
  expect(now.slice(0, 6)).toEqual([null, null, null, null, null, null]);
  expect(now[6]).toBeCloseTo((1 + 0 + 2 + 1) / 8);
  expect(now[7]).toBeCloseTo((0 + 2 + 1 + 4) / 11);
});

test('the days before reach into the first windows, and are told themselves as soon as they are seven', () => {
  const before = days(Array.from({ length: 8 }, () => [0, 1] as const));
  const now = days(Array.from({ length: 8 }, () => [1, 1] as const));
  const told = figureDays(answer(now, before), 'csat');
  expect(told.now[0]).toBeCloseTo(1 / 7);
  expect(told.now[7]).toBe(1);
  expect(told.before).toEqual([null, null, null, null, null, null, 0, 0]);
});

test('nothing in seven days is nothing to tell', () => {
  expect(figureDays(answer(days(Array.from({ length: 7 }, () => NONE))), 'csat').now[6]).toBeNull();
});

test('a shop of a few days is told day by day', () => {
  expect(
    figureDays(
      answer(
        days([
          [1, 1],
          [0, 1],
        ]),
      ),
      'csat',
    ),
  ).toEqual({ window: 1, now: [1, 0], before: null });
});

test('a week alone is told day by day; beside the week before, of which one window is whole, without a line of that', () => {
  const week = days([
    [1, 1],
    [0, 1],
    [1, 1],
    [1, 1],
    [0, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(figureDays(answer(week), 'csat')).toMatchObject({ window: 1, now: [1, 0, 1, 1, 0, 1, 1] });
  expect(figureDays(answer(week, week), 'csat')).toMatchObject({ window: 7, before: null });
});
