import type { BlueprintAnswer, FeedbackAnswer } from '@throughline/model';
import { scoreOf } from './overlay.js';

/** How customers felt who came from one stage; null where nobody was asked there. */
export interface CurvePoint {
  readonly stage: BlueprintAnswer['stages'][number]['id'];
  readonly n: number;
  readonly told: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** The normal deviate of 95 %, two-sided. */
const Z = 1.959_964;

/**
 * The emotional curve of a blueprint: the score of each stage from those of its steps, weighted by their answers. The bounds are those of a
 * weighted mean of independent groups (Cochran 1977, *Sampling Techniques*, ch. 5), from the bounds of each step.
 */
export function curveOf(
  feedback: FeedbackAnswer,
  { stages, steps }: Pick<BlueprintAnswer, 'stages' | 'steps'>,
): readonly CurvePoint[] {
  const score = scoreOf(feedback);
  const stageOf = new Map(
    steps
      .filter(({ id }) => id.startsWith('step:'))
      .flatMap(({ activities, stage }) => activities.map((name) => [name, stage] as const)),
  );
  return stages.map(({ id: stage }) => {
    if (score === null) return { stage, n: 0, told: null };
    const parts = feedback.steps.flatMap(({ activity, [score]: { value, low, high, n } }) =>
      activity === null || stageOf.get(activity) !== stage || value === null || low === null || high === null
        ? []
        : [{ value, n, error: (high - low) / (2 * Z) }],
    );
    return { stage, ...pooled(parts, score === 'csat' ? [0, 1] : [-100, 100]) };
  });
}

interface Part {
  readonly value: number;
  readonly n: number;
  readonly error: number;
}

function pooled(
  parts: readonly Part[],
  [least, most]: readonly [number, number],
): Pick<CurvePoint, 'n' | 'told'> {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return { n, told: null };
  const value = parts.reduce((sum, part) => sum + part.value * part.n, 0) / n;
  const error = Math.hypot(...parts.map((part) => (part.error * part.n) / n));
  return {
    n,
    told: { value, low: Math.max(least, value - Z * error), high: Math.min(most, value + Z * error) },
  };
}
