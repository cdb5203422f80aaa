import type { QuestionOf } from '../api/queries.js';
import { behindParts } from '../explore/behind.js';
import type { BehindFigure } from '../explore/BehindDialog.js';
import { called, t } from '../texts/texts.js';
import { factorWords } from './factor-words.js';

/** Which of a factor's figures: who has it, those of them that reach the goal, or those that reach it without. */
const FIGURES = {
  has: { has: 'with', outcome: 'any' },
  rate: { has: 'with', outcome: 'converted' },
  without: { has: 'without', outcome: 'converted' },
} as const;

/** Whose journeys a figure of a factor counts; null where the address names none. */
export function behindFactors(
  key: string | null,
  question: QuestionOf<'correlation'> & { readonly object: string },
): BehindFigure | null {
  const [named, by, value] = behindParts(key ?? '');
  const figure = (['has', 'rate', 'without'] as const).find((each) => each === named);
  if (figure === undefined || by === undefined || value === undefined) return null;
  const isActivity = by === 'activity';
  return {
    title: t().correlation.behind[figure](isActivity ? called(value) : `${factorWords(by)} ${value}`),
    // The others cost a pass each.
    question: { ...question, limit: 1, by: isActivity ? [] : [by], list: { by, value, ...FIGURES[figure] } },
    said: t().explore.behind.byId,
  };
}
