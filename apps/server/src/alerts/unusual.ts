/** What the same days before were like, and whether this one is like them. */
export interface Season {
  readonly median: number;
  /** Between these a day is usual. */
  readonly low: number;
  readonly high: number;
  readonly isUnusual: boolean;
}

/** Fewer days tell nothing of what is usual. */
export const LEAST_DAYS = 5;
/** Makes the median absolute deviation of normal values their standard deviation. */
const NORMAL = 1.4826;
/** The modified z-score beyond which Iglewicz and Hoaglin call a value an outlier. */
const BEYOND = 3.5;
/** Days that were all alike say nothing of how much they vary: a change below this share of them is none. */
const LEAST_SHARE = 0.02;

/**
 * A value against those of the same weekday in the weeks before: unusual where its modified z-score is beyond 3.5. Median and median
 * absolute deviation are not moved by a few odd days among them, and the weekday is the season that most shops have.
 *
 * Source: B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, ASQC 1993.
 * @returns null where fewer than five values are known.
 */
export function againstSeason(value: number, before: readonly number[]): Season | null {
  if (before.length < LEAST_DAYS) return null;
  const median = medianOf(before);
  const deviation = medianOf(before.map((each) => Math.abs(each - median)));
  const reach = Math.max(BEYOND * NORMAL * deviation, LEAST_SHARE * Math.abs(median));
  const [low, high] = [median - reach, median + reach];
  return { median, low, high, isUnusual: value < low || value > high };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
