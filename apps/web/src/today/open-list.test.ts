import { expect, test } from 'vitest';
import type { OpenAnswer, OpenJourney, OpenObjects } from '@throughline/model';
import { lastPage, limitOf, openTypes, shownOn, worstOf } from './open-list.js';
import { todayState } from './period.js';

const journey = (id: string, more: Partial<OpenJourney> = {}): OpenJourney => ({
  id,
  start: '2026-10-20T08:00:00.000Z',
  step: 'Order Completed',
  since: '2026-10-20T08:00:00.000Z',
  events: 1,
  age: 3600,
  waiting: 3600,
  next: null,
  turn: null,
  team: null,
  workingWait: null,
  worth: 0,
  due: null,
  late: false,
  finish: null,
  risk: null,
  basis: 0,
  ...more,
});

const objects = (...journeys: OpenJourney[]): OpenObjects => ({
  open: journeys.length,
  undone: 0,
  overdue: 0,
  late: 0,
  atRisk: 0,
  steps: [],
  journeys,
  cut: 0,
  unseen: 0,
  backtest: null,
  weeks: 0,
  work: null,
});

const late = (due: string) => ({ late: true, risk: 1, due });
const answer: Pick<OpenAnswer, 'objects'> = {
  objects: {
    order: objects(
      journey('o-late', late('2026-10-20T10:00:00.000Z')),
      journey('o-risky', { risk: 0.8 }),
      journey('o-old', { start: '2026-10-19T08:00:00.000Z' }),
    ),
    ticket: objects(
      journey('t-later', late('2026-10-20T09:00:00.000Z')),
      journey('t-safe', { risk: 0.1 }),
      journey('t-new'),
    ),
    return: objects(),
  },
};

const ids = (type: string | null) => worstOf(answer, type).map((row) => row.journey.id);

test('what is late longest stands first, then what is at risk, then the oldest, whatever its type', () => {
  expect(ids(null)).toEqual(['t-later', 'o-late', 'o-risky', 't-safe', 'o-old', 't-new']);
});

test('of one type, the order is that of the answer', () => {
  expect(ids('ticket')).toEqual(['t-later', 't-safe', 't-new']);
  expect(openTypes(answer).map(([type]) => type)).toEqual(['order', 'ticket']);
});

test('a page of all types is whole where each type lists as many as it goes to', () => {
  expect(shownOn(0)).toEqual({ from: 0, to: 6 });
  expect(shownOn(2)).toEqual({ from: 50, to: 100 });
  expect([limitOf(0), limitOf(5), limitOf(40)]).toEqual([6, 250, 1000]);
  expect([lastPage(0), lastPage(50), lastPage(51), lastPage(4000)]).toEqual([1, 1, 2, 20]);
});

test('the address holds the type and the page that are listed', () => {
  const state = todayState.read({ openType: 'return', openPage: '2' });
  expect(state).toMatchObject({ openType: 'return', openPage: 2 });
  expect(todayState.write(state)).toEqual({ openType: 'return', openPage: '2' });
  expect(todayState.read({ openPage: '-1' })).toMatchObject({ openType: null, openPage: 0 });
});
