import type { Compare, Period } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { readFacts } from '../shop/facts.js';
import { previousOf, spanOf } from '../source/period.js';
import type { Asked, SharedQuestion } from './inquiry.js';
import { QuestionError } from './question-error.js';

/**
 * The question that another is compared with: the same, of another period or of other journeys.
 * @throws QuestionError where the period before is wanted of a question without a period.
 */
export async function comparedWith<Question extends SharedQuestion>(
  store: EventStore,
  { shop, question }: Asked<Question>,
  compare: Compare,
): Promise<Question> {
  const { compare: _, ...alone } = question;
  if (compare === 'previous')
    return { ...alone, period: await periodBefore(store, shop, question.period) } as Question;
  const { period: _period, ...always } = alone;
  // Without a period a question is over all of the time.
  if ('period' in compare && compare.period === 'all')
    return { ...always, ...('where' in compare && { where: compare.where }) } as unknown as Question;
  return { ...alone, ...compare } as Question;
}

async function periodBefore(store: EventStore, shop: string, period: Period | undefined): Promise<Period> {
  if (period === undefined) throw QuestionError.because('compare', ({ nothingBefore }) => nothingBefore);
  const { settings, log } = await readFacts(store, shop);
  const span = spanOf(period, { settings, last: log.to }, period.take ?? 'starting');
  return previousOf(period, span, settings.zone);
}
