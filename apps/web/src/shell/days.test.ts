import { expect, it } from 'vitest';
import { daysText, shortDays } from './days.js';

it('counts days in the zone of the shop', () => {
  const from = '2026-08-02T22:00:00.000Z';
  const to = '2026-10-31T22:56:27.283Z';
  expect(daysText(from, to, 'Europe/Berlin')).toBe('3 Aug – 31 Oct 2026');
  expect(daysText(from, to, 'UTC')).toBe('2 Aug – 31 Oct 2026');
});

it('says one day once, and nothing of an empty log', () => {
  expect(daysText('2026-08-02T08:00:00Z', '2026-08-02T19:00:00Z', 'UTC')).toBe('2 Aug 2026');
  expect(daysText(null, null, 'UTC')).toBe('');
});

it('writes the year of days only where a course goes from one year into another', () => {
  expect(shortDays('2026-01-03', '2026-12-30')('2026-03-01')).toBe('1 Mar');
  expect(shortDays('2025-12-03', '2026-02-01')('2026-01-07')).toBe('7 Jan 2026');
  expect(shortDays('2025-12-31T23:30:00Z', '2026-02-01', 'Europe/Berlin')('2026-01-31T23:30:00Z')).toBe(
    '1 Feb',
  );
  expect(shortDays(undefined, undefined)('2026-01-07')).toBe('7 Jan');
});
