import type { QuestionOf } from '../api/queries.js';
import type { BehindFigure } from '../explore/BehindDialog.js';
import { behindParts } from '../explore/behind.js';
import { called, t } from '../texts/texts.js';

/** Who left before a step, or reached it, as the funnel counts them; null where the address names no step of it. */
export function behindFunnel(
  key: string | null,
  question: Pick<QuestionOf<'funnel'>, 'steps' | 'period' | 'where' | 'window' | 'windowFrom' | 'order'> & {
    readonly object: string;
  },
  steps: readonly string[],
): BehindFigure | null {
  const [what, place] = behindParts(key ?? '');
  const step = steps[Number(place) - 1];
  if (step === undefined || (what !== 'left' && what !== 'reached')) return null;
  // Nobody leaves before the first step.
  if (what === 'left' && Number(place) === 1) return null;
  const texts = t().explore.behind;
  return {
    title: texts[what](called(step)),
    question: {
      kind: 'funnel',
      ...question,
      list: { step: Number(place), outcome: what === 'left' ? 'dropped' : 'reached' },
    },
    said: texts.byId,
  };
}
