import { JourneyCondition } from '@throughline/model';
import { expect, test } from 'vitest';
import {
  emptyGroup,
  emptyRow,
  KINDS,
  KINDS_IN_GROUP,
  MOST_RULES,
  type Rule,
  type SavedSegment,
} from './rule.js';
import { kindsAt, membersOf, othersThan, rowsOf as typedAs, rulesOf as saidBy } from './rule-rows.js';

const rulesOf = (rules: readonly Rule[]) => saidBy(rules, 'customer');
const rowsOf = (rules: Parameters<typeof typedAs>[0]) => typedAs(rules, 'customer');

const ROWS = [
  { ...emptyRow('did'), activity: 'Cart Viewed', atLeast: '2', last: '30d' },
  { ...emptyRow('not'), activity: 'Ticket Opened', last: '90d' },
  { ...emptyRow('orders'), activity: 'Order Completed', atLeast: '2', atMost: '5' },
  { ...emptyRow('spend'), atLeast: '100' },
  { ...emptyRow('is'), property: 'channel', value: 'e-mail' },
  { ...emptyRow('isNot'), property: 'object.text.country', value: 'DE' },
  { ...emptyRow('isNot'), property: 'text.browser', value: 'Safari' },
  { ...emptyRow('is'), property: 'number.items', compared: '>=' as const, value: '3' },
  { ...emptyRow('isNot'), property: 'object.text.city', compared: 'contains' as const, value: 'burg' },
  { ...emptyRow('isNot'), property: 'channel', compared: 'is set' as const },
  { ...emptyRow('is'), property: 'device', compared: 'one of' as const, values: ['phone', 'tablet'] },
  { ...emptyRow('isNot'), property: 'channel', compared: 'one of' as const, values: ['e-mail', 'direct'] },
  { ...emptyRow('is'), property: 'text.browser', compared: 'one of' as const, values: ['Safari'] },
  { ...emptyRow('isNot'), property: 'object.text.city', compared: 'matches' as const, value: '^Ham' },
  { ...emptyRow('is'), property: 'number.items', compared: '>' as const, value: '3' },
  { ...emptyRow('is'), property: 'object.number.age', compared: '<' as const, value: '30' },
  { ...emptyRow('followed'), activity: 'Cart Viewed', then: 'Order Completed', last: '7d' },
  { ...emptyRow('notFollowed'), activity: 'Ticket Opened', then: 'Order Completed', directly: true },
  { ...emptyRow('first'), activity: 'Product Viewed' },
  { ...emptyRow('final'), activity: 'Ticket Opened' },
  { ...emptyRow('in'), value: 'vip' },
  { ...emptyRow('notIn'), value: 'staff' },
  { ...emptyRow('rfm'), names: ['champions', 'loyal'] as const },
];

test('rules that are typed are conditions that every question takes, and come back as they were typed', () => {
  const rules = rulesOf(ROWS);
  expect(rules?.where.map((condition) => JourneyCondition.safeParse(condition).success)).toEqual(
    Array.from({ length: ROWS.length - 1 }, () => true),
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
      { with: { where: [{ property: 'number.items', operator: '>=', value: 3 }] } },
      { journey: 'object.text.city', operator: 'does not contain', value: 'burg' },
      { journey: 'channel', operator: 'is not set' },
      { journey: 'device', operator: 'is', value: ['phone', 'tablet'] },
      { journey: 'channel', operator: 'is not', value: ['e-mail', 'direct'] },
      { with: { where: [{ property: 'text.browser', operator: 'is', value: ['Safari'] }] } },
      { journey: 'object.text.city', operator: 'does not match', value: '^Ham' },
      { with: { where: [{ property: 'number.items', operator: '>', value: 3 }] } },
      { journey: 'object.number.age', operator: '<', value: 30 },
      {
        followed: { first: { activity: 'Cart Viewed' }, then: { activity: 'Order Completed' }, within: '7d' },
      },
      { not: { followed: { first: { activity: 'Ticket Opened' }, directly: true } } },
      { starts: { activity: 'Product Viewed' } },
      { ends: { activity: 'Ticket Opened' } },
      { segment: 'vip' },
      { not: { segment: 'staff' } },
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
    { ...emptyRow('followed'), activity: 'Cart Viewed' },
    { ...emptyRow('is'), compared: '>=' as const, value: 'many' },
    { ...emptyRow('is'), compared: 'one of' as const, value: 'phone' },
    { ...emptyRow('isNot'), compared: '>=' as const, value: '3' },
    emptyRow('final'),
    emptyRow('notIn'),
    { kind: 'any' as const, rows: [] },
    { kind: 'any' as const, rows: [...ROWS.slice(0, 1), emptyRow('did')] },
    emptyGroup(),
  ];
  for (const row of lacking) expect(rulesOf([row]), row.kind).toBeNull();
  expect(rulesOf([])).toBeNull();
});

