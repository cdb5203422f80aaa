import type { TimelineEvent } from '@throughline/model';
import { formatMoney, typedNumber } from '../texts/format.js';

/** Names that amounts of money go by, as the e-commerce events of the field have them. */
const MONEY =
  /(?:^|[\s_.-])(?:amount|cost|discount|fee|price|refund|revenue|shipping|spend|subtotal|tax|total|value)$/iu;

/** A number that an event says besides its amount: money with its currency, others as the language writes them. */
export function toldNumber(
  [name, value]: readonly [string, number],
  { amount, text }: Pick<TimelineEvent, 'amount' | 'text'>,
  currency: string,
): string {
  // Years and numbers of shelves are no thousands.
  const plain = (): string => typedNumber(value);
  const said = text['currency'] ?? '';
  const told = amount?.currency ?? (/^[A-Z]{3}$/u.test(said) ? said : currency);
  return `${name} ${MONEY.test(name) && told !== '' ? formatMoney(value, told) : plain()}`;
}
