import { expect, test } from 'vitest';
import type { OpenAnswer, OpenJourney, OpenObjects } from '@throughline/model';
import {
  countsOf,
  lastPage,
  leavingOf,
  neverDone,
  openQuestion,
  openTypes,
  rowsOf,
  shownOn,
  turnsOf,
} from './open-list.js';
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
  cutOff: null,
  due: null,
  late: false,
  finish: null,
  risk: null,
  basis: 0,
  ...more,
});

const objects = (...journeys: OpenJourney[]): OpenObjects => ({
  open: journeys.length,
  turns: [],
  cutOffs: [],
  undone: 0,
  overdue: 0,
  reached: 1,
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

const turn = (team: string, open: number) => ({ turn: 'shop' as const, team, open });
const AT = '2026-10-20T15:30:00.000Z';
const answer: Pick<OpenAnswer, 'objects' | 'worst'> = {
  worst: [
    { object: 'ticket', ...journey('t-late') },
    { object: 'order', ...journey('o-late') },
  ],
  objects: {
    order: {
      ...objects(journey('o-late'), journey('o-risky')),
      open: 9,
      cut: 7,
      unseen: 4,
      turns: [turn('packing', 8), turn('picking', 1)],
      cutOffs: [{ team: 'packing', at: AT, journeys: 3 }],
    },
    ticket: { ...objects(journey('t-late')), turns: [turn('desk', 1)] },
    parcel: {
      ...objects(),
      turns: [turn('packing', 5)],
      cutOffs: [{ team: 'packing', at: AT, journeys: 2 }],
    },
    return: objects(),
  },
};

test('a page lists one type, or all together in the answer’s order', () => {
  const ids = (type: string | null) => rowsOf(answer, type).map((row) => `${row.type} ${row.journey.id}`);
  expect(ids(null)).toEqual(['ticket t-late', 'order o-late']);
  expect(ids('order')).toEqual(['order o-late', 'order o-risky']);
  expect(ids('parcel')).toEqual([]);
});

test('a type of which others have something to do stays in sight', () => {
  expect(openTypes(answer).map(([type]) => type)).toEqual(['order', 'ticket', 'parcel']);
});

test('pages go to the end of what was looked at, and say what was not', () => {
  const counts = (type: string | null) => countsOf(answer, { type, leaving: false });
  expect(counts('order')).toEqual({ listed: 5, unseen: 4 });
  expect(counts(null)).toEqual({ listed: 6, unseen: 4 });
  expect(shownOn(0)).toEqual({ from: 0, to: 6 });
  expect(shownOn(2)).toEqual({ from: 50, to: 100 });
  expect([lastPage(0), lastPage(50), lastPage(51), lastPage(4000)]).toEqual([1, 1, 2, 80]);
});

test('pages of what has to leave go to its end, however many were not looked at', () => {
  // As the server tells it: two of five that have to leave are on this page, and 4,000 more are open.
  const order = { ...objects(journey('o-late'), journey('o-risky')), open: 5, cut: 3, unseen: 4000 };
  expect(countsOf({ objects: { order } }, { type: null, leaving: true })).toEqual({
    listed: 5,
    unseen: 4000,
  });
});

test('each page is asked for by itself, of whoever has to bring it on', () => {
  const anybody = { openTurn: null, openTeam: null, openLeaving: false };
  expect(openQuestion(0, anybody)).toEqual({ kind: 'open', limit: 6 });
  expect(openQuestion(81, { openTurn: 'carrier', openTeam: 'packing', openLeaving: true })).toEqual({
    kind: 'open',
    limit: 50,
    offset: 4000,
    turn: 'carrier',
    team: 'packing',
    leaving: true,
  });
});

test('who has how much to do is added up over types', () => {
  expect(turnsOf(answer, null)).toEqual([turn('packing', 13), turn('picking', 1), turn('desk', 1)]);
  expect(turnsOf(answer, 'parcel')).toEqual([turn('packing', 5)]);
});

test('what has to leave is told of the type that is listed, or of all', () => {
  const told = (type: string | null) => leavingOf(answer, type).map(({ journeys }) => journeys);
  expect(told('parcel')).toEqual([[['parcel', 2]]]);
  expect(told('ticket')).toEqual([]);
  expect(leavingOf(answer, null)).toEqual([
    {
      team: 'packing',
      at: AT,
      journeys: [
        ['order', 3],
        ['parcel', 2],
      ],
    },
  ]);
});

test('the address holds what is listed', () => {
  const address = {
    openType: 'return',
    openTurn: 'shop',
    openTeam: 'desk',
    openLeaving: 'yes',
    openPage: '2',
  };
  const state = todayState.read(address);
  expect(state).toMatchObject({ openType: 'return', openTurn: 'shop', openLeaving: true, openPage: 2 });
  expect(todayState.write(state)).toEqual(address);
  expect(todayState.read({ openPage: '-1', openTurn: 'nobody' })).toMatchObject({
    openTurn: null,
    openPage: 0,
  });
});

test('says of which type many are open and none was ever done', () => {
  const of = (open: number, reached: number) => ({ ...objects(), open, reached });
  const told = { objects: { order: of(20, 0), parcel: of(19, 0), ticket: of(400, 1), return: of(0, 0) } };
  expect(neverDone(told, null)).toEqual([['order', 20]]);
  expect(neverDone(told, 'parcel')).toEqual([]);
});
