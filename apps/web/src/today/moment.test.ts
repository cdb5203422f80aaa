import { expect, test } from 'vitest';
import { moment } from './moment.js';

test('an instant of another year says so, by the clock of the shop', () => {
  const now = new Date('2026-01-15T12:00:00Z');
  expect(moment('2026-01-02T08:05:00Z', 'UTC', now)).toBe('2 Jan, 08:05');
  expect(moment('2018-10-03T18:55:00Z', 'UTC', now)).toBe('3 Oct 2018, 18:55');
  expect(moment('2025-12-31T23:30:00Z', 'Europe/Berlin', now)).toBe('1 Jan, 00:30');
});
