import { formatDecimal } from '../texts/format.js';

/** Orders of a week are few: one digit after the point where they are. */
export function saidOutcome(value: number): string {
  const digits = Math.abs(value) < 20 ? 1 : 0;
  return formatDecimal(value, { maximumFractionDigits: digits });
}

/** The same as a change, with its sign. */
export function saidChange(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${saidOutcome(Math.abs(value))}`;
}
