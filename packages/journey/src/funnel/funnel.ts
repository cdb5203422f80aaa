import type { FunnelAnswer, FunnelQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { fetchBreakdown, fetchFigures, fetchList, fetchTrend } from './fetch.js';
import { planFunnel } from './plan.js';
import { shapeBreakdown, shapeFigures, shapeTrend } from './shape.js';

/**
 * How many journeys get how far through some steps, how long that takes, and what is lost on the way. Every first step
 * starts an attempt, which at each step takes the next event that serves it within the window; of a journey's attempts
 * the one that gets furthest counts, of several the first. Events at the same instant may serve one step after the
 * other in their settled order; no event serves two steps. An exclusion rules attempts out, not journeys.
 *
 * Times are in seconds, since the step before that was done; quantiles are exact, with linear interpolation. Amounts are
 * exact sums of what journeys carry. A period takes the events in it, and nothing else.
 *
 * @throws QuestionError where steps, exclusions, breakdown or list do not fit each other, or name what the shop has not.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askFunnel(
  store: EventStore,
  asked: Asked<FunnelQuestion>,
  options: AskOptions = {},
): Promise<FunnelAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, reader, facts } = inquiry;
  const plan = await planFunnel(inquiry, options);
  const told = { question, rules: plan.rules };
  const all = await fetchFigures(reader, plan, question);
  const answer = {
    kind: 'funnel' as const,
    window: question.window,
    windowFrom: question.windowFrom,
    ...shapeFigures(told, all),
    ...(plan.split && shapeBreakdown(told, await fetchBreakdown(reader, plan))),
    ...(question.trend && {
      trend: shapeTrend(told, await fetchTrend(reader, plan, question.trend), facts.settings),
    }),
    ...(question.list && { list: await fetchList(reader, plan, question.list) }),
  };
  const meta = metaOf(inquiry, { journeys: all.row.journeys[0] ?? 0, types: [question.object] });
  return { ...answer, meta };
}
