import type { Where } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import type { JourneyOrder } from '../source/order.js';
import { customerOrders, type CustomerOrdersRow } from './customer-orders.sql.js';
import type { Day } from './days.js';

/** Whom a question tells of, by id; all whom it learns from where null. */
export type Told = ReadonlySet<string> | null;

/**
 * Whom a question tells of out of what all customers show: those who are `among` them, and of a breakdown the part that is
 * told. The rates of a few are anything; and the same customer is worth the same in every part.
 */
export async function whoIsTold(
  reader: Reader,
  order: JourneyOrder,
  { until, among = [] }: { readonly until: Day; readonly among?: Where | undefined },
): Promise<Told> {
  if (among.length === 0 && order.members === undefined) return null;
  const meant = { ...order, where: [...order.where, ...among] };
  const rows = await reader.rows<Pick<CustomerOrdersRow, 'id'>>(
    customerOrders(meant, { until, end: until, everybody: true }),
  );
  return new Set(rows.map(({ id }) => id));
}

export const isTold = (customer: Pick<CustomerOrdersRow, 'id'> | undefined, told: Told): boolean =>
  told === null || (customer !== undefined && told.has(customer.id));
