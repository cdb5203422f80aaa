import { JourneyCondition } from '@throughline/model';
import { expect, test } from 'vitest';
import { emptyRow, rowsOf, rulesOf } from './rule-rows.js';

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
