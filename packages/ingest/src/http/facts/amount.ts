import type { Amount } from '@throughline/model';
import { firstText, numberOf } from './json.js';

const DECIMAL = /^-?\d{1,14}(\.\d{1,4})?$/u;

/**
 * An amount of money; undefined where there is none, or none that the store can hold exactly (14 digits before the
 * point). Numbers finer than a ten-thousandth are rounded to it.
 * @param fallback the currency where none is told that could be one.
 */
export function amountOf(value: unknown, currency: unknown, fallback: string): Amount | undefined {
  const text = decimalOf(value);
  if (text === undefined) return undefined;
  const code = firstText(currency).toUpperCase();
  return { value: text, currency: /^[A-Z]{3}$/u.test(code) ? code : fallback };
}

function decimalOf(value: unknown): string | undefined {
  const said = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  if (DECIMAL.test(said)) return said;
  const number = numberOf(value);
  if (number === undefined) return undefined;
  const rounded = number.toFixed(4);
  return DECIMAL.test(rounded) ? rounded : undefined;
}

/** The same amount as money that was given back. */
export function givenBack(amount: Amount | undefined): Amount | undefined {
  if (amount === undefined || amount.value.startsWith('-')) return amount;
  return { ...amount, value: `-${amount.value}` };
}
