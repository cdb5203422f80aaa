import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { basketRules } from './baskets/basket-rules.js';
import { basketsOf, frequentItemsets } from './baskets/itemsets.js';
import { decide } from './decide.js';
import { historiesOf } from './recommendation/purchases.js';
import { itemNeighbours } from './recommendation/similarity.js';
import { clusters } from './segments/clusters.js';
import { rfm } from './segments/rfm.js';

/*
 * Reference results of rfm, arules and scikit-learn. The folder lies beside the repo and is not part of it.
 */

const FOLDER = new URL('../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('segmentation.json', FOLDER));

interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: unknown;
  readonly expected: unknown;
}

const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8').trim();
const csv = (file: string): string[][] =>
  read(file)
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','));
const groceries = (): string[][] =>
  read('segmentation_groceries_baskets.txt')
    .split(/\r?\n/u)
    .map((line) => line.split('|'));

const runRfm = (input: unknown) => decide(rfm, input) as ReturnType<typeof rfm.run>;
const runClusters = (input: unknown) => decide(clusters, input) as ReturnType<typeof clusters.run>;
const runRules = (input: unknown) => decide(basketRules, input) as ReturnType<typeof basketRules.run>;
const near = (figure: number | null, expected: number, tolerance: number): void => {
  expect(Math.abs((figure ?? NaN) - expected)).toBeLessThanOrEqual(tolerance);
};

const SCORES = ['recency', 'frequency', 'monetary'] as const;

function checkQuintiles({ expected }: Case): void {
  const wanted = expected as {
    thresholds: Record<string, number>[];
    score_counts: Record<string, Record<string, number>>;
    first_25: Record<string, number | string>[];
    rfm_score_checksum: number;
  };
  const orders = csv('segmentation_rfm_orders.csv').map(([customer, date, value]) => ({
    customer,
    date,
    value: Number(value),
  }));
  const { customers, thresholds } = runRfm({ orders, on: '2006-12-31', shift: 1 });
  for (const name of SCORES) {
    thresholds[name].forEach((threshold, at) =>
      near(threshold, wanted.thresholds[at]?.[`${name}_upper`] ?? NaN, 1e-9),
    );
    const counts: Record<string, number> = {};
    for (const { scores } of customers) counts[scores[name]] = (counts[scores[name]] ?? 0) + 1;
    expect(counts).toEqual(wanted.score_counts[`${name}_score`]);
  }
  const scoreOf = ({ scores }: (typeof customers)[number]) =>
    scores.recency * 100 + scores.frequency * 10 + scores.monetary;
  expect(customers.reduce((sum, each) => sum + scoreOf(each), 0)).toBe(wanted.rfm_score_checksum);
  for (const row of wanted.first_25) {
    const found = customers.find(({ customer }) => customer === row['customer_id']);
    expect(found).toMatchObject({
      recency: row['recency_days'],
      frequency: row['transaction_count'],
      monetary: row['amount'],
    });
    if (found) expect(scoreOf(found)).toBe(row['rfm_score']);
  }
}

function checkRawValues({ input, expected }: Case): void {
  const { as_of: on, orders } = input as { as_of: string; orders: unknown[] };
  const wanted = (expected as Record<string, unknown>[]).map(({ c, recency_days, ...rest }) => ({
    customer: c,
    recency: recency_days,
    ...rest,
  }));
  const { customers } = runRfm({ orders, on });
  expect(
    customers.map(({ customer, recency, frequency, monetary }) => ({
      customer,
      recency,
      frequency,
      monetary,
    })),
  ).toEqual(wanted);
}

