import type { TableShape } from './tables.js';

/**
 * Ids of customers that were given up for another one, which `customer` names. Events keep the ids that they were told
 * with; `event_objects` and journeys stand under the customer. `parted`: joined once, and taken apart again by hand.
 */
export const IDENTITIES: TableShape = {
  name: 'identities',
  columns: [
    ['shop', 'LowCardinality(String)'],
    ['told', 'String'],
    ['customer', 'String'],
    ['parted', 'UInt8'],
    ['at', "DateTime64(3, 'UTC')"],
    ['version', 'UInt64'],
  ],
  engine: 'ReplacingMergeTree(version)',
  orderBy: '(shop, told)',
  partitionBy: 'shop',
};
