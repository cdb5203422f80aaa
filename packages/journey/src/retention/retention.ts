import type { RetentionAnswer, RetentionQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { fetchRetention } from './fetch.js';
import { listReturned, requireListed } from './list.js';
import { planRetention } from './plan.js';
import { journeysIn, shapeRetention } from './shape.js';

/**
 * Of the journeys that started in one interval of the shop's calendar, how many returned in each interval after. With
 * entry `first` a journey is in the cohort of its first ever start, and one that started before the period is in
 * none; with `every` it is in each cohort in which it started. Windows are told in `RETENTION_WINDOWS`. The first
 * figure of a cohort is its size, whatever `minimum` asks of returns. A period takes what happened in it, starts
 * before it aside.
 *
 * @throws QuestionError where the question cannot be answered as asked, or lists what it does not tell.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askRetention(
  store: EventStore,
  asked: Asked<RetentionQuestion>,
  options: AskOptions = {},
): Promise<RetentionAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, reader, question } = inquiry;
  requireListed(question);
  const plans = await planRetention(inquiry, options);
  const rows = await fetchRetention(reader, plans);
  const shaped = shapeRetention(plans.whole, rows, facts.log.to);
  const journeys = journeysIn(plans.whole, rows.whole.rows);
  const meta = metaOf(inquiry, { journeys, types: [question.object] });
  const { interval, list } = question;
  const { currency } = facts.settings;
  const asOf = facts.log.to;
  const listed = list && (await listReturned(reader, plans, { rows, asOf, list }));
  return { kind: 'retention', currency, interval, ...shaped, ...(listed && { list: listed }), meta };
}
