import { afterEach, describe, expect, test, vi } from 'vitest';
import { dateOf, dayOf, daysIn } from './days.js';

const HOUR = 3_600_000;

describe('the days of a zone', () => {
  afterEach(() => vi.restoreAllMocks());

  test('begin at its midnight, also where clocks are changed', () => {
    const days = daysIn('Europe/Berlin');
    const changed = Date.parse('2026-03-28T23:00:00Z');
    expect(dateOf(days.of(changed))).toBe('2026-03-29');
    expect(dateOf(days.of(changed - 1))).toBe('2026-03-28');
    expect(days.startOf(days.of(changed))).toBe(changed);
    // A day of 23 hours.
    expect(days.startOf(days.of(changed) + 1)).toBe(changed + 23 * HOUR);
    expect(dateOf(dayOf(Date.parse('2026-06-30T23:30:00Z'), 'Pacific/Auckland'))).toBe('2026-07-01');
    expect(dateOf(dayOf(Date.parse('2026-07-01T03:00:00Z'), 'America/New_York'))).toBe('2026-06-30');
  });

  test('are looked up once each, however many instants fall on them', () => {
    const looked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const days = daysIn('Europe/Lisbon');
    const from = Date.parse('2026-05-01T00:00:00Z');
    for (let minute = 0; minute < 2 * 24 * 60; minute++) days.of(from + minute * 60_000);
    // Four days are touched: the two, and those beside them.
    expect(looked.mock.calls.length).toBeGreaterThan(0);
    expect(looked.mock.calls.length).toBeLessThanOrEqual(4 * 4);
  });
});
