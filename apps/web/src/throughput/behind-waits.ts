import type { QuestionOf } from '../api/queries.js';
import { behindParts } from '../explore/behind.js';
import type { BehindFigure } from '../explore/BehindDialog.js';
import { called, t } from '../texts/texts.js';

type Narrow = Pick<QuestionOf<'journeys'>, 'object' | 'period' | 'where'>;

/** The journeys that pass a step, or in which one step directly follows another; null where the address names neither. */
export function behindWaits(key: string | null, { where = [], ...narrow }: Narrow): BehindFigure | null {
  const [what, from, to] = behindParts(key ?? '');
  const texts = t().explore.behind;
  if (from === undefined) return null;
  const first = { activity: from };
  if (what === 'pass')
    return {
      title: texts.pass(called(from)),
      question: { kind: 'journeys', ...narrow, where: [...where, { with: first }] },
      said: texts.latest,
    };
  if (what !== 'way' || to === undefined) return null;
  const followed = { first, then: { activity: to }, directly: true };
  return {
    title: texts.way(called(from), called(to)),
    question: {
      kind: 'journeys',
      sort: { by: 'duration', direction: 'down' },
      ...narrow,
      where: [...where, { followed }],
    },
    said: texts.slowest,
  };
}
