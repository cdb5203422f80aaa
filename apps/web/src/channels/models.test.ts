import { expect, it } from 'vitest';
import { beside, modelOf } from './models.js';

it('sets what models say of a channel side by side, with how far they lie apart', () => {
  const rows = beside([
    {
      model: 'markov',
      channels: [
        { channel: 'social', conversions: 9 },
        { channel: 'direct', conversions: 5 },
      ],
    },
    {
      model: 'last',
      channels: [
        { channel: 'direct', conversions: 12 },
        { channel: 'referral', conversions: 2 },
      ],
    },
  ]);
  expect(rows).toEqual([
    { channel: 'social', credits: [9, 0], least: 0, most: 9 },
    { channel: 'direct', credits: [5, 12], least: 5, most: 12 },
    { channel: 'referral', credits: [0, 2], least: 0, most: 2 },
  ]);
});

it('takes the first model where another is named that there is not', () => {
  expect([modelOf('shapley'), modelOf('magic'), modelOf(null)]).toEqual(['shapley', 'markov', 'markov']);
});
