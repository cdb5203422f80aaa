import type { ForecastAnswer } from '@throughline/model';

/** How far two forecasts of the same held-out days were out, on average a day; and over how many days. */
export interface HeldOut {
  readonly days: number;
  readonly chosen: number;
  readonly naive: number;
}

/** Days that are held out of the past to judge a forecast by. */
export const HELD_OUT = 28;

/** Fewer days before the held-out ones tell nothing of a week's season. */
const LEAST_BEFORE = 28;

const DAY_MS = 86_400_000;

/** The first days of an answer's past, which a forecast of its last ones is made from; null where it is too short. */
export function learntFrom({
  from,
  to,
}: Pick<ForecastAnswer, 'from' | 'to'>): { readonly from: string; readonly to: string } | null {
  if (from === null || to === null) return null;
  const until = Date.parse(to) - HELD_OUT * DAY_MS;
  if (until - Date.parse(from) < LEAST_BEFORE * DAY_MS) return null;
  return { from, to: dateOf(until) };
}

/** The day so many days after a date. */
export function dayAfter(date: string, days: number): string {
  return dateOf(Date.parse(date) + days * DAY_MS);
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/**
 * The mean absolute error of a forecast and of the naive one (the value a week before) over what came after both.
 * Null where one of them has no forecast.
 */
export function heldOut(
  past: readonly number[],
  chosen: readonly number[],
  naive: readonly number[],
): HeldOut | null {
  const days = Math.min(HELD_OUT, chosen.length, naive.length);
  if (days === 0 || past.length <= HELD_OUT) return null;
  const came = past.slice(-HELD_OUT).slice(0, days);
  return { days, chosen: meanError(came, chosen), naive: meanError(came, naive) };
}

function meanError(came: readonly number[], said: readonly number[]): number {
  return came.reduce((sum, value, at) => sum + Math.abs(value - (said[at] ?? 0)), 0) / came.length;
}
