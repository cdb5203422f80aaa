import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { Random } from '../numerics/random.js';
import { whatSetsApart } from './apart.js';
import { clusters } from './clusters.js';
import { SEGMENT_NAMES, segmentName } from './named.js';
import { rfm } from './rfm.js';

const runClusters = (input: unknown) => decide(clusters, input) as ReturnType<typeof clusters.run>;
const runRfm = (input: unknown) => decide(rfm, input) as ReturnType<typeof rfm.run>;
const reasonOf = (output: unknown) =>
  (output as { cannotEstimate?: { reason: string } }).cannotEstimate?.reason ?? 'it was estimated';

/** Three clouds that do not touch, 40 points each. */
function clouds(seed: number): number[][] {
  const random = new Random(seed);
  const centres = [
    [0, 0],
    [10, 0],
    [5, 9],
  ] as const;
  return centres.flatMap(([x, y]) =>
    Array.from({ length: 40 }, () => [x + random.normal(), y + random.normal()]),
  );
}
const features = ['orders', 'spending'];

describe('clusters', () => {
  test('the seven points of the classroom: 8.525, in two clusters of two and five', () => {
    const rows = [
      [1, 1],
      [1.5, 2],
      [3, 4],
      [5, 7],
      [3.5, 5],
      [4.5, 5],
      [3.5, 4.5],
    ];
    const found = runClusters({ features, rows, k: 2, scale: 'none', resamples: 0 });
    expect(found.inertia).toBeCloseTo(8.525, 9);
    expect(found.labels).toEqual([1, 1, 0, 0, 0, 0, 0]);
  });

  test('as many as there are are found, each of them stable', () => {
    for (const choose of ['silhouette', 'gap']) {
      const {
        k,
        clusters: found,
        clustered,
        silhouette,
      } = runClusters({ features, rows: clouds(1), choose });
      expect(k).toBe(3);
      expect(clustered).toBe(true);
      expect(silhouette).toBeGreaterThan(0.7);
      for (const { customers, stability } of found) {
        expect(customers).toBe(40);
        expect(stability).toBeGreaterThan(0.95);
      }
    }
  });

  test('where there are none, the gap says so and clusters are not stable', () => {
    const random = new Random(5);
    const rows = Array.from({ length: 300 }, () => [random.next(), random.next()]);
    const found = runClusters({ features, rows, k: 7 });
    expect(Math.min(...found.clusters.map(({ stability }) => stability ?? NaN))).toBeLessThan(0.75);
    for (const seed of [1, 2, 3]) expect(runClusters({ features, rows, seed }).clustered).toBe(false);
  });

  test('are told apart by what differs', () => {
    const { clusters: found } = runClusters({ features, rows: clouds(2), k: 3 });
    const high = found.find(({ centre }) => (centre['spending'] ?? 0) > 5);
    expect(high?.apart[0]).toMatchObject({ trait: 'spending' });
    expect(high?.apart[0]?.effect).toBeGreaterThan(2);
  });

  test('are the same whatever the order of customers, the units, and where 0 is', () => {
    const partition = (labels: readonly number[], order: readonly number[]) => {
      const groups = new Map<number, number[]>();
      labels.forEach((label, at) => groups.set(label, [...(groups.get(label) ?? []), order[at] ?? -1]));
      return [...groups.values()].map((group) => group.sort((a, b) => a - b).join(' ')).sort();
    };
    const rows = clouds(3);
    const asTheyAre = rows.map((_, at) => at);
    const plain = partition(runClusters({ features, rows, k: 3, resamples: 0 }).labels, asTheyAre);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (seed, unit, shift) => {
          const order = new Random(seed).shuffle([...asTheyAre]);
          const moved = order.map((at) => [
            (rows[at]?.[0] ?? 0) * unit + shift,
            (rows[at]?.[1] ?? 0) - shift,
          ]);
          const { labels } = runClusters({ features, rows: moved, k: 3, resamples: 0, seed });
          expect(partition(labels, order)).toEqual(plain);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('more clusters never lie further from their points; the same seed gives the same', () => {
    const rows = clouds(4);
    const inertias = [1, 2, 3, 4, 5, 6].map((k) => runClusters({ features, rows, k, resamples: 0 }).inertia);
    inertias.slice(1).forEach((inertia, at) => expect(inertia).toBeLessThan(inertias[at] ?? NaN));
    expect(runClusters({ features, rows })).toEqual(runClusters({ features, rows }));
  });

  test('of many customers are found on a part and given to all', () => {
    const rows = Array.from({ length: 60 }, (_, at) => clouds(at)).flat();
    const { labels, clusters: found } = runClusters({ features, rows, k: 3, resamples: 5 });
    expect(labels).toHaveLength(7200);
    for (const { customers } of found) expect(customers).toBe(2400);
  });

  test('say where there is nothing to find', () => {
    expect(
      reasonOf(
        runClusters({
          features,
          rows: [
            [1, 2],
            [1, 2],
            [1, 2],
          ],
        }),
      ),
    ).toContain('do not differ');
    expect(reasonOf(runClusters({ features, rows: [[1, 2]] }))).toContain('do not differ');
    expect(
      reasonOf(
        runClusters({
          features,
          rows: [
            [1, 2],
            [3, 2],
            [3, 2],
          ],
        }),
      ),
    ).toContain('only 2 different');
    expect(
      reasonOf(
        runClusters({
          features,
          rows: [
            [1, 2],
            [3, 4],
          ],
          k: 3,
        }),
      ),
    ).toContain('only 2 different');
    expect(() => runClusters({ features, rows: [[1, 2], [3]] })).toThrow(
      'rows.1: must hold a number for each feature',
    );
  });

  test('of extreme numbers have no NaN', () => {
    const rows = [
      [1e150, 1],
      [1e150, 2],
      [-1e150, 1],
      [-1e150, 2],
      [0, 1e-300],
    ];
    const found = runClusters({ features, rows, k: 2 });
    for (const figure of [
      found.inertia,
      found.silhouette,
      ...found.clusters.flatMap(({ centre }) => Object.values(centre)),
    ])
      expect(figure).not.toBeNaN();
  });
});

describe('recency, frequency, money', () => {
  const customer = (name: string, [recency, frequency, monetary]: readonly number[]) => ({
    customer: name,
    recency,
    frequency,
    monetary,
  });
  const shop = Array.from({ length: 100 }, (_, at) => customer(`c${at}`, [at, 1 + (at % 10), 10 * (at + 1)]));

  test('quintiles hold a fifth of the customers each', () => {
    const { customers } = runRfm({ customers: shop });
    for (const score of [1, 2, 3, 4, 5])
      for (const name of ['recency', 'monetary', 'frequency'] as const)
        expect(customers.filter(({ scores }) => scores[name] === score)).toHaveLength(20);
  });

  test('scores do not fall as a customer buys later, oftener or for more', () => {
    const { customers } = runRfm({ customers: shop });
    for (const a of customers)
      for (const b of customers.slice(0, 20)) {
        if (a.recency < b.recency) expect(a.scores.recency).toBeGreaterThanOrEqual(b.scores.recency);
        if (a.frequency > b.frequency) expect(a.scores.frequency).toBeGreaterThanOrEqual(b.scores.frequency);
        if (a.monetary > b.monetary) expect(a.scores.monetary).toBeGreaterThanOrEqual(b.scores.monetary);
      }
  });

  test('segments part the customers and their money', () => {
    const { segments } = runRfm({ customers: shop });
    expect(segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(100);
    expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(segments.reduce((sum, { shareOfMoney }) => sum + (shareOfMoney ?? NaN), 0)).toBeCloseTo(1, 12);
  });

  test('names', () => {
    const name = (recency: number, frequency: number, monetary: number, bins = 5) =>
      segmentName({ recency, frequency, monetary }, bins);
    expect(name(5, 5, 5)).toBe('champions');
    expect(name(5, 1, 1)).toBe('new customers');
    expect(name(1, 5, 5)).toBe('cannot lose');
    expect(name(1, 1, 1)).toBe('hibernating');
    expect(name(3, 3, 3)).toBe('need attention');
    expect(name(10, 10, 9, 10)).toBe('champions');
    const every = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((f) => name(r, f, f)));
    expect(new Set(every)).toEqual(new Set(SEGMENT_NAMES));
  });

  test('orders after the day are left out, and customers of whom none is left', () => {
    const orders = [
      { customer: 'a', date: '2024-01-05', value: 50 },
      { customer: 'a', date: '2024-03-01', value: 70 },
      { customer: 'b', date: '2024-02-01', value: 20 },
      { customer: 'c', date: '2024-04-01', value: 20 },
    ];
    const { customers } = runRfm({ orders, on: '2024-03-31' });
    expect(customers).toMatchObject([
      { customer: 'a', recency: 30, frequency: 2, monetary: 120 },
      { customer: 'b', recency: 59, frequency: 1, monetary: 20 },
    ]);
    expect(reasonOf(runRfm({ orders, on: '2023-01-01' }))).toContain('no order on or before');
  });

  test('where nobody spent anything, how often they order counts twice', () => {
    const told = [1, 2, 3, 4, 5].map((at) => customer(`c${at}`, [10 * (6 - at), at, 0]));
    const priced = told.map((each) => ({ ...each, monetary: (each.frequency ?? 0) * 20 }));
    const { customers, thresholds, segments } = runRfm({ customers: told });
    expect(thresholds).toMatchObject({ monetary: [] });
    const names = (scored: readonly { readonly scores: unknown; readonly segment: string }[]) =>
      scored.map(({ scores, segment }) => ({ scores, segment }));
    expect(names(customers)).toEqual(names(runRfm({ customers: priced }).customers));
    expect(segments.every(({ shareOfMoney }) => shareOfMoney === null)).toBe(true);
  });

  test('customers who do not differ cannot be scored', () => {
    const same = [1, 2, 3].map((at) => customer(`c${at}`, [7, 1, 20]));
    expect(reasonOf(runRfm({ customers: same.slice(0, 1) }))).toContain('there is only one');
    expect(reasonOf(runRfm({ customers: same }))).toContain('cannot be scored by recency');
    expect(() => runRfm({})).toThrow('give either customers or orders');
    expect(() => runRfm({ orders: [{ customer: 'a', date: '2024-01-05', value: 1 }] })).toThrow(
      'on: is missing',
    );
  });
});

test('what sets a segment apart: numbers by their spread, words by their shares', () => {
  const customers = Array.from({ length: 20 }, (_, at) => ({
    numbers: { age: at < 10 ? 30 + (at % 2) : 50 + (at % 2), height: at % 5 },
    words: { country: at < 10 ? 'PT' : at < 12 ? 'PT' : 'UK' },
  }));
  const apart = whatSetsApart(customers, (at) => at < 10);
  expect(apart[0]).toMatchObject({ trait: 'age', inside: 30.5, outside: 50.5 });
  expect(apart[0]?.effect).toBeCloseTo(-40, 9);
  expect(apart.find(({ word }) => word === 'PT')).toMatchObject({ inside: 1, outside: 0.2 });
  expect(apart.some(({ trait }) => trait === 'height')).toBe(false);
  expect(whatSetsApart(customers, () => true)).toEqual([]);
});
