import { z } from 'zod';
import { decisionModel } from '../model.js';

export const CORRECTIONS = ['holm', 'benjamini-hochberg'] as const;
export type Correction = (typeof CORRECTIONS)[number];

/**
 * p-values for many comparisons at once, in the order given. Holm 1979 keeps the chance of even one false alarm;
 * Benjamini & Hochberg 1995 the expected share of false alarms among alarms.
 */
export function correct(pValues: readonly number[], correction: Correction): number[] {
  return correction === 'holm' ? holm(pValues) : benjaminiHochberg(pValues);
}

const ascending = (pValues: readonly number[]) =>
  pValues.map((p, at) => ({ p, at })).sort((one, other) => one.p - other.p || one.at - other.at);

function holm(pValues: readonly number[]): number[] {
  const adjusted = [...pValues];
  let least = 0;
  for (const [rank, { p, at }] of ascending(pValues).entries()) {
    least = Math.max(least, Math.min(1, p * (pValues.length - rank)));
    adjusted[at] = least;
  }
  return adjusted;
}

function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = [...pValues];
  let most = 1;
  for (const [rank, { p, at }] of [...ascending(pValues).entries()].toReversed()) {
    // Rounding must not make it smaller than it was.
    most = Math.min(most, Math.max(p, (p * pValues.length) / (rank + 1)));
    adjusted[at] = most;
  }
  return adjusted;
}

export const correctionModel = decisionModel({
  name: 'adjust-p-values',
  title: 'p-values of many comparisons, adjusted for their number',
  input: z.strictObject({
    pValues: z.array(z.number().min(0).max(1)).min(1),
    method: z.enum(CORRECTIONS),
  }),
  output: z.strictObject({ pValues: z.array(z.number()) }),
  run: ({ pValues, method }) => ({ pValues: correct(pValues, method) }),
});
