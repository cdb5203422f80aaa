const MINUTE_MS = 60_000;
const MOST_MS = 16 * MINUTE_MS;

/** How often a card was looked for before it was told last. */
export interface Looks {
  /** Times in a row that nothing had changed since. */
  readonly inVain: number;
  /** Failures until then, of all times: they are over. */
  readonly failed: number;
}

/**
 * Times in a row that a card found no change or was not answered.
 * @param before null where it was never told.
 * @param failed looks that failed, since the page was opened.
 */
export function inVainOf(before: Looks | null, failed: number): number {
  return (before?.inVain ?? 0) + failed - (before?.failed ?? 0);
}

/**
 * How long a card waits before it looks for a change, in milliseconds: a minute at first, twice as long each time in a row that it finds
 * none or is not answered, a quarter of an hour at most.
 */
export function waitOf(inVain: number): number {
  return Math.min(MOST_MS, MINUTE_MS * 2 ** Math.min(inVain, 10));
}
