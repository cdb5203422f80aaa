import type { ActivityDefinition } from '../definition.js';
import { TAXONOMY_PARTS } from '../table/index.js';

/** Which kinds of systems (see `lexicon/systems.ts`) usually report the activities of a part of the taxonomy. */
const BY_PART: Readonly<Record<string, readonly string[]>> = {
  Site: ['web'],
  Browsing: ['web'],
  'Cart, wishlist and coupons': ['web'],
  'Checkout and order': ['web', 'erp'],
  Payment: ['payment', 'erp'],
  Stock: ['stock', 'warehouse', 'erp'],
  Warehouse: ['warehouse', 'erp'],
  Delivery: ['carrier'],
  Returns: ['returns', 'warehouse', 'erp', 'web'],
  'Tickets and chats': ['service', 'crm'],
  Feedback: ['survey', 'service', 'web', 'mail'],
  'Marketing and loyalty': ['mail', 'crm'],
};

/** Where single activities differ from their part. */
const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  'Ad Shown': ['ads'],
  'Ad Clicked': ['ads', 'web'],
  'Order Confirmation Sent': ['mail', 'web', 'erp'],
  'Shipping Notice Sent': ['mail', 'web', 'erp', 'carrier'],
  'Invoice Sent': ['erp', 'mail'],
  'Payment Reminder Sent': ['erp', 'mail', 'payment'],
  'Parcel Ready for Collection': ['carrier', 'mail', 'warehouse'],
  'Survey Sent': ['survey', 'mail', 'service', 'web'],
  'Payment Started': ['web', 'payment'],
  'Parcel Tracked': ['web', 'carrier'],
  'Return Requested': ['web', 'returns', 'service'],
  'Return Approved': ['returns', 'service', 'erp', 'web'],
  'Return Declined': ['returns', 'service', 'erp', 'web'],
  'Return Cancelled': ['returns', 'web'],
  'Return Sent': ['carrier', 'returns'],
  'Return Received': ['warehouse', 'erp', 'returns'],
  'Return Inspected': ['warehouse', 'erp', 'returns'],
  'Return Refunded': ['erp', 'payment', 'web', 'returns'],
  'Order Refunded': ['erp', 'payment', 'web'],
  'Chat Started': ['service', 'web'],
  'Review Posted': ['survey', 'web'],
  'Product Reviewed': ['survey', 'web'],
  'Message Subscribed': ['web', 'mail'],
  'Message Clicked': ['mail', 'web'],
  'Loyalty Programme Joined': ['loyalty', 'web', 'crm'],
  'Loyalty Points Earned': ['loyalty', 'web', 'crm'],
  'Loyalty Points Redeemed': ['loyalty', 'web', 'crm'],
  'Loyalty Tier Changed': ['loyalty', 'crm'],
  'Friend Referred': ['loyalty', 'web'],
  'Subscription Started': ['web', 'loyalty'],
  'Subscription Renewed': ['loyalty', 'payment', 'web'],
  'Subscription Cancelled': ['web', 'loyalty'],
};

const emitters = new Map<ActivityDefinition, readonly string[]>(
  Object.entries(TAXONOMY_PARTS).flatMap(([part, rows]) =>
    rows.map((row) => [row, BY_NAME[row.name] ?? BY_PART[part] ?? []] as const),
  ),
);

/** Kinds of systems that usually report this activity. */
export function emittersOf(row: ActivityDefinition): readonly string[] {
  return emitters.get(row) ?? [];
}
