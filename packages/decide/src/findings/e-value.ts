import type { HitEffect } from './effect.js';

/** For the estimate, and for the end of its interval that is nearer to nothing. */
export interface EValue {
  readonly estimate: number;
  readonly nearer: number;
}

const Z = 1.645;

/**
 * How strongly a cause that nobody measured would have to go with both hit and outcome, as risk ratios, to be all there is
 * to the effect, and to bring its 90 % interval to nothing (VanderWeele & Ding 2017).
 */
export function eValueOf({ chance: { hit, spared, error } }: Pick<HitEffect, 'chance'>): EValue | null {
  if (hit === spared || Math.max(hit, spared) === 0) return null;
  const difference = spared - hit;
  const left = Math.sign(difference) * Math.max(0, Math.abs(difference) - Z * error);
  return { estimate: eValueOfRates(hit, spared), nearer: eValueOfRates(spared - left, spared) };
}

function eValueOfRates(a: number, b: number): number {
  // Of an outcome that never came, half an episode keeps the ratio finite.
  const ratio = Math.max(a, b) / Math.max(Math.min(a, b), 1e-4);
  return ratio + Math.sqrt(ratio * (ratio - 1));
}
