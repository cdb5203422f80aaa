import type { Binder } from '../sql/binder.js';
import type { WorthNumbers } from './worth.js';

/**
 * What a journey was worth, from its columns, as a number. Amounts in other currencies are left out: none is
 * converted without a rate. Refunds count as given with either sign.
 */
export function worthSql({ earned, given, currency }: WorthNumbers, binder: Binder): string {
  return `if(currency = ${binder.text(currency)},
      arraySum((activity, amount) -> multiIf(amount = 0, 0., has(${binder.activities(earned)}, activity), toFloat64(amount),
        has(${binder.activities(given)}, activity), -abs(toFloat64(amount)), 0.), activities, amounts), 0.)`;
}
