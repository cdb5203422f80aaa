import { studentQuantile, studentTail } from '../numerics/distributions.js';
import type { Effect } from './effect.js';

export type Alternative = 'two-sided' | 'greater' | 'less';

export interface TestSettings {
  /** What the interval holds with this confidence, such as 0.95. */
  readonly level: number;
  readonly alternative: Alternative;
  /** The effect under the null hypothesis. */
  readonly nullValue: number;
}

export interface TestResult {
  /** Null where the interval has no end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number;
}

/** Welch's t-test of an effect (Welch 1947). */
export function welchTest(effect: Effect, { level, alternative, nullValue }: TestSettings): TestResult {
  const { estimate, standardError, freedom } = effect;
  const t = (estimate - nullValue) / standardError;
  const reach = (confidence: number) => studentQuantile(confidence, freedom) * standardError;
  switch (alternative) {
    case 'greater':
      return { low: estimate - reach(level), high: null, pValue: studentTail(t, freedom) };
    case 'less':
      return { low: null, high: estimate + reach(level), pValue: studentTail(-t, freedom) };
    case 'two-sided': {
      const half = reach(0.5 + level / 2);
      const pValue = Math.min(1, 2 * studentTail(Math.abs(t), freedom));
      return { low: estimate - half, high: estimate + half, pValue };
    }
  }
}
