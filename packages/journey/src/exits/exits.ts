import type { EventMatch, ExitRow, ExitsAnswer, ExitsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { byName } from '../answer/order.js';
import { rateOf } from '../answer/rate.js';
import type { AskOptions } from '../answer/reader.js';
import { goalMatch } from '../outcome/goal-match.js';
import { matchOf } from '../source/match.js';
import { exits, journeyCount, type ValueRow } from './exits.sql.js';

const VIEWS: EventMatch = {
  activity: ['Page Viewed', 'Product List Viewed', 'Product Viewed', 'Cart Viewed', 'Checkout Step Viewed'],
};
const NEVER: EventMatch = { any: [{ activity: [] }] };

/**
 * Where journeys begin and end, by page or touchpoint: entries, bounces, exits and their rates. Each journey with any
 * value has one entry and one exit. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the question names an object type, a period or a property that cannot be.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askExits(
  store: EventStore,
  asked: Asked<ExitsQuestion>,
  options: AskOptions = {},
): Promise<ExitsAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, question, reader } = inquiry;
  const { object, by } = question;
  const plain = stepsOf(inquiry, object, 'starting');
  const marks = [goalMatch(object, facts, question.goal) ?? NEVER, VIEWS].map((each) => matchOf(each, facts));
  const order = { ...plain, marks, ...(by !== 'activity' && { value: by }) };
  const rows = await reader.rows<ValueRow>(exits(order, question));
  const { journeys } = await reader.row<{ journeys: number }>(journeyCount(plain));
  const nameOf = (value: string) => (by === 'activity' ? (facts.nameOf.get(Number(value)) ?? value) : value);
  const total = rows.find(({ value }) => value === '');
  const told = rows
    .filter(({ value }) => value !== '')
    .map((row) => ({ value: nameOf(row.value), ...countsOf(row) }));
  return {
    kind: 'exits',
    by,
    rows: told.sort((a, b) => b.events - a.events || byName(a.value, b.value)),
    cut: (total?.values ?? 0) - told.length,
    total: countsOf(total ?? NOTHING),
    without: journeys - (total?.entries ?? 0),
    meta: metaOf(inquiry, { journeys, types: [object] }),
  };
}

type Counts = Omit<ValueRow, 'value' | 'values'>;
const NOTHING: Counts = { events: 0, journeys: 0, entries: 0, bounces: 0, exits: 0, lost: 0 };

function countsOf({ events, journeys, entries, bounces, exits: left, lost }: Counts): Omit<ExitRow, 'value'> {
  const bounce = rateOf(bounces, entries);
  const exit = rateOf(left, journeys);
  return {
    events,
    journeys,
    entries,
    bounces,
    bounceRate: bounce.rate,
    bounceInterval: bounce.interval,
    exits: left,
    exitsWithoutGoal: lost,
    exitRate: exit.rate,
    exitInterval: exit.interval,
  };
}
