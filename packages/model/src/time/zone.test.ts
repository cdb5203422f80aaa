import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay, startOfWeek } from './index.js';
import { instantOf, wallTime } from './zone.js';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const iso = (instant: number): string => new Date(instant).toISOString();
const at = (text: string): number => Date.parse(text);

describe('startOfDay', () => {
  it.each([
    ['2026-07-01T12:00:00Z', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30T12:00:00Z', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25T23:30:00Z', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2017-10-15T12:00:00Z', 'America/Sao_Paulo', '2017-10-15T03:00:00.000Z'],
    ['2018-02-18T02:30:00Z', 'America/Sao_Paulo', '2018-02-17T02:00:00.000Z'],
    ['1969-12-31T23:00:00Z', 'UTC', '1969-12-31T00:00:00.000Z'],
  ])('of %s in %s is %s', (instant, zone, expected) => {
    expect(iso(startOfDay(at(instant), zone))).toBe(expected);
  });
});

describe('startOfWeek', () => {
  it('begins on the day that the shop says', () => {
    const thursday = at('2026-11-26T15:00:00Z');
    expect(iso(startOfWeek(thursday, 'Europe/Berlin', 'monday'))).toBe('2026-11-22T23:00:00.000Z');
    expect(iso(startOfWeek(thursday, 'Europe/Berlin', 'sunday'))).toBe('2026-11-21T23:00:00.000Z');
    expect(iso(startOfWeek(thursday, 'Europe/Berlin', 'thursday'))).toBe('2026-11-25T23:00:00.000Z');
  });

  it('reaches back over a change of the clocks', () => {
    const after = at('2026-03-29T20:00:00Z');
    expect(iso(startOfWeek(after, 'Europe/Berlin', 'monday'))).toBe('2026-03-22T23:00:00.000Z');
  });
});

describe('instantOf', () => {
  it('takes the first of two, and the change where there is none', () => {
    expect(iso(instantOf(at('2026-10-25T02:30:00Z'), 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z');
    expect(iso(instantOf(at('2026-03-29T02:30:00Z'), 'Europe/Berlin'))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('is the first instant at which clocks show the wall time or a later one', () => {
    const from = at('2005-01-01T00:00:00Z');
    const wall = fc.integer({ min: 0, max: 21 * 365 * 1440 }).map((minute) => from + minute * 60_000);
    fc.assert(
      fc.property(wall, fc.constantFrom(...ZONES), (shown, zone) => {
        const instant = instantOf(shown, zone);
        expect(wallTime(instant, zone)).toBeGreaterThanOrEqual(shown);
        expect(wallTime(instant - 1, zone)).toBeLessThan(shown);
      }),
      { numRuns: 400 },
    );
  });
});
