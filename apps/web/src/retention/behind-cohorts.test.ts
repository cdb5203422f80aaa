import { expect, test } from 'vitest';
import { behindCohorts, cellKey } from './behind-cohorts.js';

const event = { activity: 'Order Completed' };
const question = {
  kind: 'retention',
  object: 'customer',
  start: event,
  return: event,
  interval: 'week',
  intervals: 13,
} as const;
const split = { ...question, breakdown: { by: 'device' } } as const;

function listOf(key: string, asked: typeof question | typeof split) {
  const figure = behindCohorts(key, asked, 'UTC');
  return figure?.question.kind === 'retention'
    ? { title: figure.title, list: figure.question.list, isSplit: figure.question.breakdown !== undefined }
    : null;
}

test('an address opens who is in a cell: of a cohort, of all, of a value', () => {
  const from = '2026-03-02T00:00:00.000Z';
  expect(listOf(cellKey({ row: 'cohort', is: from }, 2), split)).toEqual({
    title: 'Back week +2: 2 Mar',
    list: { cohort: from, after: 2 },
    isSplit: false,
  });
  expect(listOf(cellKey({ row: 'all' }, 0), question)).toMatchObject({
    title: 'Began: all',
    list: { after: 0 },
  });
  expect(listOf(cellKey({ row: 'value', is: 'a ~ b' }, 1), split)).toEqual({
    title: 'Back week +1: a ~ b',
    list: { after: 1, group: { value: 'a ~ b' } },
    isSplit: true,
  });
  expect(listOf(cellKey({ row: 'other' }, 1), split)?.list).toEqual({ after: 1, group: 'other' });
});

test('what the table does not hold opens nothing', () => {
  for (const key of ['', 'all', 'all~x', 'all~13', 'cohort~soon~1', 'left~3'])
    expect(listOf(key, split), key).toBeNull();
  expect(listOf('value~phone~1', question)).toBeNull();
});
