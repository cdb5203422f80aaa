import { describe, expect, it } from 'vitest';
import { ShopSettings } from '../settings.js';
import { SCHEMES } from './definition.js';
import { canonicalName, definitionOf, nameKey, SCOPED_ALIASES } from './names.js';
import { TAXONOMY } from './table/index.js';

describe('the table', () => {
  it('has each canonical name once', () => {
    expect(new Set(TAXONOMY.map((row) => nameKey(row.name))).size).toBe(TAXONOMY.length);
  });

  it('means one activity by each alias, within a scheme and where no scheme is named', () => {
    const owners = new Map<string, string>();
    for (const row of TAXONOMY) {
      for (const scheme of SCHEMES) {
        for (const key of (row.aliases[scheme] ?? []).map(nameKey)) {
          for (const place of SCOPED_ALIASES.has(key) ? [scheme] : [scheme, 'any']) {
            expect(owners.get(`${place} ${key}`) ?? row.name, `${key} in ${place}`).toBe(row.name);
            owners.set(`${place} ${key}`, row.name);
          }
        }
      }
    }
  });

  it('has no alias that is the canonical name of another activity', () => {
    for (const row of TAXONOMY) {
      for (const alias of Object.values(row.aliases).flat()) {
        const owner = TAXONOMY.find((other) => nameKey(other.name) === nameKey(alias));
        expect(owner?.name ?? row.name, alias).toBe(row.name);
      }
    }
  });

  it('writes names in Title Case', () => {
    for (const { name } of TAXONOMY) {
      expect(name).toMatch(/^[A-Z][a-z]+(?:-[a-z]+)?(?: (?:[A-Z][a-z]+|of|to|from|for|in))+$/u);
    }
  });

  it('has the Segment e-commerce spec v2 under its own names', () => {
    const spec = `Products Searched, Product List Viewed, Product List Filtered, Promotion Viewed, Promotion Clicked,
      Product Clicked, Product Viewed, Product Added, Product Removed, Cart Viewed, Checkout Started,
      Checkout Step Viewed, Checkout Step Completed, Payment Info Entered, Order Updated, Order Completed,
      Order Refunded, Order Cancelled, Coupon Entered, Coupon Applied, Coupon Denied, Coupon Removed,
      Product Added to Wishlist, Product Removed from Wishlist, Wishlist Product Added to Cart, Product Shared,
      Cart Shared, Product Reviewed`;
    for (const name of spec.split(/,\s+/u)) expect(definitionOf(name), name).toBeDefined();
  });
});

describe('other schemes', () => {
  it.each([
    [
      'ga4',
      `add_payment_info add_shipping_info add_to_cart add_to_wishlist begin_checkout generate_lead purchase refund
      remove_from_cart search select_item select_promotion view_cart view_item view_item_list view_promotion
      view_search_results login sign_up share page_view session_start first_visit`,
    ],
    [
      'snowplow',
      `product_view list_view list_click add_to_cart remove_from_cart checkout_step transaction refund
      transaction_error promo_view promo_click page_view`,
    ],
    [
      'shopify',
      `page_viewed search_submitted collection_viewed product_viewed product_added_to_cart product_removed_from_cart
      cart_viewed checkout_started checkout_contact_info_submitted checkout_address_info_submitted
      checkout_shipping_info_submitted payment_info_submitted checkout_completed orders/create orders/paid
      orders/updated orders/edited orders/cancelled orders/fulfilled orders/partially_fulfilled fulfillments/create
      refunds/create returns/request returns/approve returns/decline disputes/create customers/create checkouts/create
      carts/create carts/update in_transit out_for_delivery attempted_delivery delivered ready_for_pickup failure`,
    ],
    [
      'woocommerce',
      `pending processing on-hold completed cancelled refunded failed checkout-draft wc-pending wc-processing
      wc-on-hold wc-completed wc-cancelled wc-refunded wc-failed`,
    ],
    [
      'olist',
      `created approved invoiced processing shipped delivered unavailable canceled order_purchase_timestamp
      order_approved_at order_delivered_carrier_date order_delivered_customer_date review_creation_date
      review_answer_timestamp`,
    ],
  ] as const)('%s is known, name by name', (scheme, names) => {
    for (const name of names.split(/\s+/u))
      expect(canonicalName(name, undefined, scheme), name).not.toBeNull();
  });
});

describe('canonicalName', () => {
  it.each([
    ['order_cancelled', 'Order Cancelled'],
    ['OrderCanceled', 'Order Cancelled'],
    ['ORDER-CANCELLED', 'Order Cancelled'],
    ['payment authorized', 'Payment Authorised'],
    ['add_to_cart', 'Product Added'],
    ['purchase', 'Order Completed'],
    ['fulfillments/create', 'Parcel Handed Over'],
    ['wc-processing', 'Order Confirmed'],
    ['order_delivered_customer_date', 'Parcel Delivered'],
    ['trackProductView', 'Product Viewed'],
    ['  Ticket   Resolved ', 'Ticket Solved'],
    ['place order', 'Order Completed'],
    ['item out of stock', 'Item Out of Stock'],
  ])('%s is %s', (incoming, canonical) => {
    expect(canonicalName(incoming)).toBe(canonical);
  });

  it.each(['order', 'order completed twice', 'orderscompleted', 'evt_17', '', '!!', '注文'])(
    'does not guess at %j',
    (incoming) => {
      expect(canonicalName(incoming)).toBeNull();
    },
  );

  it('takes an ambiguous word only where its scheme is named', () => {
    expect(canonicalName('created')).toBeNull();
    expect(canonicalName('created', undefined, 'olist')).toBe('Order Completed');
    expect(canonicalName('completed', undefined, 'woocommerce')).toBe('Parcel Handed Over');
    expect(canonicalName('completed', undefined, 'ga4')).toBeNull();
  });

  it('lets the shop say otherwise, by incoming name', () => {
    const settings = ShopSettings.parse({
      placements: {
        purchase: { canonical: 'order_updated' },
        zap: { canonical: 'Zap Zapped' },
        odd: { lane: 'support' },
      },
    });
    expect(canonicalName('purchase', settings)).toBe('Order Updated');
    expect(canonicalName('zap', settings)).toBe('Zap Zapped');
    expect(canonicalName('odd', settings)).toBeNull();
    expect(canonicalName('constructor', settings)).toBeNull();
  });
});
