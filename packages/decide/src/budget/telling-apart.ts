import { CannotEstimate } from '../cannot-estimate.js';
import type { Sentences } from '../words/sentences.js';
import { cholesky, invertPositiveDefinite } from '../numerics/cholesky.js';
import { dot, without } from './controls.js';

export interface NamedSpend {
  readonly names: readonly string[];
  readonly spend: readonly Float64Array[];
  readonly basis: readonly Float64Array[];
}

/** Two channels whose spend goes together this closely are one channel to the data. */
const ONE = 0.97;
const CLOSE = 0.85;
/** Spend that varies less than this part of its mean does not show what it does. */
const STEADY = 0.02;
/** A channel whose variance the others explain to this factor is a mix of them (variance inflation). */
const MIXED = 30;

function refuseSteady({ names, spend, basis }: NamedSpend): void {
  for (const [at, series] of spend.entries()) {
    const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
    const rest = without(basis, series);
    if (Math.sqrt(dot(rest, rest) / series.length) > STEADY * mean && mean > 0) continue;
    throw CannotEstimate.because(({ channels }) =>
      mean > 0 ? channels.steady(names[at] ?? '') : channels.noSpend(names[at] ?? ''),
    );
  }
}

function correlations({ spend, basis }: NamedSpend): Float64Array[] {
  const rests = spend.map((series) => {
    const rest = without(basis, series);
    const size = Math.sqrt(dot(rest, rest));
    return rest.map((value) => value / size);
  });
  return rests.map((one) => Float64Array.from(rests, (other) => dot(one, other)));
}

function refuseMixed({ names }: NamedSpend, matrix: readonly Float64Array[]): void {
  const inverse = cholesky(matrix) === null ? null : invertPositiveDefinite(matrix);
  const at = inverse?.findIndex((row, channel) => (row[channel] ?? 0) > MIXED) ?? 0;
  if (at < 0) return;
  throw CannotEstimate.because(({ channels }) => channels.follows(names[at] ?? ''));
}

/**
 * Whether the spends vary enough, and enough apart from each other, for their effects to be told apart.
 * @returns what is hardly told apart, in words.
 * @throws CannotEstimate where channels cannot be told apart, or one from the level of the outcome.
 */
export function checkApart(spends: NamedSpend, notes: Sentences['notes']): string[] {
  refuseSteady(spends);
  const matrix = correlations(spends);
  const warnings: string[] = [];
  for (const [one, row] of matrix.entries())
    for (let other = one + 1; other < row.length; other += 1) {
      const correlation = row[other] ?? 0;
      const [a = '', b = ''] = [spends.names[one], spends.names[other]];
      if (Math.abs(correlation) >= ONE)
        throw CannotEstimate.because(({ channels }) => channels.together(a, b, correlation));
      if (Math.abs(correlation) >= CLOSE) warnings.push(notes.together(a, b, correlation));
    }
  refuseMixed(spends, matrix);
  return warnings;
}
