import type { Breakdown } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { stagesOf } from '../answer/stages.js';
import type { Split } from './split.sql.js';

/**
 * How a question without steps splits its journeys; null where it does not.
 * @throws QuestionError where a step is to say which value counts.
 */
export async function splitOf(
  { question: { breakdown }, store, facts }: Inquiry<{ readonly breakdown?: Breakdown | undefined }>,
  options: AskOptions,
): Promise<Split | null> {
  if (breakdown === undefined) return null;
  if (typeof breakdown.attribution === 'object')
    throw QuestionError.because('breakdown.attribution', ({ stepsElsewhere }) => stepsElsewhere);
  if (breakdown.by !== 'stage') return { breakdown };
  return { breakdown, stages: await stagesOf(store, facts, options) };
}
