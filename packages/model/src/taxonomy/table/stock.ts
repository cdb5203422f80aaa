import type { ActivityDefinition } from '../definition.js';

/** What is on the shelf. */
export const STOCK: readonly ActivityDefinition[] = [
  {
    name: 'Stock Reserved',
    stage: 'fulfilment',
    lane: 'support',
    objects: ['item', 'order', 'product'],
    support: 'Stock',
    order: 510,
    revenue: 0,
    aliases: {
      other: [
        'Inventory Reserved',
        'Inventory Allocated',
        'Stock Allocated',
        'Item Reserved',
        'Reserve Stock',
        'Items Allocated',
      ],
    },
  },
  {
    name: 'Item Out of Stock',
    stage: 'fulfilment',
    lane: 'support',
    objects: ['item', 'order', 'product'],
    evidence: 'Delay notice',
    support: 'Stock',
    order: 520,
    revenue: 0,
    aliases: {
      shopify: ['inventory_levels/disconnect'],
      woocommerce: ['woocommerce_no_stock'],
      olist: ['unavailable'],
      other: [
        'Out of Stock',
        'Stock Ran Out',
        'Product Out of Stock',
        'Stockout',
        'Item Unavailable',
        'Backordered',
        'Item Backordered',
      ],
    },
  },
  {
    name: 'Item Reordered',
    stage: 'fulfilment',
    lane: 'backstage',
    objects: ['item', 'product'],
    support: 'Supplier',
    order: 530,
    revenue: 0,
    aliases: {
      other: [
        'Reorder Item',
        'Stock Reordered',
        'Reorder Stock',
        'Replenishment Ordered',
        'Purchase Order Sent',
      ],
    },
  },
  {
    name: 'Item Restocked',
    stage: 'fulfilment',
    lane: 'backstage',
    objects: ['item', 'product'],
    support: 'Stock',
    order: 540,
    revenue: 0,
    aliases: {
      other: [
        'Restocked',
        'Product Restocked',
        'Stock Replenished',
        'Inventory Restocked',
        'Restock Item',
        'Back in Stock',
      ],
    },
  },
  {
    name: 'Stock Updated',
    stage: 'fulfilment',
    lane: 'support',
    objects: ['product', 'item'],
    support: 'Stock',
    order: 545,
    revenue: 0,
    aliases: {
      shopify: ['inventory_levels/update', 'inventory_levels/connect'],
      woocommerce: ['woocommerce_product_set_stock', 'woocommerce_reduce_order_stock'],
      other: ['Inventory Updated', 'Inventory Adjusted', 'Stock Adjusted'],
    },
  },
];
