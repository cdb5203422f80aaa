import type { EtsWeights } from './filter.js';
import type { EtsForm } from './form.js';

/** How far a root may lie outside the unit circle before it counts as outside. */
const SLACK = 1e-8;

/**
 * Whether the weights make a forecast forget its start: every root of the characteristic equation lies within the
 * unit circle (Hyndman, Akram & Archibald 2008, “The admissible parameter space for exponential smoothing models”).
 * Forms without a season are admissible all over the usual bounds that the search keeps to.
 */
export function isAdmissible(form: EtsForm, weights: EtsWeights, period: number): boolean {
  if (form.season === 'N') return true;
  return isStable(characteristic(form, weights, period));
}

/** Coefficients from the constant one up. */
function characteristic(
  form: EtsForm,
  { alpha, beta, gamma, phi }: EtsWeights,
  period: number,
): Float64Array {
  // Without a trend the equation has the root 1 for the season's mean, which is no instability: it is divided out.
  if (form.trend === 'N') return levelAndSeason(alpha, gamma, period);
  const coefficients = new Float64Array(period + 2).fill(alpha + beta - alpha * phi);
  coefficients[0] = phi * (1 - alpha - gamma);
  coefficients[1] = alpha + beta - alpha * phi + gamma - 1;
  coefficients[period] = alpha + beta - phi;
  coefficients[period + 1] = 1;
  return coefficients;
}

function levelAndSeason(alpha: number, gamma: number, period: number): Float64Array {
  const coefficients = new Float64Array(period + 1).fill(alpha);
  coefficients[0] = alpha + gamma - 1;
  coefficients[period] = 1;
  return coefficients;
}

/** Schur and Cohn's test by stepping the degree down: stable where every reflection is below 1. */
function isStable(polynomial: Float64Array): boolean {
  let current = polynomial;
  while (current.length > 1) {
    const top = current.length - 1;
    const reflection = (current[0] as number) / (current[top] as number);
    if (!(Math.abs(reflection) < 1 + SLACK)) return false;
    // At a reflection of 1 the roots lie on the circle itself, the edge of what is admissible.
    if (Math.abs(reflection) > 1 - SLACK) return true;
    const next = new Float64Array(top);
    for (let at = 0; at < top; at += 1)
      next[at] = (current[at + 1] as number) - reflection * (current[top - 1 - at] as number);
    current = next;
  }
  return true;
}
