interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What the part of a loss that is gone is worth: the product of two estimates that do not depend on each other, with the
 * interval of the exact variance of such a product (Goodman 1960, JASA 55:708), at the level that both were given at.
 */
export function gainOf(gone: Estimate, loss: Estimate): Estimate {
  const estimate = gone.estimate * loss.estimate;
  const reach = Math.hypot(
    gone.estimate * halfOf(loss),
    loss.estimate * halfOf(gone),
    halfOf(gone) * halfOf(loss),
  );
  return { estimate, low: estimate - reach, high: estimate + reach };
}

const halfOf = ({ low, high }: Estimate): number => (high - low) / 2;
