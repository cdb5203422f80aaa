import { expect, test } from 'vitest';
import { daysIn, lengthOf, monthOf, periodIn, periodOf } from './periods.js';

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

test('months are those of the shop’s zone', () => {
  const now = Date.parse('2026-03-31T22:30:00Z');
  expect(monthOf(now, 'Europe/Berlin', 'this')).toEqual({ from: '2026-04-01', to: '2026-04-01' });
  expect(monthOf(now, 'Europe/Berlin', 'last')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  expect(monthOf(now, 'America/New_York', 'this')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  expect(monthOf(now, 'America/New_York', 'last')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});
