/** Why a row gives no event. The number stands in SQL; the words go to people. 0 is a good row. */
const REASONS: Readonly<Record<number, string>> = {
  1: 'the row has more or fewer fields than the header',
  2: 'the time is missing',
  3: 'the time is not understood',
  4: 'the time is before 1900 or after 2299',
  5: 'the activity is missing',
  6: 'no object: every id is empty',
  7: 'the amount is not a number',
  8: 'the currency is not a code of three letters',
  9: 'the line is not a JSON object',
};

/** An event that its rule's condition leaves out: no event, and nobody's mistake. */
export const LEFT_OUT = 254;
/** An event of several in a row whose time is empty: it has not happened (yet). */
export const NOT_HAPPENED = 255;

/** The words for a reason as a query gives it back. */
export function reasonText(reason: number): string {
  if (reason === NOT_HAPPENED) return 'every time in the row is empty';
  return REASONS[reason] ?? `reason ${reason}`;
}
