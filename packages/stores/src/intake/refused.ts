import type { ShopEvent } from '@throughline/model';
import type { ImportUnit, Statement } from '../events/port.js';

/** Events of a source that a shop has no number left for: their activity is not one of its own. */
export const KNOWN_ONLY = 'activity IN (SELECT name FROM activities FINAL WHERE shop = {shop:String})';

/** Events that are told when they are refused; the others are counted. */
const MOST_TOLD = 10_000;

interface Line extends Omit<ShopEvent, 'amount'> {
  readonly amount: string;
  readonly currency: string;
}

/** The events of a source that are refused, as they were appended. */
export async function refusedIn(unit: ImportUnit, source: string, shop: string): Promise<ShopEvent[]> {
  const lines = await unit.query<Line>(refused(source, shop));
  return lines.map(({ amount, currency, ...event }) => ({
    ...event,
    ...(currency === '' ? {} : { amount: { value: amount, currency } }),
  }));
}

function refused(source: string, shop: string): Statement {
  const sql = `SELECT * EXCEPT (_row_number, position) FROM ${source} WHERE NOT (${KNOWN_ONLY}) LIMIT ${MOST_TOLD}`;
  return { sql, params: { shop } };
}
