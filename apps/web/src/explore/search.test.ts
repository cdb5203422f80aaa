import { expect, test } from 'vitest';
import { exploreState } from './search.js';

test('a question survives the address', () => {
  const activities = ['Viewed, twice', '100 % sure'];
  const state = {
    object: 'customer',
    activities,
    last: '2026-03-01..2026-03-31',
    by: 'device',
    every: 'month',
    these: [{ property: 'channel', value: 'email' }],
    saved: 'way',
  };
  expect(exploreState.read(exploreState.write(state))).toEqual(state);
});

test('what makes no sense is left out', () => {
  expect(exploreState.read({ last: 'yesterday', object: '', do: '', by: 7 })).toEqual({
    object: null,
    activities: [],
    last: null,
    by: null,
    every: null,
    these: [],
    saved: null,
  });
});

test('an empty question leaves the address short', () => {
  expect(
    exploreState.write({
      object: null,
      activities: [],
      last: null,
      by: null,
      every: null,
      these: [],
      saved: null,
    }),
  ).toEqual({});
});
