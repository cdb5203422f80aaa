import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';

/** A leak that is worth a line: fewer lost than this share of its journeys is noise. */
const LEAST_SHARE = 0.005;

/** Steps by how many journeys end there without their goal, worst first. */
export function worstLeaks(
  { steps }: Pick<BlueprintAnswer, 'steps'>,
  most: number,
): readonly BlueprintStep[] {
  return steps
    .filter(({ metrics, folds }) => folds === 0 && metrics.lost > 0 && metrics.lostShare >= LEAST_SHARE)
    .sort((a, b) => b.metrics.lost - a.metrics.lost || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** Length of a bar, 0 … 1, against the worst. */
export function againstWorst(step: BlueprintStep, worst: BlueprintStep | undefined): number {
  const most = worst?.metrics.lost ?? 0;
  return most === 0 ? 0 : step.metrics.lost / most;
}
