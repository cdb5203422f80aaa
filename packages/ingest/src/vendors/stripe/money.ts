import { type Amount, currencyExponent } from '@throughline/model';
import { amountOf } from '../../http/facts/amount.js';
import { firstText, numberOf } from '../../http/facts/json.js';

/**
 * Decimals of Stripe's amounts where they are not those of the currency's minor unit: some that have none are told in
 * hundredths, and the ariary in whole ones.
 * Source: docs.stripe.com/currencies, “Zero-decimal currencies” and “Special cases”.
 */
const OWN: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/** An amount in Stripe's smallest units (1250 of EUR are 12.50, 1250 of JPY are 1250); undefined where there is none. */
export function stripeAmount(minor: unknown, currency: unknown): Amount | undefined {
  const units = numberOf(minor);
  const code = firstText(currency).toUpperCase();
  if (units === undefined || !Number.isSafeInteger(units) || !/^[A-Z]{3}$/u.test(code)) return undefined;
  const decimals = OWN[code] ?? currencyExponent(code);
  return amountOf(shifted(BigInt(units), decimals), code, code);
}

function shifted(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
