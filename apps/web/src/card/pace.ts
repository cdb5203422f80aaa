const MINUTE_MS = 60_000;
const MOST_MS = 16 * MINUTE_MS;

/**
 * How long a card waits before it looks for a change, in milliseconds: a minute at first, twice as long each time in a row that it finds
 * none or is not answered, a quarter of an hour at most.
 */
export function waitOf(inVain: number): number {
  return Math.min(MOST_MS, MINUTE_MS * 2 ** Math.min(inVain, 10));
}
