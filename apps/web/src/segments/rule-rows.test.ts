import { JourneyCondition } from '@throughline/model';
import { expect, test } from 'vitest';
import { emptyRow, KINDS, kindsAt, membersOf, rowsOf, rulesOf } from './rule-rows.js';

const ROWS = [
  { ...emptyRow('did'), activity: 'Cart Viewed', atLeast: '2', last: '30d' },
  { ...emptyRow('not'), activity: 'Ticket Opened', last: '90d' },
  { ...emptyRow('orders'), activity: 'Order Completed', atLeast: '2', atMost: '5' },
  { ...emptyRow('spend'), atLeast: '100' },
  { ...emptyRow('is'), property: 'channel', value: 'e-mail' },
  { ...emptyRow('isNot'), property: 'object.text.country', value: 'DE' },
  { ...emptyRow('isNot'), property: 'text.browser', value: 'Safari' },
  { ...emptyRow('rfm'), names: ['champions', 'loyal'] as const },
];

test('rules that are typed are conditions that every question takes, and come back as they were typed', () => {
  const rules = rulesOf(ROWS);
  expect(rules?.where.map((condition) => JourneyCondition.safeParse(condition).success)).toEqual(
    Array.from({ length: 7 }, () => true),
  );
  expect(rules).toMatchObject({
    where: [
      { with: { activity: 'Cart Viewed' }, times: { atLeast: 2 }, last: '30d' },
      { without: { activity: 'Ticket Opened' }, last: '90d' },
      { with: { activity: 'Order Completed' }, times: { atLeast: 2, atMost: 5 } },
      { worth: { atLeast: 100 } },
      { journey: 'channel', operator: 'is', value: 'e-mail' },
      { journey: 'object.text.country', operator: 'is not', value: 'DE' },
      { without: { where: [{ property: 'text.browser', value: 'Safari' }] } },
    ],
    rfm: ['champions', 'loyal'],
  });
  // Of orders the activity is not typed.
  expect(rulesOf(rowsOf(rules ?? { where: [] }))).toEqual(rules);
  expect(rowsOf(rules ?? { where: [] }).map(({ kind }) => kind)).toEqual(ROWS.map(({ kind }) => kind));
});

test('a rule that lacks something is none yet', () => {
  const lacking = [
    emptyRow('did'),
    emptyRow('spend'),
    { ...emptyRow('spend'), atLeast: '-3' },
    { ...emptyRow('orders'), atLeast: 'two' },
    emptyRow('is'),
    emptyRow('rfm'),
  ];
  for (const row of lacking) expect(rulesOf([row]), row.kind).toBeNull();
  expect(rulesOf([])).toBeNull();
});

test('what the form has no words for stays as it is', () => {
  const where = [
    { any: [{ with: { activity: 'a' } }, { with: { activity: 'b' } }] },
    { with: { activity: ['a', 'b'] } },
    { journey: 'events', operator: '>' as const, value: 3 },
    { with: { activity: 'a', where: [{ property: 'device', operator: 'is' as const, value: 'phone' }] } },
  ];
  const rows = rowsOf({ where });
  expect(rows.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept']);
  expect(rulesOf(rows)).toEqual({ where });
});

test('a segment by behaviour alone is whole, is counted, and stays as it is until its rule is taken out', () => {
  const segment = { where: [], behaviour: { groups: 4, group: 2 } };
  const rows = rowsOf(segment);
  expect(rows).toMatchObject([{ kind: 'kept', kept: { behaviour: segment.behaviour } }]);
  expect(rulesOf(rows)).toEqual(segment);
  expect(membersOf('customer', segment)).toEqual([
    { segment: { object: 'customer', behaviour: segment.behaviour } },
  ]);
  expect(rulesOf([...rows.toSpliced(0, 1), ...ROWS.slice(3, 4)])).toEqual({
    where: [{ worth: { atLeast: 100 } }],
  });
});

test('all that a segment says is counted', () => {
  const where = [{ worth: { atLeast: 100 } }];
  expect(membersOf('order', { where })).toEqual(where);
  const fitted = { rfm: ['loyal' as const], behaviour: { groups: 4, group: 2 } };
  const members = membersOf('customer', { where, ...fitted });
  expect(members).toEqual([...where, { segment: { object: 'customer', ...fitted } }]);
  expect(members.every((condition) => JourneyCondition.safeParse(condition).success)).toBe(true);
});

test('one rule says what customers are by their orders: all rules hold, and none could be two of them', () => {
  const rows = [emptyRow('did'), emptyRow('rfm')];
  expect(kindsAt(rows, 1)).toEqual(KINDS);
  expect(kindsAt(rows, 0)).toEqual(KINDS.filter((kind) => kind !== 'rfm'));
});
