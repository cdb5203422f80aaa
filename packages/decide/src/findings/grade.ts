import type { Priced } from './price.js';

export interface Graded {
  readonly confidence: 'high' | 'medium' | 'low';
  readonly causal: 'adjusted' | 'association';
}

export interface Grounds {
  /** False discovery rate at which it stands. */
  readonly q: number;
  /** Found in a segment, against the rest, rather than everywhere. */
  readonly local: boolean;
  /** Whether what sets visitors apart everywhere (their device, the way they came) was recorded. */
  readonly recorded: boolean;
}

/** What was compared with what was picked at random by somebody; nobody says “high” of less. */
const HIGH_HITS = 60;
const HIGH_OVERLAP = 0.8;
const HIGH_E_VALUE = 2.25;
/** Standard deviations by which groups may differ and still pass for alike (Austin 2009). */
const ALIKE = 0.1;
const Z95 = 1.645;

/**
 * How sure a priced finding is. High: chance is ruled out over all that was looked at (q), the interval keeps away from
 * nothing, nearly every hit had its like among the spared, device and channel are known, what nobody measured would have
 * to be strong to bring even the nearer end of the interval to nothing, and those hit had surely come as far before as those
 * they are compared with, so that no readiness to buy that nobody recorded stands behind both.
 * Adjusted: at least half of the hits had their like, not all of the segment was hit, and those hit had not come less far
 * before by more than chance.
 */
export function gradeOf(priced: Priced, { q, local, recorded }: Grounds): Graded {
  const { effect, low, high, eValue, compared } = priced;
  const { difference, error } = effect.past;
  const causal = compared ? 'adjusted' : 'association';
  const certain = low > 0 || high < 0;
  const strong =
    (eValue?.nearer ?? 0) >= HIGH_E_VALUE && effect.overlap >= HIGH_OVERLAP && effect.episodes >= HIGH_HITS;
  const alike = causal === 'adjusted' && difference - Z95 * error > -ALIKE;
  if (local && recorded && certain && q <= 0.01 && strong && alike) return { confidence: 'high', causal };
  return { confidence: certain && q <= 0.05 ? 'medium' : 'low', causal };
}
