import type { ReasonCode } from '../../words/reason.js';

/** An event that its rule's condition leaves out: no event, and nobody's mistake. */
export const LEFT_OUT = 254;
/** An event of several in a row whose time is empty: it has not happened (yet). */
export const NOT_HAPPENED = 255;

/** Why a row gives no event. The number stands in SQL, the code for the words that go to people. 0 is a good row. */
const REASONS: Readonly<Record<number, ReasonCode>> = {
  1: 'fields',
  2: 'noTime',
  3: 'time',
  4: 'timeRange',
  5: 'noActivity',
  6: 'noObject',
  7: 'amount',
  8: 'currency',
  9: 'noJsonLine',
  [NOT_HAPPENED]: 'noTimeAtAll',
};

/** The reason that a query gives back as a number. */
export function reasonOf(reason: number): ReasonCode {
  const code = REASONS[reason];
  if (code === undefined) throw new RangeError(`${reason} is no number of a reason`);
  return code;
}
