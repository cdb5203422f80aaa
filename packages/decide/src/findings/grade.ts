import type { Priced } from './price.js';

export interface Graded {
  readonly confidence: 'high' | 'medium' | 'low';
  readonly causal: 'adjusted' | 'association';
}

/** What was compared with what was picked at random by somebody; nobody says “high” of less. */
const HIGH_HITS = 60;
const HIGH_OVERLAP = 0.8;
const HIGH_E_VALUE = 2;
const LEAST_OVERLAP = 0.5;

/**
 * How sure a priced finding is. High: chance is ruled out over all that was looked at (q), the interval keeps away from
 * nothing, nearly every hit had its like among the spared, and what nobody measured would have to be strong.
 * Adjusted: at least half of the hits had their like.
 *
 * @param q false discovery rate at which it stands; `local`: found in a segment, against the rest, rather than everywhere.
 */
export function gradeOf(
  priced: Priced,
  { q, local }: { readonly q: number; readonly local: boolean },
): Graded {
  const { effect, low, high, eValue } = priced;
  const causal = effect.overlap >= LEAST_OVERLAP ? 'adjusted' : 'association';
  const certain = low > 0 || high < 0;
  const strong =
    (eValue ?? 0) >= HIGH_E_VALUE && effect.overlap >= HIGH_OVERLAP && effect.episodes >= HIGH_HITS;
  if (local && certain && q <= 0.01 && strong && causal === 'adjusted') return { confidence: 'high', causal };
  return { confidence: certain && q <= 0.05 ? 'medium' : 'low', causal };
}
