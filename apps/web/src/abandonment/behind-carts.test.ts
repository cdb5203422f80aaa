import type { AbandonmentAnswer } from '@throughline/model';
import { expect, test } from 'vitest';
import { formatMoneyCompact } from '../texts/format.js';
import { behindCarts } from './behind-carts.js';

const answer = {
  currency: 'EUR',
  steps: [{ step: 1, name: 'Cart Viewed' }],
  values: [{ from: 20, to: 50 }],
} as unknown as AbandonmentAnswer;
const money = (value: number) => formatMoneyCompact(value, 'EUR');
const question = { kind: 'abandonment', object: 'session' } as const;

test.each([
  ['abandoned~step~1', 'Left: Cart Viewed', { outcome: 'abandoned', by: 'step', value: '1' }],
  ['entered~reached~1', 'Reached: Cart Viewed', { outcome: 'entered', by: 'reached', value: '1' }],
  ['abandoned~cause~', 'Left: none of these', { outcome: 'abandoned', by: 'cause', value: '' }],
  [
    'entered~value~20',
    `Began: ${money(20)} to ${money(50)}`,
    { outcome: 'entered', by: 'value', value: '20' },
  ],
  ['abandoned~device~', 'Left: not known', { outcome: 'abandoned', by: 'device', value: '' }],
  ['open', 'May still go on', { outcome: 'open' }],
])('%s opens whose carts a figure counts', (key, title, list) => {
  expect(behindCarts(key, question, answer)).toMatchObject({ title, question: { object: 'session', list } });
});

test.each(['', 'lost', 'abandoned~step~2', 'abandoned~mood~1', 'entered~value~7', 'abandoned~cause'])(
  '“%s” is no figure of the answer',
  (key) => {
    expect(behindCarts(key, question, answer)).toBeNull();
  },
);
