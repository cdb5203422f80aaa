import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../decide.js';
import { basketRules } from './basket-rules.js';

const run = (input: unknown) => decide(basketRules, input) as ReturnType<typeof basketRules.run>;

// The table of Wikipedia's “Association rule learning”.
const BASKETS = [['milk', 'bread'], ['butter'], ['beer', 'diapers'], ['milk', 'bread', 'butter'], ['bread']];

test('milk and bread, then butter: support 0.2, confidence 0.5, lift 1.25', () => {
  const { rules, baskets, items } = run({ baskets: BASKETS, support: 0.2, confidence: 0.5 });
  expect([baskets, items]).toEqual([5, 5]);
  const butter = rules.find((rule) => rule.then === 'butter' && rule.if.length === 2);
  expect(butter).toMatchObject({ count: 1, support: 0.2, confidence: 0.5, coverage: 0.4 });
  expect(butter?.lift).toBeCloseTo(1.25, 12);
  expect(butter?.leverage).toBeCloseTo(0.04, 12);
  expect(butter?.conviction).toBeCloseTo(1.2, 12);
  expect(rules.find((rule) => rule.then === 'diapers')).toMatchObject({
    if: ['beer'],
    lift: 5,
    conviction: null,
  });
});

test('an item twice in a basket counts once; the best rules come first, up to the limit', () => {
  const once = run({ baskets: [['a', 'b'], ['b']], support: 0.5 });
  expect(
    run({
      baskets: [
        ['a', 'b', 'a', 'a'],
        ['b', 'b'],
      ],
      support: 0.5,
    }),
  ).toEqual(once);
  const { rules, found } = run({ baskets: BASKETS, support: 0.2, confidence: 0, limit: 3 });
  expect(found).toBeGreaterThan(3);
  expect(rules.map(({ lift }) => lift)).toEqual(rules.map(({ lift }) => lift).sort((a, b) => b - a));
  expect(rules).toHaveLength(3);
});

test('figures are those of counting, for any baskets', () => {
  const item = fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e');
  const any = fc.array(fc.uniqueArray(item, { minLength: 1 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(any, fc.constantFrom(0.05, 0.2, 0.5), (baskets, support) => {
      const { rules, found } = run({ baskets, support, confidence: 0, longest: 3 });
      const having = (items: readonly string[]) =>
        baskets.filter((basket) => items.every((each) => basket.includes(each))).length;
      expect(found).toBe(rules.length);
      for (const rule of rules) {
        const all = having([...rule.if, rule.then]);
        expect(rule.count).toBe(all);
        expect(all / baskets.length).toBeGreaterThanOrEqual(support - 1e-12);
        expect(rule.confidence).toBeCloseTo(all / having(rule.if), 12);
        expect(rule.lift).toBeCloseTo((all * baskets.length) / (having(rule.if) * having([rule.then])), 10);
      }
    }),
  );
});

test('a support that leaves nothing but chance is refused', () => {
  const basket = Array.from({ length: 25 }, (_, at) => `item ${at}`);
  expect(run({ baskets: [basket, basket], support: 0.5, longest: 10 })).toMatchObject({
    cannotEstimate: { reason: expect.stringContaining('more than 1000000 sets') },
  });
});
