import { Segment } from '@throughline/model';
import { expect, test } from 'vitest';
import { ruleOf } from './rule.js';

test('tells segments as the API takes them', () => {
  for (const rule of [ruleOf('rfm', 'at risk', 10), ruleOf('behaviour', '2', 3)])
    expect(() => Segment.parse({ id: 'a', name: 'a', ...(rule as object) })).not.toThrow();
  expect(ruleOf('shop', 'vip', 2)).toBe('vip');
});

test('tells no segment where there is none', () => {
  expect(ruleOf('rfm', 'nobody', 10)).toBeNull();
  expect(ruleOf('behaviour', '1', 1)).toBeNull();
});