function checkIris({ expected }: Case): void {
  const rows = csv('segmentation_iris.csv').map((line) => line.slice(0, 4).map(Number));
  const features = ['sepal length', 'sepal width', 'petal length', 'petal width'];
  for (const row of expected as Record<string, number>[]) {
    const found = runClusters({ features, rows, scale: 'none', k: row['k'], starts: 60, resamples: 0 });
    near(found.inertia / (row['inertia'] ?? NaN), 1, 1e-5);
    expect(found.clusters.map(({ customers }) => customers).sort((a, b) => a - b)).toEqual(row['sizes']);
    if (row['k'] === 1) continue;
    near(found.silhouette, row['silhouette'] ?? NaN, 1e-4);
    near(found.calinskiHarabasz, row['calinski_harabasz'] ?? NaN, 1e-3);
    near(found.daviesBouldin, row['davies_bouldin'] ?? NaN, 1e-4);
  }
}

function checkSevenPoints({ input, expected }: Case): void {
  const { points: rows, k } = input as { points: number[][]; k: number };
  const wanted = expected as { inertia: number; clusters: number[][] };
  const { inertia, labels } = runClusters({ features: ['x', 'y'], rows, k, scale: 'none', resamples: 0 });
  near(inertia, wanted.inertia, 1e-9);
  const members = [0, 1].map((label) => labels.flatMap((each, at) => (each === label ? [at] : [])));
  expect(members.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(wanted.clusters);
}

function checkBaskets({ expected }: Case): void {
  const wanted = expected as Record<'n_baskets' | 'n_items', number> & {
    top_20_absolute: Record<string, number>;
  };
  const { baskets, items } = runRules({ baskets: groceries(), support: 0.5 });
  expect([baskets, items]).toEqual([wanted.n_baskets, wanted.n_items]);
  const numbered = basketsOf(groceries());
  const single = frequentItemsets(numbered, { atLeast: 1, longest: 1, most: 1000 });
  const top = single.sort((a, b) => b.count - a.count).slice(0, 20);
  expect(
    Object.fromEntries(top.map(({ items: [item = 0], count }) => [numbered.names[item], count])),
  ).toEqual(wanted.top_20_absolute);
}

function checkItemsets({ expected }: Case): void {
  for (const { supp, n, by_size } of expected as {
    supp: number;
    n: number;
    by_size: Record<string, number>;
  }[]) {
    const { itemsets } = runRules({ baskets: groceries(), support: supp, longest: 10 });
    expect(itemsets.reduce((sum, count) => sum + count, 0)).toBe(n);
    expect(Object.fromEntries(itemsets.map((count, at) => [at + 1, count]))).toEqual(by_size);
  }
}

type RuleFigures = Readonly<
  Record<'support' | 'confidence' | 'lift' | 'leverage' | 'conviction' | 'coverage' | 'count', number | 'inf'>
>;

function checkRule(
  found: ReturnType<typeof runRules>['rules'][number] | undefined,
  wanted: Partial<RuleFigures>,
): void {
  for (const [name, figure] of Object.entries(wanted)) {
    if (figure === 'inf') expect(found?.conviction).toBeNull();
    else near((found?.[name as keyof RuleFigures] ?? NaN) / figure, 1, 1e-9);
  }
}

type ArulesRow = RuleFigures & Readonly<Record<'lhs' | 'rhs', string>>;

function checkRules({ input, expected }: Case): void {
  const { min_support, min_confidence } = input as Record<'min_support' | 'min_confidence', number>;
  const wanted = expected as { n_rules: number; by_size: Record<string, number> } & Record<
    'top_15_by_lift' | 'top_10_by_confidence' | 'all',
    ArulesRow[]
  >;
  const { found, rules } = runRules({
    baskets: groceries(),
    support: min_support,
    confidence: min_confidence,
    longest: 10,
  });
  expect(found).toBe(wanted.n_rules);
  const sizes: Record<string, number> = {};
  for (const each of rules) sizes[each.if.length + 1] = (sizes[each.if.length + 1] ?? 0) + 1;
  expect(sizes).toEqual(wanted.by_size);
  const nameOf = (items: readonly string[], then: string) => `${[...items].sort().join('|')} → ${then}`;
  const byName = new Map(rules.map((each) => [nameOf(each.if, each.then), each]));
  for (const { lhs, rhs, ...figures } of [
    ...wanted.top_15_by_lift,
    ...wanted.top_10_by_confidence,
    ...(Array.isArray(wanted.all) ? wanted.all : []),
  ])
    checkRule(byName.get(nameOf(lhs.split('|'), rhs)), figures);
}

function checkTinyBaskets({ input, expected }: Case): void {
  const { rules } = runRules({ ...(input as object), support: 0.2, confidence: 0.5 });
  for (const { lhs, rhs, ...figures } of expected as (RuleFigures & Record<'lhs' | 'rhs', string[]>)[]) {
    const found = rules.find(
      (each) =>
        each.then === rhs[0] && each.if.length === lhs.length && lhs.every((item) => each.if.includes(item)),
    );
    checkRule(found, figures);
  }
}

const MEASURES = [
  { name: 'cosine', measure: 'cosine', quantities: true },
  { name: 'cosine_binary', measure: 'cosine', quantities: false },
  { name: 'jaccard', measure: 'jaccard', quantities: false },
] as const;

function checkSimilarity({ input, expected }: Case): void {
  const { users, items, ratings } = input as { users: string[]; items: string[]; ratings: number[][] };
  const purchases = users.flatMap((customer, row) =>
    items.flatMap((item, column) => {
      const quantity = ratings[row]?.[column] ?? 0;
      return quantity > 0 ? [{ customer, item, time: 0, quantity }] : [];
    }),
  );
  const histories = historiesOf(purchases);
  for (const { name, ...how } of MEASURES) {
    const {
      start,
      items: others,
      scores,
    } = itemNeighbours(histories, { ...how, neighbours: 10, together: 1 });
    const similarity = (one: string, other: string): number => {
      const [i = 0, j = 0] = [histories.numberOf.get(one), histories.numberOf.get(other)];
      const at = others.subarray(start[i], start[i + 1]).indexOf(j);
      return at < 0 ? 0 : (scores[(start[i] ?? 0) + at] ?? NaN);
    };
    const wanted = (expected as Record<string, number[][]>)[name] ?? [];
    items.forEach((one, i) =>
      items.forEach((other, j) => {
        if (i !== j) near(similarity(one, other), wanted[i]?.[j] ?? NaN, 1e-12);
      }),
    );
  }
}

const CHECKS: Readonly<Record<string, (each: Case) => void>> = {
  rfm_quintiles_orders: checkQuintiles,
  rfm_raw_values_small: checkRawValues,
  kmeans_iris_raw: checkIris,
  kmeans_seven_points: checkSevenPoints,
  groceries_summary: checkBaskets,
  groceries_frequent_itemsets: checkItemsets,
  groceries_rules_supp006_conf25: checkRules,
  groceries_rules_supp010_conf50: checkRules,
  tiny_baskets_wikipedia: checkTinyBaskets,
  item_item_similarity_5x4: checkSimilarity,
};
/** Principal components, ABC classes and concentration are not models of this product. */
const NOT_BUILT = 'other';

const cases: Case[] = present ? (JSON.parse(read('segmentation.json')) as { cases: Case[] }).cases : [];

describe.skipIf(!present)(
  'segments and baskets, as rfm, scikit-learn and arules have them (skipped where the reference folder is not there)',
  () => {
    test.each(cases.filter(({ group }) => group !== NOT_BUILT))('$name', (each) => {
      const check = CHECKS[each.name];
      if (check === undefined) throw new RangeError(`${each.name}: nothing checks this case`);
      check(each);
    });

    test('cases that ask for what is not built are counted and named', () => {
      const others = cases.filter(({ group }) => group === NOT_BUILT).map(({ name }) => name);
      const built = cases.length - others.length;
      process.stdout.write(
        `Checked ${built} of ${cases.length} reference cases of segments. Not built: ${others.join(', ')}\n`,
      );
      expect(built).toBeGreaterThanOrEqual(10);
    });
  },
);
