import type { JourneyCondition } from '@throughline/model';
import { expect, test } from 'vitest';
import { keptWords } from './kept-words.js';

const phone = [{ property: 'device', operator: 'is' as const, value: 'phone' }];

test.each<readonly [JourneyCondition, string]>([
  [
    { with: { activity: 'Product Viewed', where: phone }, times: { atLeast: 2, atMost: 9 }, last: '30d' },
    'did “Product Viewed” (where device is phone), at least 2 and at most 9 times, in the last 30\u202fd',
  ],
  [
    { without: { any: [{ activity: ['a', 'b'] }, { where: phone }] } },
    'did not do “a” or “b” or something (where device is phone)',
  ],
  [{ not: { starts: { activity: 'a' } } }, 'none for whom this holds: did “a” first'],
  [
    {
      followed: {
        first: { activity: 'a', where: phone },
        then: { activity: 'b' },
        within: '1h',
        directly: true,
      },
    },
    'did “a” (where device is phone) and right after it “b” within 1\u202fh',
  ],
  [
    { journey: 'object.number.age', operator: 'is', value: [30, 40] },
    'is one of those whose object.number.age is 30 or 40',
  ],
  [{ variants: { top: 500 } }, 'goes one of the 500 ways that most go'],
  [{ variants: { share: 0.8 } }, 'goes one of the ways that 80\u202f% of all go'],
  [{ variants: { ways: [['a'], ['a', 'b']] } }, 'goes one of 2 ways that are told step by step'],
  [
    { segment: { object: 'order', where: [{ worth: { atLeast: 5 } }], rfm: ['loyal'] } },
    'is one of those who: spent at least 5 and Loyal',
  ],
  [{ not: { segment: 'vip' } }, 'none for whom this holds: is in the segment “vip”'],
])('a rule that is told over the API alone is said in words: %j', (kept, said) => {
  expect(keptWords(kept)).toBe(said);
});

test('a group by behaviour is said in words', () => {
  expect(keptWords({ behaviour: { groups: 4, group: 2 } })).toBe('is in group 2 of 4 by behaviour');
});
