import { expect, it } from 'vitest';
import { experimentState } from './state.js';

it('keeps in the address what is not as usual, and reads it again', () => {
  const usual = experimentState.read({});
  expect(experimentState.write(usual)).toEqual({});
  const changed = {
    ...usual,
    named: 'free, shipping',
    metric: 'revenue',
    within: '14d',
    effect: 0.05,
  } as const;
  expect(experimentState.read(experimentState.write(changed))).toEqual(changed);
});

it('takes what cannot be meant for what is usual, and keeps figures within reason', () => {
  const read = experimentState.read({ metric: 'joy', effect: '900', power: 'x', arms: '-3' });
  expect(read).toMatchObject({ metric: 'conversion', effect: 1, power: 0.8, arms: 2 });
});
