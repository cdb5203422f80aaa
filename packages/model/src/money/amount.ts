import type { Amount } from '../event.js';
import { numberFormat } from '../kept-formats.js';
import { currencyExponent } from './currency.js';
import { formatDecimal, parseDecimal, unitsPerMinor } from './decimal.js';

function amountOf(units: bigint, currency: string): Amount {
  return { value: formatDecimal(units, currencyExponent(currency)), currency };
}

/**
 * Exact sums, one for each currency, in the order of their codes; amounts of different currencies are never
 * added. Values come out with the currency's decimals, and more only where the sum has them.
 *
 * @throws RangeError where a value is no decimal.
 */
export function addAmounts(amounts: Iterable<Amount>): Amount[] {
  const sums = new Map<string, bigint>();
  for (const { value, currency } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0n) + parseDecimal(value));
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, units]) => amountOf(units, currency));
}

/** The same amount the other way round: a refund of a sale. */
export function negateAmount(amount: Amount): Amount {
  return amountOf(-parseDecimal(amount.value), amount.currency);
}

/**
 * Negative, zero or positive as `a` is less than, equal to or more than `b`.
 *
 * @throws RangeError where the currencies differ.
 */
export function compareAmounts(a: Amount, b: Amount): number {
  if (a.currency !== b.currency) {
    throw new RangeError(`cannot compare ${a.currency} with ${b.currency} without a conversion rate`);
  }
  const difference = parseDecimal(a.value) - parseDecimal(b.value);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The amount in the currency's minor units: 1250n for 12.50 EUR, 1250n for 1250 JPY.
 *
 * @throws RangeError where the amount is finer than the minor unit.
 */
export function toMinorUnits(amount: Amount): bigint {
  const units = parseDecimal(amount.value);
  const step = unitsPerMinor(currencyExponent(amount.currency));
  if (units % step !== 0n) {
    throw new RangeError(`${amount.value} ${amount.currency} is finer than the currency's minor unit`);
  }
  return units / step;
}

/** The amount of so many minor units of a currency. */
export function fromMinorUnits(minor: bigint, currency: string): Amount {
  return amountOf(minor * unitsPerMinor(currencyExponent(currency)), currency);
}

/** The amount as people of a locale read it, exact to the last decimal. */
export function formatAmount(amount: Amount, locale: string): string {
  const format = numberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: currencyExponent(amount.currency),
    maximumFractionDigits: 4,
  });
  return format.format(amount.value as `${number}`);
}
