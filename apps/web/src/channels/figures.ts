import type { AttributionAnswer } from '@throughline/model';
import { formatDecimal, formatMoney, formatMoneyCompact } from '../texts/format.js';

/** Orders of a week are few: one digit after the point where they are, so that what is told of a change adds up. */
const FEW = 100;

export function saidOutcome(value: number): string {
  const digits = Math.abs(value) < FEW ? 1 : 0;
  return formatDecimal(value, { maximumFractionDigits: digits });
}

/** Two of them with one number of digits, that of the larger. */
export function saidRange(low: number, high: number, said: (low: string, high: string) => string): string {
  const digits = Math.max(Math.abs(low), Math.abs(high)) < FEW ? 1 : 0;
  const [from, to] = [low, high].map((each) => formatDecimal(each, { maximumFractionDigits: digits }));
  return said(from ?? '', to ?? '');
}

/** Money that is planned or estimated: whole, or with cents where it is little. */
export function saidMoney(value: number, currency: string): string {
  return Math.abs(value) < 10 ? formatMoney(value, currency) : formatMoneyCompact(value, currency);
}

/** What comes back for one more, to two digits: with cents, which are what it is about. */
export const saidBack = (value: number, currency: string): string =>
  saidMoney(Number(value.toPrecision(2)), currency);

/** The same as a change, with its sign. */
export function saidChange(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${saidOutcome(Math.abs(value))}`;
}

/** Orders are credited, and none of them told what it comes to: that is not worth nothing. */
export function isUnpriced({
  conversions,
  value,
}: Pick<AttributionAnswer, 'conversions' | 'value'>): boolean {
  return conversions > 0 && value === 0;
}
