import { describe, expect, it } from 'vitest';
import { isoText } from './isoText.js';
import { DAY, HOUR, ShopClock } from './shopClock.js';

const iso = (instant: number): string => new Date(instant).toISOString();

describe('the shop clock over the end of summer time in Berlin', () => {
  const clock = new ShopClock('Europe/Berlin', '2026-10-24', 4);

  it('begins days at local midnight', () => {
    expect([0, 1, 2].map((day) => iso(clock.start(day)))).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
    expect(clock.start(2) - clock.start(1)).toBe(25 * HOUR);
  });

  it('reads times of day before and after the change', () => {
    expect(iso(clock.at(1, 1.5 * HOUR))).toBe('2026-10-24T23:30:00.000Z');
    expect(iso(clock.at(1, 2.5 * HOUR))).toBe('2026-10-25T00:30:00.000Z');
    expect(iso(clock.at(1, 15 * HOUR))).toBe('2026-10-25T14:00:00.000Z');
    expect(iso(clock.at(1, 24 * HOUR - 1))).toBe('2026-10-25T22:59:59.999Z');
  });

  it('turns instants back into what the wall clock shows', () => {
    for (const wall of [0, 1.5, 3, 9, 15, 23.99].map((hours) => Math.floor(hours * HOUR))) {
      expect(clock.wallOf(clock.at(1, wall))).toBe(wall);
      expect(clock.dayOf(clock.at(1, wall))).toBe(1);
    }
  });

  it('names days and weekdays', () => {
    expect(clock.date(1)).toBe('2026-10-25');
    expect([0, 1, 2, 9].map((day) => clock.weekday(day))).toEqual([5, 6, 0, 0]);
    expect(clock.dayOfDate('2026-10-20')).toBe(-4);
  });
});

describe('the shop clock over the beginning of summer time', () => {
  const clock = new ShopClock('America/New_York', '2026-03-07', 3);

  it('moves a time that the clocks skip on by the hour', () => {
    expect(clock.start(2) - clock.start(1)).toBe(23 * HOUR);
    expect(iso(clock.at(1, 2.5 * HOUR))).toBe('2026-03-08T07:30:00.000Z');
    expect(clock.wallOf(clock.at(1, 2.5 * HOUR))).toBe(3.5 * HOUR);
    expect(clock.wallOf(clock.at(1, 12 * HOUR))).toBe(12 * HOUR);
  });
});

it('gives days beyond what it has looked up', () => {
  const clock = new ShopClock('UTC', '2026-01-01', 2);
  expect(clock.dayOf(clock.start(500) + 5)).toBe(500);
  expect(clock.start(500) - clock.begin).toBe(500 * DAY);
});

it('writes instants as Date does', () => {
  for (const instant of [0, 1, 999, 1_793_487_599_999, 1_772_668_800_000, 951_782_400_123]) {
    expect(isoText(instant)).toBe(iso(instant));
  }
});
