import { z } from 'zod';
import { decisionModel } from '../model.js';
import { chiSquaredTail } from '../numerics/incomplete-gamma.js';

export const SampleRatio = z.strictObject({
  chiSquare: z.number(),
  degreesOfFreedom: z.int(),
  pValue: z.number(),
  /** Whether the split is so unlike the planned one that results are not to be trusted: p below 0.001. */
  mismatch: z.boolean(),
});
export type SampleRatio = z.output<typeof SampleRatio>;

const MISMATCH_BELOW = 0.001;

/**
 * Whether the arms got the visitors they should have, by Pearson's χ² (Fabijan et al. 2019, "Diagnosing sample
 * ratio mismatch"). Arms that should have got none are left out. Where there are not two arms with visitors to
 * compare, nothing speaks against the split: p is 1.
 */
export function sampleRatio(users: readonly number[], weights: readonly number[]): SampleRatio {
  const arms = weights
    .map((weight, at) => ({ weight, count: users[at] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const all = arms.reduce((sum, { count }) => sum + count, 0);
  const weightOfAll = arms.reduce((sum, { weight }) => sum + weight, 0);
  if (arms.length < 2 || all === 0 || users.length < weights.length)
    return { chiSquare: 0, degreesOfFreedom: 0, pValue: 1, mismatch: false };
  const chiSquare = arms.reduce((sum, { weight, count }) => {
    const expected = (all * weight) / weightOfAll;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const pValue = chiSquaredTail(chiSquare, arms.length - 1);
  return { chiSquare, degreesOfFreedom: arms.length - 1, pValue, mismatch: pValue < MISMATCH_BELOW };
}

const Numbers = z.array(z.number().min(0).max(1e15)).min(1);

export const sampleRatioModel = decisionModel({
  name: 'sample-ratio',
  title: 'Whether the arms of an experiment got the visitors they should have',
  input: z.strictObject({
    /** Visitors of each arm. */
    users: Numbers,
    /** The planned shares, in any unit. */
    weights: Numbers.refine((weights) => weights.some((weight) => weight > 0), 'must not all be 0'),
  }),
  output: SampleRatio,
  run: ({ users, weights }) => sampleRatio(users, weights),
});
