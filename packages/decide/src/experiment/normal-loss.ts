import { normalDensity, normalTail } from '../numerics/distributions.js';

/** From here on the direct formula cancels. */
const FAR = 4;
const TERMS = 120;

/** E max(0, Z − z) of a standard normal Z, for any z, without cancellation. */
function unitLoss(z: number): number {
  if (z < FAR) return normalDensity(z) - z * normalTail(z);
  // Mills' ratio as a continued fraction 1 / (z + rest): then density − z × tail = density × rest / (z + rest).
  let rest = 0;
  for (let term = TERMS; term >= 1; term -= 1) rest = term / (z + rest);
  return (normalDensity(z) * rest) / (z + rest);
}

/** What is lost on average by an effect that is normal: below 0 by choosing it, above 0 by not choosing it. */
export interface ExpectedLoss {
  readonly ifChosen: number;
  readonly ifNotChosen: number;
}

/** @param standardDeviation may be 0: then the effect is known. */
export function expectedLoss(mean: number, standardDeviation: number): ExpectedLoss {
  if (standardDeviation === 0) return { ifChosen: Math.max(0, -mean), ifNotChosen: Math.max(0, mean) };
  const z = mean / standardDeviation;
  return { ifChosen: standardDeviation * unitLoss(z), ifNotChosen: standardDeviation * unitLoss(-z) };
}
