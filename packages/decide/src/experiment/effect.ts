import { CannotEstimate } from '../cannot-estimate.js';
import type { ArmEstimate, Pair } from './arm-estimate.js';

export type Difference = 'relative' | 'absolute';

/** What a variant changes, before anyone asks how sure it is. */
export interface Effect {
  readonly estimate: number;
  readonly standardError: number;
  /** Welch–Satterthwaite. */
  readonly freedom: number;
  /** Visitors of both arms. */
  readonly visitors: number;
}

/** Welch 1947: the degrees of freedom of a difference of means of unequal variances. */
function welchFreedom(one: ArmEstimate, other: ArmEstimate): number {
  const [a, b] = [one.variance / one.n, other.variance / other.n];
  return ((a + b) * (a + b)) / ((a * a) / (one.n - 1) + (b * b) / (other.n - 1));
}

/**
 * Variance of the difference over the control's baseline, by the delta method: the baseline varies too, and with
 * the control's figure.
 */
function relativeVariance({ control, variant }: Pair): number {
  const base = control.baseline;
  const difference = (variant.tangent - control.tangent) / base;
  const ofDifference = control.variance / control.n + variant.variance / variant.n;
  const ofBase = (difference * difference * control.baselineVariance) / control.n;
  const ofBoth = (2 * difference * control.covariance) / control.n;
  return (ofDifference + ofBase + ofBoth) / (base * base);
}

function refuse({ control, variant }: Pair, kind: Difference): void {
  if (control.n < 2 || variant.n < 2) throw CannotEstimate.because(({ experiments }) => experiments.smallArm);
  if (kind === 'relative' && control.baseline === 0)
    throw CannotEstimate.because(({ experiments }) => experiments.noControl);
  if (control.variance === 0 && variant.variance === 0)
    throw CannotEstimate.because(({ experiments }) => experiments.noSpread);
}

/** @throws CannotEstimate where the data cannot tell an effect from chance. */
export function effectOf(pair: Pair, kind: Difference): Effect {
  refuse(pair, kind);
  const { control, variant } = pair;
  const difference = variant.mean - control.mean;
  const variance =
    kind === 'relative'
      ? relativeVariance(pair)
      : control.variance / control.n + variant.variance / variant.n;
  const effect = {
    estimate: kind === 'relative' ? difference / Math.abs(control.baseline) : difference,
    standardError: Math.sqrt(variance),
    freedom: welchFreedom(control, variant),
    visitors: control.n + variant.n,
  };
  if (effect.standardError > 0 && Object.values(effect).every(Number.isFinite)) return effect;
  throw CannotEstimate.because(({ experiments }) => experiments.outOfRange);
}
