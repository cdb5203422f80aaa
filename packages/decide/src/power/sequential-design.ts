import { z } from 'zod';
import { decisionModel } from '../model.js';
import { logGamma } from '../numerics/gamma.js';

/** P(the heads of n throws of a fair coin are at least k). */
function headsAtLeast(n: number, k: number): number {
  let sum = 0;
  const all = logGamma(n + 1) - n * Math.LN2;
  for (let heads = n; heads >= Math.max(0, k); heads -= 1)
    sum += Math.exp(all - logGamma(heads + 1) - logGamma(n - heads + 1));
  return Math.min(1, sum);
}

/**
 * The chance that a fair walk of n steps ever gets d ahead, by the reflection principle:
 * P(end at d or beyond) + P(end beyond d).
 */
export function everAhead(n: number, d: number): number {
  return Math.min(1, headsAtLeast(n, Math.ceil((n + d) / 2)) + headsAtLeast(n, Math.floor((n + d) / 2) + 1));
}

const Output = z.strictObject({
  /** Stop and take the variant when it is this many conversions ahead. */
  stopAhead: z.int(),
  /** Stop without a winner when both arms together have so many. */
  stopAt: z.int(),
  /** The chance that a variant that changes nothing is taken. */
  falsePositiveRate: z.number(),
});

/** The simplest sequential test, by counting conversions only: see docs/models.md. */
export const sequentialDesignModel = decisionModel({
  name: 'sequential-design',
  title: 'When to stop an experiment that is watched conversion by conversion',
  input: z.strictObject({ conversions: z.int().min(4).max(1_000_000) }),
  output: Output,
  run: ({ conversions }): z.output<typeof Output> => {
    const stopAhead = Math.ceil(2 * Math.sqrt(conversions));
    return { stopAhead, stopAt: conversions, falsePositiveRate: everAhead(conversions, stopAhead) };
  },
});
