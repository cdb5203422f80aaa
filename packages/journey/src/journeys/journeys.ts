import type { JourneysAnswer, JourneysQuestion, ListedJourney, Where } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked, type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { steady } from '../answer/steady.js';
import { goalNumbersOf } from '../outcome/goal.js';
import { outcomeRule } from '../outcome/outcome.js';
import type { ShopFacts } from '../shop/facts.js';
import { journeySource } from '../source/source.js';
import { worthNumbersOf } from '../worth/worth.js';
import { countJourneys, page, type Judgement, type PageRow } from './journeys.sql.js';

/**
 * The journeys that are meant, one by one, a page at a time: what stands behind a figure. Outcomes are those of the
 * map: see `askMap`. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the object type has no journeys, or an outcome is asked for and there is no goal.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askJourneys(
  store: EventStore,
  asked: Asked<JourneysQuestion>,
  options: AskOptions = {},
): Promise<JourneysAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader } = inquiry;
  const order = stepsOf(inquiry, question.object, 'starting');
  const judgement = await judgementOf(inquiry);
  const { count } = await reader.row<{ count: number }>(
    countJourneys(journeySource(order), question, judgement),
  );
  const rows = await reader.rows<PageRow>(page(journeySource(order), question, judgement));
  const end = question.offset + rows.length;
  return {
    kind: 'journeys',
    currency: facts.settings.currency,
    journeys: rows.map((row) => shapeJourney(row, facts, judgement.rule !== null)),
    count,
    next: rows.length > 0 && end < count ? end : null,
    meta: metaOf(inquiry, { journeys: count, types: [question.object] }),
  };
}

async function judgementOf(inquiry: Inquiry<JourneysQuestion>): Promise<Judgement> {
  const { facts, question, reader } = inquiry;
  const goalNumbers = goalNumbersOf(question.object, facts);
  if (goalNumbers === null && question.outcome !== undefined) throw withoutGoal(question.object);
  const now = facts.log.to === null ? null : new Date(facts.log.to);
  const order = stepsOf(inquiry, question.object, 'starting');
  // Of journeys that are picked by where they end, mostly none reached the goal: how long that takes is told by all the others too.
  const where = order.where.filter((condition) => !looksAtEnds(condition));
  const source = journeySource({ ...order, where });
  return { rule: await outcomeRule(reader, { source, goalNumbers, now }), worth: worthNumbersOf(facts) };
}

function looksAtEnds(condition: Where[number]): boolean {
  if ('not' in condition) return looksAtEnds(condition.not);
  return 'any' in condition ? condition.any.some(looksAtEnds) : 'ends' in condition;
}

function withoutGoal(objectType: string): QuestionError {
  return QuestionError.because('outcome', ({ noOutcome }) => noOutcome(objectType));
}

function shapeJourney(row: PageRow, { nameOf }: ShopFacts, hasGoal: boolean): ListedJourney {
  const { id, events, channel, device } = row;
  return {
    id,
    start: row.begun,
    finish: row.ended,
    events,
    seconds: row.took / 1000,
    worth: steady(row.worth, 4),
    channel,
    device,
    first: nameOf.get(row.opening) ?? `#${row.opening}`,
    last: nameOf.get(row.closing) ?? `#${row.closing}`,
    outcome: hasGoal ? row.outcome : null,
  };
}
