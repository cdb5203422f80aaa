import { type Deciding, rfm } from '@throughline/decide';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import type { Day } from '../customers/days.js';
import { figuresOf, type Segmented, traitsOf } from './segmented.js';

/** Named segments by recency, frequency and money. */
export async function byRfm(
  rows: readonly CustomerOrdersRow[],
  until: Day,
  decide: Deciding,
): Promise<Segmented> {
  if (rows.length === 0) return { segments: [], clustered: null, silhouette: null, customers: [] };
  const customers = rows.map((row) => {
    const { id, ...figures } = figuresOf(row, until);
    return { customer: id, ...figures, traits: traitsOf(row, until) };
  });
  const found = await decide(rfm, { customers, bins: 5, shift: 0 });
  return {
    segments: found.segments.map((each) => ({ ...each, stability: null })),
    clustered: null,
    silhouette: null,
    customers: found.customers.map(({ customer, ...rest }) => ({ id: customer, ...rest })),
  };
}
