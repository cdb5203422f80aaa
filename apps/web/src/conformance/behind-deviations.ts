import type { DeviationKind } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import { behindParts } from '../explore/behind.js';
import type { BehindFigure } from '../explore/BehindDialog.js';
import { called, t } from '../texts/texts.js';

/** As the server names them. */
const KINDS = ['skipped', 'added', 'out of order', 'late'] as const satisfies readonly DeviationKind[];

/** Whose journeys deviate in one way; null where the address names none. */
export function behindDeviations(
  key: string | null,
  question: QuestionOf<'conformance'>,
): BehindFigure | null {
  const [named, step] = behindParts(key ?? '');
  const kind = KINDS.find((each) => each === named);
  if (kind === undefined || step === undefined) return null;
  const texts = t().explore.behind;
  return {
    title: texts.deviate(t().conformance.kinds[kind], called(step)),
    question: { ...question, limit: 1, list: { kind, step } },
    said: texts.byId,
  };
}
