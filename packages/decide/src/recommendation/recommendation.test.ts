import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { qualityOf } from './quality.js';
import { recommendation } from './recommendation.js';

const run = (input: unknown) => decide(recommendation, input) as ReturnType<typeof recommendation.run>;
const reasonOf = (output: unknown) =>
  (output as { cannotEstimate?: { reason: string } }).cannotEstimate?.reason ?? 'it was estimated';

/** `ann tea 1, ann pot 2`: who bought what, when. */
const read = (text: string) =>
  text.split(', ').map((purchase) => {
    const [customer, item, time] = purchase.split(' ');
    return { customer, item, time: Number(time) };
  });

// Who buys tea buys a pot and then filters; who buys beans buys a mill.
const purchases = read(
  'ann tea 1, ann pot 1, ann filter 2, bob tea 1, bob pot 2, bob filter 3, cat tea 1, cat pot 1, ' +
    'dan beans 1, dan mill 1, eve beans 1, eve mill 2, fay beans 1, fay mill 1, gil tea 5, hal beans 5, hal mill 6',
);
const itemsOf = (output: ReturnType<typeof run>) =>
  output.recommendations.map((list) => list.map(({ item }) => item));

describe('recommendation', () => {
  test('shows what others bought with what somebody has', () => {
    for (const similarity of ['cosine', 'jaccard', 'lift']) {
      const output = run({
        purchases,
        similarity,
        for: [{ customer: 'gil' }, { items: ['beans'] }],
        most: 2,
      });
      expect(itemsOf(output)[0]).toEqual(['pot', 'filter']);
      expect(itemsOf(output)[1]?.[0]).toBe('mill');
      expect(output.recommendations[1]?.[0]?.because).toBe('beans');
    }
  });

  test('shows what others bought next', () => {
    const output = run({
      purchases,
      method: 'next-item',
      together: 1,
      for: [{ items: ['pot'] }, { items: ['tea'] }],
      most: 1,
    });
    expect(itemsOf(output)).toEqual([['filter'], ['filter']]);
  });

  test('falls back on what is popular, in the segment first', () => {
    const segments = { dan: 'coffee', eve: 'coffee', fay: 'coffee', hal: 'coffee', ann: 'tea' };
    const output = run({
      purchases,
      segments,
      for: [{ segment: 'coffee' }, {}, { customer: 'nobody' }],
      most: 3,
    });
    expect(itemsOf(output)[0]).toEqual(['beans', 'mill', 'tea']);
    expect(itemsOf(output)[1]).toEqual(itemsOf(output)[2]);
    expect(output.recommendations[0]?.every(({ because }) => because === null)).toBe(true);
  });

  test('keeps the shop’s rules', () => {
    const ask = (rules: object) =>
      itemsOf(run({ purchases, for: [{ customer: 'gil' }], most: 5, rules }))[0] ?? [];
    expect(ask({ excluded: ['pot'] })).not.toContain('pot');
    expect(ask({ inStock: ['filter', 'tea'] })).toEqual(['filter']);
    expect(ask({ inStock: ['filter', 'tea'], notFromLastOrders: 0 })).toEqual(['tea', 'filter']);
    expect(ask({})[0]).toBe('pot');
    expect(ask({ margins: { filter: 0.9, pot: 0.01 }, marginWeight: 10 })[0]).toBe('filter');
  });

  test('never shows what the rules forbid, nor anything twice, whatever was bought', () => {
    const item = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const bought = fc.record({
      customer: fc.constantFrom('x', 'y', 'z'),
      item,
      time: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(bought, { minLength: 2 }),
        fc.uniqueArray(item),
        fc.constantFrom('item-item', 'next-item', 'popular'),
        (all, excluded, method) => {
          const output = run({
            purchases: all,
            method,
            together: 1,
            for: [{ customer: 'x' }],
            rules: { excluded },
          });
          if (reasonOf(output) !== 'it was estimated') return;
          const [shown = []] = itemsOf(output);
          const last = all.filter(({ customer }) => customer === 'x').map(({ time }) => time);
          const lately = all.filter((each) => each.customer === 'x' && each.time === Math.max(...last));
          expect(new Set(shown).size).toBe(shown.length);
          for (const each of [...excluded, ...lately.map((purchase) => purchase.item)])
            expect(shown).not.toContain(each);
          const scores = output.recommendations[0]?.map(({ score }) => score) ?? [];
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
    );
  });

  test('is judged by what was bought later, beside popularity', () => {
    const rules = { notFromLastOrders: 0 };
    const { evaluation } = run({ purchases, evaluate: { from: 2 }, most: 2, rules, together: 1 });
    // Ann, Bob, Eve come back with what they had not: filter is not known before, so Bob's pot and Eve's mill count.
    expect(evaluation?.method).toMatchObject({ customers: 2, hitRate: 1 });
    expect(evaluation?.popularity.hitRate).toBe(0);
    expect(
      run({ purchases, evaluate: { from: 2, newOnly: true }, most: 1, together: 1 }).evaluation?.method
        .hitRate,
    ).toBe(1);
  });

  test('says where there is nothing to learn from, or to judge by', () => {
    expect(reasonOf(run({ purchases: read('ann tea 1, ann pot 2') }))).toContain('only 1 customers');
    expect(reasonOf(run({ purchases, evaluate: { from: 0 } }))).toContain('nothing was bought before');
    expect(reasonOf(run({ purchases, evaluate: { from: 99 } }))).toContain('no customer came back');
  });
});

test('hit rate, NDCG and coverage by hand', () => {
  const quality = qualityOf(
    [
      { shown: [1, 2, 3], bought: new Set([2, 9]) },
      { shown: [1, 4, 5], bought: new Set([7]) },
    ],
    10,
  );
  // One hit in the second place, of two that could have been: (1 / log₂ 3) / (1 + 1 / log₂ 3).
  const gain = 1 / Math.log2(3);
  expect(quality).toEqual({ customers: 2, hitRate: 0.5, ndcg: gain / (1 + gain) / 2, coverage: 0.5 });
});
