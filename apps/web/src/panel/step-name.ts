import { wordsOf } from '@throughline/blueprint';
import type { BlueprintStep } from '@throughline/model';
import { called, say, t } from '../texts/texts.js';

/** What a step is called here; a fold by how many it holds. */
export function stepName({ folds, name }: Pick<BlueprintStep, 'folds' | 'name'>): string {
  return folds > 0 ? wordsOf(say().locale).folded(folds) : called(name);
}

/** The same away from the drawing, where nobody sees which of the folds is meant: it says where it stands. */
export function placedName(step: Pick<BlueprintStep, 'folds' | 'name' | 'stage' | 'lane'>): string {
  if (step.folds === 0) return stepName(step);
  const { stages, lanes } = t().panel;
  return `${stepName(step)} (${t().blueprint.place(stages[step.stage], lanes[step.lane])})`;
}
