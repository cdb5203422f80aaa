import type { Delivery } from '../vendors/delivery.js';
import type { Vendor } from '../vendors/index.js';
import type { ApiParts } from './api.js';
import type { Asked, Cursor, Past } from './past.js';
import { klaviyoPast } from './klaviyo.js';
import { shopifyPast } from './shopify.js';
import { stripePast } from './stripe.js';
import { woocommercePast } from './woocommerce.js';
import { zendeskPast } from './zendesk.js';

/** How each vendor's past is read. */
export const PASTS: Readonly<Record<Vendor, (asked: Asked, parts: ApiParts) => Past>> = {
  shopify: shopifyPast,
  woocommerce: woocommercePast,
  stripe: stripePast,
  zendesk: zendeskPast,
  klaviyo: klaviyoPast,
};

export interface Reading {
  readonly past: Past;
  /** Where an earlier run came to; the beginning where left out. */
  readonly from?: Cursor | undefined;
  /** Resolves when the records are durable. */
  readonly take: (deliveries: readonly Delivery[]) => Promise<void>;
  /** Keeps where the reading stands, after the records before it are durable; null at its end. */
  readonly keep: (next: Cursor | null) => Promise<void>;
}

/**
 * Reads the past page by page. Cut off at any moment, it goes on from the cursor that was kept last; a page that is read
 * twice doubles nothing, since its events have the same ids.
 */
export async function readPast({ past, from = past.first, take, keep }: Reading): Promise<void> {
  let cursor: Cursor | null = from;
  while (cursor !== null) {
    const page = await past.page(cursor);
    if (page.deliveries.length > 0) await take(page.deliveries);
    cursor = page.next;
    await keep(cursor);
  }
}
