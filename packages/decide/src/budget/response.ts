/** How one channel's spend works, in units of its own: spend of a week, outcome of a week. */
export interface Response {
  /** The most outcome that the channel can bring in a week. */
  readonly ceiling: number;
  /** The steady weekly spend that brings half of it. */
  readonly halfSpend: number;
  /** Hill's exponent: above 1 the curve is S-shaped. */
  readonly shape: number;
  /** The part of a week's effect that is carried into the next one, from 0 up to but not with 1. */
  readonly carryOver: number;
}

/**
 * Spend as it works: carried over geometrically, and scaled so that steady spend works as what it is
 * (Broadbent 1979, "One way TV advertisements work").
 */
export function adstock(spend: ArrayLike<number>, carryOver: number): Float64Array {
  const working = new Float64Array(spend.length);
  let carried = 0;
  for (let week = 0; week < spend.length; week += 1) {
    carried = carryOver * carried + (1 - carryOver) * (spend[week] ?? 0);
    working[week] = carried;
  }
  return working;
}

/** The share of the ceiling that working spend brings (Hill 1910), by logarithms, so that nothing overflows. */
export function saturation(
  working: number,
  { halfSpend, shape }: Pick<Response, 'halfSpend' | 'shape'>,
): number {
  return working > 0 ? 1 / (1 + Math.exp(-shape * Math.log(working / halfSpend))) : 0;
}

/** The outcome of a week at this steady spend. */
export const outcomeAt = (spend: number, response: Response): number =>
  response.ceiling * saturation(spend, response);

/** What one more unit of steady spend brings. At no spend, the mean over the first thousandth of the half spend. */
export function marginalOutcomeAt(spend: number, response: Response): number {
  const least = response.halfSpend / 1000;
  if (spend <= 0) return outcomeAt(least, response) / least;
  const share = saturation(spend, response);
  return (response.ceiling * response.shape * share * (1 - share)) / spend;
}
