import type { ValuedCustomer } from '@throughline/model';
import { dateOf, type Day } from '../customers/days.js';

/** A hundred years: beyond them no date means anything. */
const FURTHEST = 36_525;

/** The dates of a wait that is told in days after `until`. */
export function datesOf(
  wait: { readonly low: number; readonly median: number; readonly high: number } | undefined,
  until: Day,
): ValuedCustomer['next'] {
  const date = (after: number): string | null => (after > FURTHEST ? null : dateOf(until + after));
  const { low = Infinity, median = Infinity, high = Infinity } = wait ?? {};
  return { from: date(low), median: date(median), to: date(high) };
}
