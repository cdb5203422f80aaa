import type { TableShape } from './tables.js';

/** Events kept in one journey; what is cut is counted in `cut`. */
export const JOURNEY_CAP = 10_000;

/**
 * One row for each object of a traced type: its events in order, as arrays side by side.
 * `offsets` are milliseconds since `start`; an amount of 0 with an empty currency is no amount.
 */
export const JOURNEYS: TableShape = {
  name: 'journeys',
  columns: [
    ['shop', 'LowCardinality(String)'],
    ['object_type', 'LowCardinality(String)'],
    ['object_id', 'String'],
    ['start', "DateTime64(3, 'UTC')"],
    ['finish', "DateTime64(3, 'UTC')"],
    ['activities', 'Array(UInt16)'],
    ['offsets', 'Array(Int64)'],
    ['amounts', 'Array(Decimal(18, 4))'],
    ['currency', 'LowCardinality(String)'],
    ['channel', 'LowCardinality(String)'],
    ['device', 'LowCardinality(String)'],
    ['cut', 'UInt64'],
    ['version', 'UInt64'],
    ['is_deleted', 'UInt8'],
  ],
  engine: 'ReplacingMergeTree(version, is_deleted)',
  orderBy: '(shop, object_type, object_id)',
  partitionBy: 'shop',
};
