import type { ReasonCode } from '../../words/reason.js';

/** When something happened, or why that cannot be said. */
export type Timed = { readonly at: number } | { readonly why: ReasonCode };

const DAY = 86_400_000;
const EARLIEST = Date.UTC(2000, 0, 1);
/** Clocks of ordinary machines agree to within a minute. */
const SKEW = 60_000;

/**
 * An instant in milliseconds: from a date and time as text, or from a Unix time, whose unit is seen from its size
 * (seconds, milliseconds, microseconds; any instant of 1974 to 5138 is told apart). Null for anything else.
 */
export function instantOf(value: unknown): number | null {
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return null;
    if (/^-?\d+(\.\d+)?$/u.test(text)) return instantOf(Number(text));
    const parsed = Date.parse(text);
    return Number.isNaN(parsed) ? null : parsed;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const size = Math.abs(value);
  if (size > 1e14) return Math.round(value / 1000);
  return Math.round(size > 1e11 ? value : value * 1000);
}

/**
 * The time of an event. Where it lies ahead of its arrival and the client says when it sent it, the client's clock runs
 * ahead by as much as the two differ, and the event is put back by that. A late event stands as it was told.
 * @param told the client's time of the event; the time of arrival where it has none.
 * @param sent the client's time of sending.
 * @param at the time of arrival, milliseconds.
 */
export function timeOf(told: unknown, sent: unknown, at: number): Timed {
  if (told === undefined || told === null || told === '') return { at };
  const instant = instantOf(told);
  if (instant === null) return { why: 'unreadTime' };
  const time = instant - at > SKEW ? putBack(instant, instantOf(sent), at) : instant;
  if (time < EARLIEST) return { why: 'tooEarly' };
  if (time - at > DAY) return { why: 'ahead' };
  return { at: time };
}

function putBack(instant: number, sent: number | null, at: number): number {
  return sent === null || sent <= at ? instant : instant - (sent - at);
}
