import { expect, test } from 'vitest';
import { adviceOf } from './advice.js';

const due = '2026-10-31T18:00:00Z';
const finish = (p50: string, p90: string) => ({
  p10: '2026-10-31T08:00:00Z',
  p50: `2026-10-31T${p50}:00Z`,
  p90: `2026-10-31T${p90}:00Z`,
});

test('what is late is late, whatever is expected', () => {
  expect(adviceOf({ turn: 'shop', due, late: true, finish: null })).toEqual({ kind: 'late' });
});

test('what will hardly be in time is to be hurried, by as much as it will be over', () => {
  expect(adviceOf({ turn: 'shop', due, late: false, finish: finish('19:30', '23:00') })).toEqual({
    kind: 'hurry',
    over: 5400,
  });
});

test('what may miss its promise has the time that is left in the median', () => {
  expect(adviceOf({ turn: 'shop', due, late: false, finish: finish('17:00', '19:00') })).toEqual({
    kind: 'within',
    left: 3600,
  });
});

test('nothing is said where nine of ten are in time, or nothing is promised', () => {
  expect(adviceOf({ turn: 'shop', due, late: false, finish: finish('12:00', '18:00') })).toBeNull();
  expect(adviceOf({ turn: 'shop', due: null, late: false, finish: finish('12:00', '19:00') })).toBeNull();
});

test('what a customer or a carrier has to do is waited for: nobody here can hurry it', () => {
  const likelyLate = { due, late: false, finish: finish('19:30', '23:00') };
  expect(adviceOf({ ...likelyLate, turn: 'carrier' })).toEqual({
    kind: 'waits',
    for: 'carrier',
    over: 5400,
    late: false,
  });
  const maybeLate = { due, late: false, finish: finish('17:00', '19:00') };
  expect(adviceOf({ ...maybeLate, turn: 'customer' })).toMatchObject({ for: 'customer', over: null });
  expect(adviceOf({ due, late: true, finish: null, turn: 'carrier' })).toMatchObject({
    kind: 'waits',
    late: true,
  });
  const safe = { due, late: false, finish: finish('12:00', '18:00') };
  expect(adviceOf({ ...safe, turn: 'carrier' })).toBeNull();
});
