import { intervalStart, type StickinessAnswer, type StickinessQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { planActive, type ActivePlan } from '../active/plan.js';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { numbersOf, rangeOf } from '../source/range.js';
import { activeIn, howOften, type ActiveRow, type OftenRow } from './stickiness.sql.js';

/**
 * In how many intervals of the period each journey did something: how much of a habit it is. The ratio is the mean
 * number of journeys active in an interval over the number active at all. A period takes what happened in it; its
 * intervals are those of the shop's calendar, the first and the last one as far as they lie in it.
 *
 * @throws QuestionError where the question cannot be answered as asked.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askStickiness(
  store: EventStore,
  asked: Asked<StickinessQuestion>,
  options: AskOptions = {},
): Promise<StickinessAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, reader } = inquiry;
  const plan = planActive(inquiry);
  const often = await reader.rows<OftenRow>(howOften(plan));
  const { journeys, ...shaped } = shape(plan, often, await reader.rows<ActiveRow>(activeIn(plan)));
  const meta = metaOf(inquiry, { journeys, types: [question.object] });
  return { kind: 'stickiness', interval: question.interval, ...shaped, meta };
}

type Shaped = Pick<StickinessAnswer, 'histogram' | 'active' | 'ratio'> & { readonly journeys: number };

function shape(plan: ActivePlan, often: readonly OftenRow[], active: readonly ActiveRow[]): Shaped {
  const range = rangeOf(
    plan,
    active.map(({ number }) => number),
  );
  const numbers = range === null ? [] : numbersOf(range);
  const counts = new Map(often.map((row) => [row.intervals, row.journeys]));
  const by = new Map(active.map((row) => [row.number, row.journeys]));
  const journeys = often.reduce((sum, row) => sum + row.journeys, 0);
  const times = often.reduce((sum, row) => sum + row.intervals * row.journeys, 0);
  return {
    journeys,
    histogram: numbers.map((_, at) => ({ intervals: at + 1, journeys: counts.get(at + 1) ?? 0 })),
    active: numbers.map((number) => ({
      from: new Date(intervalStart(number, plan.interval, plan.calendar)).toISOString(),
      journeys: by.get(number) ?? 0,
    })),
    ratio: journeys === 0 ? null : times / numbers.length / journeys,
  };
}
