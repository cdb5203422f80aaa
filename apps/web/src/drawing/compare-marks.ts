import type { BlueprintStep } from '@throughline/model';
import { t } from '../texts/texts.js';
import type { Compared } from './compared.js';
import type { Mark, Marks } from './mark-places.js';
import { pointsText, shareOf } from './points.js';
import { verdictOf } from './verdict.js';

/** What changed, at each step: a filled figure where it is beyond chance, a hollow one where it may not be. */
export function compareMarks(compared: readonly Compared[]): Marks {
  const most = Math.max(1e-9, ...compared.map(({ difference }) => Math.abs(difference?.change ?? 0)));
  return new Map(
    compared.flatMap(({ id, before, after, difference }): [string, Mark][] => {
      if (difference === null) return [];
      const { change, sure } = difference;
      return [
        [
          id,
          {
            text: pointsText(change),
            said: `${shareOf(before)} → ${shareOf(after)}, ${pointsText(change)}, ${verdictOf(difference)}`,
            level: sure ? Math.abs(change) / most : 0,
            tone: sure ? 'sure' : 'unsure',
          },
        ],
      ];
    }),
  );
}

/** Boxes with figures of their own that are not compared are marked as such: else they look as if nothing had changed there. */
export function withUncompared(
  marks: Marks,
  steps: readonly Pick<BlueprintStep, 'id' | 'folds' | 'foldedInto'>[],
): Marks {
  const mark: Mark = { text: '–', said: t().drawing.versus.uncompared, level: 0, tone: 'none' };
  const missing = steps.filter(
    ({ id, folds, foldedInto }) =>
      !marks.has(id) && (folds > 0 || (foldedInto === null && id.startsWith('step:'))),
  );
  return new Map([...marks, ...missing.map(({ id }) => [id, mark] as const)]);
}