test('what the form has no words for stays as it is', () => {
  const where = [
    { not: { with: { activity: 'a' } } },
    { segment: { object: 'customer', where: [], rfm: ['loyal' as const] } },
    { variants: { top: 5 } },
    { journey: 'object.number.age', operator: 'is' as const, value: [30, 40] },
    { with: { where: [{ property: 'number.items', operator: 'is' as const, value: 3 }] } },
    { with: { where: [{ property: 'text.browser', operator: 'is not' as const, value: 'Safari' }] } },
    { starts: { activity: 'a', where: [{ property: 'device', operator: 'is' as const, value: 'phone' }] } },
    { with: { activity: ['a', 'b'] } },
    { journey: 'events', operator: '>' as const, value: 3 },
    { with: { activity: 'a', where: [{ property: 'device', operator: 'is' as const, value: 'phone' }] } },
  ];
  const rows = rowsOf({ where });
  expect(rows.map(({ kind }) => kind)).toEqual(where.map(() => 'kept'));
  expect(rulesOf(rows)).toEqual({ where });
});

test('one of a group of rules is enough: it is typed as such, and what it says comes back as it was', () => {
  const phone = [{ property: 'device', operator: 'is' as const, value: 'phone' }];
  const where = [
    { worth: { atLeast: 100 } },
    {
      any: [
        { with: { activity: 'a' } },
        { with: { activity: 'a', where: phone } },
        { segment: { object: 'customer', where: [], rfm: ['loyal' as const] } },
        { segment: { object: 'order', where: [], rfm: ['loyal' as const] } },
        { segment: { object: 'customer', where: [{ worth: { atLeast: 5 } }], rfm: ['loyal' as const] } },
        { followed: { first: { activity: 'a' }, then: { activity: 'b' }, directly: false } },
      ],
    },
    { any: [{ starts: { activity: 'a' } }] },
  ];
  const rules = rowsOf({ where });
  expect(rules).toMatchObject([
    { kind: 'spend' },
    {
      kind: 'any',
      rows: ['did', 'kept', 'rfm', 'kept', 'kept', 'followed'].map((kind) => ({ kind })),
    },
    { kind: 'any', rows: [{ kind: 'first' }] },
  ]);
  const told = rulesOf(rules)?.where ?? [];
  expect(told.map((condition) => JourneyCondition.parse(condition))).toEqual([
    where[0],
    { any: [{ with: { activity: 'a' }, times: {} }, ...(where[1]?.any?.slice(1) ?? [])] },
    where[2],
  ]);
});

test('every kind that a group offers can stand in one', () => {
  const rows = ROWS.filter(({ kind }) => KINDS_IN_GROUP.some((each) => each === kind));
  const groups = [rows.slice(0, MOST_RULES), rows.slice(MOST_RULES)];
  const told = rulesOf(groups.map((some) => ({ kind: 'any', rows: some })))?.where ?? [];
  expect(told).toHaveLength(2);
  told.forEach((group, at) =>
    expect(JourneyCondition.parse(group)).toHaveProperty('any.length', groups[at]?.length),
  );
  expect(rows.length).toBe(ROWS.length - 2);
});

test('orders of which no number is told are a rule that can be saved', () => {
  const where = [{ with: { activity: 'Order Completed' } }];
  const rows = rowsOf({ where });
  expect(rows).toMatchObject([{ kind: 'did', activity: 'Order Completed' }]);
  expect(rulesOf(rows)).toMatchObject({ where });
});

test('a rule can be about any segment that is not, by what it is about, the one itself', () => {
  const about = (id: string, ...where: SavedSegment['where']): SavedSegment => ({
    id,
    name: id,
    object: 'customer',
    where,
  });
  const segments = [
    about('a', { worth: { atLeast: 1 } }),
    about('b', { any: [{ segment: 'a' }, { worth: { atLeast: 1 } }] }),
    about('c', { not: { segment: 'b' } }),
    about('d', { segment: 'e' }),
    about('e', { segment: 'd' }),
  ];
  const others = (id: string | null) => othersThan(id, segments).map((each) => each.id);
  expect(others('a')).toEqual(['d', 'e']);
  expect(others('b')).toEqual(['a', 'd', 'e']);
  expect(others(null)).toEqual(['a', 'b', 'c', 'd', 'e']);
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
