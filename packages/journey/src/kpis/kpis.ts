import type { KpisAnswer, KpisQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { WHOLE } from './days.sql.js';
import { fetchKpis } from './fetch.js';
import { planKpis } from './plan.js';
import { figuresBy } from './shape.js';

const STANDS_ON = ['customer', 'session', 'order', 'ticket'];

/**
 * The figures by which a shop is led, for a period and, with `interval`, for each day, week or month of it. Each counts
 * what happened then: visits and tickets by when they began, orders by when they were completed, money by when it moved,
 * promises by the day that was promised. `where` is asked of the journeys that a figure stands on. Times are in seconds.
 *
 * @throws QuestionError where a property is not there, the period takes whole journeys, or there are too many intervals.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askKpis(
  store: EventStore,
  asked: Asked<KpisQuestion>,
  options: AskOptions = {},
): Promise<KpisAnswer> {
  const inquiry = await inquire(store, asked, options);
  const plan = await planKpis(inquiry, options.comparing?.previous === true);
  const figures = figuresBy(plan, await fetchKpis(inquiry.reader, plan));
  const whole = figures(WHOLE);
  const journeys = [whole.visitors, whole.sessions, whole.orders].reduce(
    (sum, { n }) => sum + n,
    whole.firstReply.of,
  );
  return {
    kind: 'kpis',
    currency: plan.facts.settings.currency,
    figures: whole,
    ...(plan.interval && { intervals: plan.days.map((from) => ({ from, figures: figures(from) })) }),
    meta: metaOf(inquiry, { journeys, types: STANDS_ON }),
  };
}
