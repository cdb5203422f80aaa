import { CannotEstimate } from '../cannot-estimate.js';
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

const quoted = (name: string | undefined): string => `"${name ?? ''}"`;

function refuseSteady({ names, spend, basis }: NamedSpend): void {
  for (const [at, series] of spend.entries()) {
    const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
    const rest = without(basis, series);
    if (Math.sqrt(dot(rest, rest) / series.length) > STEADY * mean && mean > 0) continue;
    throw new CannotEstimate(
      mean > 0
        ? `The spend of ${quoted(names[at])} hardly varies beyond trend, season and controls, so its effect cannot be told from the level of the outcome.`
        : `Nothing was spent on ${quoted(names[at])}.`,
      mean > 0 ? 'Vary it from week to week, or leave the channel out.' : 'Leave the channel out.',
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
  throw new CannotEstimate(
    `The spend of ${quoted(names[at])} follows from that of the other channels, so the data cannot tell them apart.`,
    'Vary one without the others for some weeks, or merge channels that are planned together.',
  );
}

/**
 * Whether the spends vary enough, and enough apart from each other, for their effects to be told apart.
 * @returns what is hardly told apart, in words.
 * @throws CannotEstimate where channels cannot be told apart, or one from the level of the outcome.
 */
export function checkApart(spends: NamedSpend): string[] {
  refuseSteady(spends);
  const matrix = correlations(spends);
  const warnings: string[] = [];
  for (const [one, row] of matrix.entries())
    for (let other = one + 1; other < row.length; other += 1) {
      const correlation = row[other] ?? 0;
      const pair = `The spends of ${quoted(spends.names[one])} and ${quoted(spends.names[other])}`;
      if (Math.abs(correlation) >= ONE)
        throw new CannotEstimate(
          `${pair} move together (correlation ${correlation.toFixed(3)}), so the data cannot tell them apart.`,
          'Vary one without the other for some weeks, or merge them into one channel.',
        );
      if (Math.abs(correlation) >= CLOSE)
        warnings.push(
          `${pair} move nearly together (correlation ${correlation.toFixed(2)}): take their sum rather than each.`,
        );
    }
  refuseMixed(spends, matrix);
  return warnings;
}
