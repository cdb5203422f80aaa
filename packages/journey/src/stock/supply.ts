import { DAY_MILLISECONDS } from '@throughline/model';
import type { Day, Days } from '../customers/days.js';
import type { ReportRow } from './reports.sql.js';

/** What the reports of one product come to. */
export interface Supply {
  /** Stretches without stock, in milliseconds since 1970; the last may have no end. */
  readonly gaps: readonly { readonly from: number; readonly until: number }[];
  /** Days from order to arrival, first ordered, first arrived. */
  readonly leadTimes: readonly number[];
  readonly onHand: number | null;
  readonly onOrder: number;
}

export function supplyOf(reports: readonly ReportRow[]): Supply {
  const gaps: { from: number; until: number }[] = [];
  const waiting: { time: number; quantity: number }[] = [];
  const leadTimes: number[] = [];
  let onHand: number | null = null;
  let since: number | null = null;
  for (const report of reports) {
    if (report.back && since !== null) {
      gaps.push({ from: since, until: report.time });
      since = null;
    }
    if (report.out) since ??= report.time;
    const order = report.arrived ? waiting.shift() : undefined;
    if (order !== undefined) leadTimes.push((report.time - order.time) / DAY_MILLISECONDS);
    if (report.reordered) waiting.push({ time: report.time, quantity: Number(report.quantity) });
    if (report.onHand !== '') onHand = Math.max(0, Number(report.onHand));
  }
  if (since !== null) gaps.push({ from: since, until: Infinity });
  return {
    gaps,
    leadTimes,
    onHand: since === null ? onHand : 0,
    onOrder: waiting.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

/** The share of each day, from the first to the last, on which it could be bought. */
export function sharesInStock(gaps: Supply['gaps'], [from, to]: readonly [Day, Day], days: Days): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const [begin, end] = [days.startOf(from + at), days.startOf(from + at + 1)];
    const without = gaps.reduce(
      (sum, gap) => sum + Math.max(0, Math.min(gap.until, end) - Math.max(gap.from, begin)),
      0,
    );
    return Math.max(0, 1 - without / (end - begin));
  });
}

/** Mean and spread of lead times; one alone tells no spread. */
export function leadTimeOf(days: readonly number[]): { mean: number; sd: number; seen: number } | null {
  if (days.length === 0) return null;
  const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
  const squares = days.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, sd: days.length > 1 ? Math.sqrt(squares / (days.length - 1)) : 0, seen: days.length };
}
