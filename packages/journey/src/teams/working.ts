import { workingShifts, type WorkingCalendar } from '@throughline/model';

/** The working time of a calendar, added up: what can be looked up for any instant of a stretch of time. */
export interface WorkingTable {
  /** When each shift begins, in milliseconds since 1970, and how long it lasts. */
  readonly begins: readonly number[];
  readonly lasts: readonly number[];
  /** Milliseconds worked before each shift. */
  readonly worked: readonly number[];
}

/** @param zone the shop's, where the calendar has none of its own. */
export function workingTable(
  calendar: WorkingCalendar,
  span: { readonly from: number; readonly to: number },
  zone: string,
): WorkingTable {
  const shifts = workingShifts(span.from, span.to, calendar, zone);
  const lasts = shifts.map(({ from, to }) => to - from);
  let sum = 0;
  const worked = lasts.map((last) => (sum += last) - last);
  return { begins: shifts.map(({ from }) => from), lasts, worked };
}
