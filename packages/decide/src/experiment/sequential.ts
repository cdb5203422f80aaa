import type { Effect } from './effect.js';
import type { TestResult } from './frequentist.js';

export interface SequentialSettings {
  readonly level: number;
  readonly nullValue: number;
  /** Visitors at which the interval is narrowest, compared with what it could be. */
  readonly tuning: number;
}

/** ρ² of the mixture that is best at that many visitors (Waudby-Smith et al. 2023, appendix B). */
function mixture(alpha: number, tuning: number): number {
  return (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / tuning;
}

/** Half the width of the always-valid interval, in standard errors. */
export function sequentialReach(
  visitors: number,
  { level, tuning }: Pick<SequentialSettings, 'level' | 'tuning'>,
): number {
  const alpha = 1 - level;
  const weight = visitors * mixture(alpha, tuning);
  return Math.sqrt((2 * (weight + 1) * (0.5 * Math.log1p(weight) - Math.log(alpha))) / weight);
}

/**
 * An interval that holds however often one looks, and stops when one likes: the asymptotic confidence sequence of
 * Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2023 ("Time-uniform central limit theory and asymptotic confidence
 * sequences", equation 9), and the p-value that goes with it.
 */
export function sequentialTest(effect: Effect, settings: SequentialSettings): TestResult {
  const { estimate, standardError, visitors } = effect;
  const half = sequentialReach(visitors, settings) * standardError;
  const weight = visitors * mixture(1 - settings.level, settings.tuning);
  const z = (estimate - settings.nullValue) / standardError;
  const logEvidence = (weight * z * z) / (2 * (weight + 1)) - 0.5 * Math.log1p(weight);
  return { low: estimate - half, high: estimate + half, pValue: Math.min(1, Math.exp(-logEvidence)) };
}
