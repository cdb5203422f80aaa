import { expect, test } from 'vitest';
import { FIGURES_OF_INNER_LIST, FIGURES_OF_LIST, figureAt, figuresOf, isAtEnd } from './figures.js';
import { headlineOf } from './headline.js';
import { tablesOf } from './tables.js';

const answer = {
  kind: 'funnel',
  currency: 'EUR',
  overall: { rate: 0.25, seconds: null },
  steps: [
    { activity: 'See', journeys: 8, seconds: null, amounts: [{ value: '12.50', currency: 'EUR' }] },
    { activity: 'Buy', journeys: 2, seconds: { p50: 60 } },
  ],
  trend: [],
  meta: { rows: 2, milliseconds: 7 },
};

test('figures are the numbers of an answer by where they stand, exact amounts among them, and not how it was made', () => {
  expect(figuresOf(answer)).toEqual([
    { path: 'overall.rate', value: 0.25 },
    { path: 'steps.0.journeys', value: 8 },
    { path: 'steps.0.amounts.0.value', value: 12.5 },
    { path: 'steps.1.journeys', value: 2 },
    { path: 'steps.1.seconds.p50', value: 60 },
  ]);
  for (const { path, value } of figuresOf(answer)) expect(figureAt(answer, path)).toBe(value);
});

test('of each list the first items have figures, fewer of a list within one, and no list takes the place of another', () => {
  const list = (length: number) => Array.from({ length }, (_, at) => ({ at }));
  const nested = list(60).map(({ at }) => ({ at, parts: list(60) }));
  const figures = figuresOf({ nested, last: { share: 0.5 } });
  expect(figures).toHaveLength(FIGURES_OF_LIST * (1 + FIGURES_OF_INNER_LIST) + 1);
  expect(figures.filter(isAtEnd)).toHaveLength(FIGURES_OF_LIST - 1 + 1 + FIGURES_OF_INNER_LIST);
  expect(figures.at(-1)).toEqual({ path: 'last.share', value: 0.5 });
});

test('an exact sum without decimals is a figure, and an id of digits is none', () => {
  const yen = { orders: [{ id: '1200', amounts: [{ value: '1200', currency: 'JPY' }] }] };
  expect(figuresOf(yen)).toEqual([{ path: 'orders.0.amounts.0.value', value: 1200 }]);
  expect(figureAt(yen, 'orders.0.id')).toBeNull();
});

test('a figure that is not told, is no number or is nothing of the answer’s own is null', () => {
  for (const path of [
    'overall.seconds',
    'currency',
    'steps.7.journeys',
    'steps.length',
    'constructor.name',
    '',
  ])
    expect(figureAt(answer, path)).toBeNull();
});

test('a table has a column for whatever any row tells', () => {
  expect(tablesOf(answer)).toEqual([
    {
      name: 'steps',
      columns: ['activity', 'journeys', 'amounts.0.value', 'amounts.0.currency', 'seconds.p50'],
      rows: [
        ['See', 8, '12.50', 'EUR', null],
        ['Buy', 2, null, null, 60],
      ],
    },
  ]);
});

test('a list of texts stands in one cell', () => {
  const [table] = tablesOf({ variants: [{ activities: ['See', 'Buy'], journeys: 3 }] });
  expect(table).toMatchObject({ columns: ['activities', 'journeys'], rows: [['See; Buy', 3]] });
});

test('an answer without lists is one row of its figures', () => {
  expect(tablesOf({ kind: 'open', total: 3, meta: { rows: 1 } })).toEqual([
    { name: 'figures', columns: ['kind', 'total'], rows: [['open', 3]] },
  ]);
});

test('the headline of an answer is what its kind is asked for, else the first figure of the whole', () => {
  expect(headlineOf('funnel', figuresOf(answer))).toBe('overall.rate');
  const of = (...paths: string[]) => paths.map((path) => ({ path }));
  expect(headlineOf('recommendation', of('log.events', 'products.0.score', 'products.count'))).toBe(
    'products.count',
  );
  expect(headlineOf('kpis', of('figures.sessions.value', 'figures.orders.value'))).toBe(
    'figures.orders.value',
  );
  expect(headlineOf('retention', of('cohorts.0.size', 'cohorts.1.size'))).toBe('cohorts.0.size');
  expect(headlineOf('retention', [])).toBeNull();
});
