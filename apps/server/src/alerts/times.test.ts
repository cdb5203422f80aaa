import { expect, test } from 'vitest';
import { afterQuiet, isQuiet, nextLook } from './times.js';

const ZONE = 'Europe/Berlin';
const at = (text: string): number => Date.parse(text);
const said = (instant: number): string => new Date(instant).toISOString();
const next = (every: 'hour' | 'day' | 'week', after: string) =>
  said(nextLook({ every, at: 8, quiet: null }, at(after), ZONE));

test('an alert looks at its hour of the shop’s clocks, also where these are put forward', () => {
  expect(next('hour', '2026-03-28T10:20:00Z')).toBe('2026-03-28T11:00:00.000Z');
  expect(next('day', '2026-03-28T06:59:00Z')).toBe('2026-03-28T07:00:00.000Z');
  expect(next('day', '2026-03-28T07:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  expect(next('week', '2026-03-28T07:00:00Z')).toBe('2026-03-30T06:00:00.000Z');
});

test('what lies in quiet hours waits for their end, over midnight too', () => {
  const night = { from: 22, until: 7 };
  expect(isQuiet(night, at('2026-01-10T22:30:00Z'), ZONE)).toBe(true);
  expect(isQuiet(night, at('2026-01-10T20:30:00Z'), ZONE)).toBe(false);
  expect(said(afterQuiet(night, at('2026-01-10T22:30:00Z'), ZONE))).toBe('2026-01-11T06:00:00.000Z');
  expect(said(afterQuiet(night, at('2026-01-11T02:30:00Z'), ZONE))).toBe('2026-01-11T06:00:00.000Z');
  const noon = { from: 12, until: 14 };
  expect(said(afterQuiet(noon, at('2026-01-10T11:30:00Z'), ZONE))).toBe('2026-01-10T13:00:00.000Z');
  expect(isQuiet({ from: 5, until: 5 }, at('2026-01-10T04:30:00Z'), ZONE)).toBe(false);
});
