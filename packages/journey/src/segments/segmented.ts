import type { CustomerSegment, SegmentedCustomer } from '@throughline/model';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import type { Day } from '../customers/days.js';

export interface Segmented {
  readonly segments: readonly CustomerSegment[];
  readonly clustered: boolean | null;
  readonly silhouette: number | null;
  readonly customers: readonly SegmentedCustomer[];
}

/** Recency, frequency and money of a customer. */
export function figuresOf({ id, orders, last, spent }: CustomerOrdersRow, until: Day) {
  return { id, recency: until - last, frequency: orders, monetary: spent };
}

/** What segments are described by. What is not known of a customer is no trait. */
export function traitsOf(row: CustomerOrdersRow, until: Day) {
  const { recency, frequency, monetary } = figuresOf(row, until);
  const words = Object.entries({ channel: row.channel, device: row.device }).filter(
    ([, word]) => word !== '',
  );
  return {
    numbers: { recency, frequency, monetary, events: row.events },
    words: Object.fromEntries(words) as Record<string, string>,
  };
}
