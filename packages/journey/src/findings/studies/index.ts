import type { ShopFacts } from '../../shop/facts.js';
import type { Study } from '../study.js';
import { DEVIATIONS, FEEDBACK, LOOPS, PROMISES } from './backstage.js';
import { CARTS } from './carts.js';
import { ERRORS } from './errors.js';
import { VITALS } from './vitals.js';
import { WAITS } from './waits.js';
import { DROP_OFFS, dropOffsOf, LEFT_AT_ONCE } from './way.js';

/** Everything that is looked into, in the order in which it is told where prices are equal. */
export const STUDIES: readonly Study[] = [
  ...ERRORS,
  ...VITALS,
  ...CARTS,
  LEFT_AT_ONCE,
  ...DROP_OFFS,
  ...PROMISES,
  ...WAITS,
  ...LOOPS,
  ...FEEDBACK,
  ...DEVIATIONS,
];

/**
 * Those that journeys of orders, parcels, tickets and returns can tell. No other order follows within one: what a hit takes are
 * amounts, those that are paid back.
 */
export function backstageOf(studies: readonly Study[]): Study[] {
  return studies
    .filter(({ backstage }) => backstage === true)
    .map((study) => ({ ...study, takes: 'amounts', paidBack: true }));
}

/** The same, with the steps of the way to an order that a shop records. */
export function studiesOf(facts: ShopFacts): Study[] {
  const own = new Map(dropOffsOf(facts).map((study) => [study.id, study]));
  return STUDIES.map((study) => own.get(study.id) ?? study);
}
