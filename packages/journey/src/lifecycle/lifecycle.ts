import {
  intervalNumber,
  intervalStart,
  type LifecycleAnswer,
  type LifecycleInterval,
  type LifecycleQuestion,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { planActive, type ActivePlan } from '../active/plan.js';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { lastKnown, numbersOf, rangeOf } from '../source/range.js';
import { STATES, states, type State, type StateRow } from './lifecycle.sql.js';

/**
 * What journeys are in each interval: new, returning, resurrecting or dormant. What happened before the period decides
 * what is new in it. active = new + returning + resurrecting, and active = active in the interval before - dormant +
 * new + resurrecting.
 *
 * @throws QuestionError where the question cannot be answered as asked.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askLifecycle(
  store: EventStore,
  asked: Asked<LifecycleQuestion>,
  options: AskOptions = {},
): Promise<LifecycleAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, reader, facts } = inquiry;
  const plan = planActive(inquiry);
  const rows = await reader.rows<StateRow>(states(plan));
  const intervals = shape(plan, rows, facts.log.to);
  const journeys = rows.reduce((sum, { state, journeys: n }) => sum + (state === 1 ? n : 0), 0);
  const meta = metaOf(inquiry, { journeys, types: [question.object] });
  return { kind: 'lifecycle', interval: question.interval, intervals, meta };
}

function shape(plan: ActivePlan, rows: readonly StateRow[], asOf: string | null): LifecycleInterval[] {
  const { interval, calendar, history } = plan;
  const last = lastKnown(history, asOf);
  const known = rows.filter(({ number }) => number <= intervalNumber(last, interval, calendar));
  const range = rangeOf(
    plan,
    known.map(({ number }) => number),
  );
  const counts = new Map(known.map((row) => [`${row.number} ${row.state}`, row.journeys]));
  const count = (number: number, state: State) => counts.get(`${number} ${STATES.indexOf(state) + 1}`) ?? 0;
  return (range === null ? [] : numbersOf(range)).map((number) => {
    const [fresh, returning, resurrecting] = [
      count(number, 'new'),
      count(number, 'returning'),
      count(number, 'resurrecting'),
    ];
    return {
      from: new Date(intervalStart(number, interval, calendar)).toISOString(),
      active: fresh + returning + resurrecting,
      new: fresh,
      returning,
      resurrecting,
      dormant: count(number, 'dormant'),
    };
  });
}
