import { preset } from '../preset.js';
import { klaviyoSignatures, klaviyoTables } from './klaviyo.js';
import { shopifySignatures, shopifyTables } from './shopify.js';
import { stripeSignatures, stripeTables } from './stripe.js';
import { zendeskSignatures, zendeskTables } from './zendesk.js';

/**
 * Tables of several vendors as a warehouse holds them (in the shape that Fivetran syncs), as many of them as there are: one
 * shop comes out. Orders meet payments, tickets and mails in the customer, and what names an order alone is given the
 * order's customer.
 */
export const warehouse = preset({
  name: 'warehouse',
  title: 'Tables of Shopify, Stripe, Zendesk and Klaviyo as a warehouse holds them',
  signatures: { ...shopifySignatures, ...stripeSignatures, ...zendeskSignatures, ...klaviyoSignatures },
  mapping: { tables: { ...shopifyTables, ...stripeTables, ...zendeskTables, ...klaviyoTables } },
});
