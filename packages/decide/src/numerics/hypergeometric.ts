const SMALLEST_SHARE = 1e-17;
const RESCALE_ABOVE = 1e200;
const MOST_TERMS = 50_000_000;

/**
 * ln ₂F₁(a, b; c; z), Gauss' hypergeometric function, for a, b, c > 0 and z < 1.
 *
 * Only sums without cancellation are taken: for z in [0, 1) every term of the series is positive, and where
 * c > a and c > b Euler's transformation gives a series that ends sooner; a negative z goes through Pfaff's
 * transformation first (Abramowitz & Stegun 15.3.3-15.3.5). The running sum is rescaled, so nothing overflows.
 *
 * @throws RangeError where the arguments are outside of these bounds, or the series does not end.
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(a > 0 && b > 0 && c > 0 && z < 1))
    throw new RangeError(`₂F₁(${a}, ${b}; ${c}; ${z}): give a, b and c above 0 and z below 1`);
  if (z >= 0) return logOfSeries({ a, b, c, z });
  // Of the two of Pfaff's forms, one whose parameters stay positive.
  if (c > b) return -a * Math.log1p(-z) + logHypergeometric(a, c - b, c, z / (z - 1));
  if (c > a) return -b * Math.log1p(-z) + logHypergeometric(c - a, b, c, z / (z - 1));
  throw new RangeError(`₂F₁(${a}, ${b}; ${c}; ${z}): for a negative z, c must be above a or b`);
}

interface Arguments {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly z: number;
}

function logOfSeries({ a, b, c, z }: Arguments): number {
  if (c > a && c > b && c < a + b)
    return (c - a - b) * Math.log1p(-z) + sumInLogSpace({ a: c - a, b: c - b, c, z });
  return sumInLogSpace({ a, b, c, z });
}

function sumInLogSpace({ a, b, c, z }: Arguments): number {
  let term = 1;
  let sum = 1;
  let scale = 0;
  for (let k = 0; k < MOST_TERMS; k += 1) {
    const ratio = (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    term *= ratio;
    sum += term;
    // Terms may grow before they shrink: small and shrinking is the end.
    if (ratio < 1 && term < sum * SMALLEST_SHARE * (1 - ratio)) return scale + Math.log(sum);
    if (sum > RESCALE_ABOVE) {
      scale += Math.log(sum);
      term /= sum;
      sum = 1;
    }
  }
  throw new RangeError(`₂F₁(${a}, ${b}; ${c}; ${z}): its series does not end in ${MOST_TERMS} terms`);
}
