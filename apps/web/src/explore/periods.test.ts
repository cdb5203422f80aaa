import { expect, test } from 'vitest';
import { daysIn, lengthOf, monthOf, periodIn, periodOf, periodWords } from './periods.js';

test('a period reaches back, or has days that are of the calendar and in order', () => {
  expect(periodOf('30d')).toEqual({ last: '30d' });
  expect(periodOf('2026-02-01..2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect([lengthOf('7d'), lengthOf('2026-02-27..2026-03-01'), lengthOf(null)]).toEqual([7, 3, null]);
  const wrong = [
    '2026-02-01..2026-02-30',
    '2026-03-01..2026-02-01',
    '2026-02-01..',
    '0026-02-01..2026-02-01',
  ];
  for (const each of [...wrong, 'yesterday', 7]) expect(periodIn(each), String(each)).toBeNull();
  expect(daysIn('30d')).toBeNull();
});

test('a month moves on with the shop; days that are chosen stay', () => {
  expect(periodIn('this-month')).toBe('this-month');
  expect([periodOf('this-month'), periodOf('last-month')]).toEqual([{ month: 'this' }, { month: 'last' }]);
  expect([daysIn('this-month'), lengthOf('last-month'), periodWords('last-month')]).toEqual([
    null,
    31,
    'Last month',
  ]);
  expect([periodIn('next-month'), periodIn('toString')]).toEqual([null, null]);
});

test('days begin as the month of the shop’s zone', () => {
  const moment = Date.parse('2026-03-31T22:30:00Z');
  expect(monthOf(moment, 'Europe/Berlin')).toEqual({ from: '2026-04-01', to: '2026-04-01' });
  expect(monthOf(moment, 'America/New_York')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
});
