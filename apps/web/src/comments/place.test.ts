import { expect, test } from 'vitest';
import { addressOf, chartId, isOf, threadOf } from './place.js';

const chart = (id: string) => ({ on: 'chart', id }) as const;

test('each chart of a view is talked about by itself, whichever question is asked of it', () => {
  const seen = { pathname: '/stock', search: { last: '30d' } };
  const [demand, reorder] = [chartId(seen), chartId({ ...seen, chart: 'reorder' })];
  expect(threadOf(chart(demand))).not.toBe(threadOf(chart(reorder)));
  expect(threadOf(chart(chartId({ ...seen, search: {}, chart: 'reorder' })))).toBe(threadOf(chart(reorder)));
  // What was said while a view was one place stands at its first chart.
  for (const old of ['/stock', 'stock']) expect(threadOf(chart(old))).toBe(threadOf(chart(demand)));
});

test('what was said of a finding under a former id is said of it', () => {
  const here = { on: 'finding', id: 'again-after-की' } as const;
  const isAlso = (id: string) => id === 'again-after-क-';
  expect(isOf({ on: 'finding', id: 'again-after-क-' }, here, isAlso)).toBe(true);
  expect(isOf({ on: 'finding', id: 'again-after-क-' }, here)).toBe(false);
  expect(isOf({ on: 'step', id: 'again-after-क-' }, here, isAlso)).toBe(false);
  expect(isOf(here, here)).toBe(true);
});

test('the way there leads to the question as it was asked', () => {
  const search = { these: 'text.product~lamp & shade?,device~phone', last: '30d' };
  const id = chartId({ pathname: '/stock', search, chart: 'a # b' });
  expect(addressOf(chart(id))).toEqual({ to: '/stock', search });
  expect(addressOf(chart('paths'))).toEqual({ to: '/paths', search: {} });
});

test('a question that is too long is left out, and the chart is not', () => {
  const long = { pathname: '/stock', search: { these: 'x'.repeat(600) }, chart: 'reorder' };
  expect(chartId(long)).toBe('/stock#reorder');
});
