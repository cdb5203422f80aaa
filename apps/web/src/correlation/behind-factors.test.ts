import { expect, test } from 'vitest';
import { behindFactors } from './behind-factors.js';

const question = { kind: 'correlation', object: 'session', limit: 30 } as const;

test('an address opens who has a factor, and who reaches the goal with or without it', () => {
  expect(behindFactors('has~activity~Cart Viewed', question)).toMatchObject({
    title: 'With “Cart Viewed”',
    question: { by: [], list: { by: 'activity', value: 'Cart Viewed', has: 'with', outcome: 'any' } },
  });
  expect(behindFactors('without~device~phone', question)).toMatchObject({
    title: 'Without “device phone”, at the goal',
    question: {
      by: ['device'],
      list: { by: 'device', value: 'phone', has: 'without', outcome: 'converted' },
    },
  });
  for (const key of ['', 'has~device', 'odds~device~phone'])
    expect(behindFactors(key, question), key).toBeNull();
});
