import type { TableShape } from './tables.js';

/** Events kept in one journey; what is cut is counted in `cut`. */
export const JOURNEY_CAP = 10_000;

/**
 * One row for each object of a traced type: its events in order, as arrays side by side.
 * `offsets` are milliseconds since `start`; an amount of 0 with an empty currency is no amount.
 *
 * What most questions would work out again and again is worked out once, when the journey is built:
 * `variant` is the hash of `activities`; `steps` are the n - 1 ways from one event to the next. A step's `edge` is
 * from * 65536 + to, its `gap` milliseconds, and the bits of its `mark` say: 1, the edge is taken for the first
 * time in this journey; 2, `to` happens for the first time; 4, `to` happens for the second time. (The dots make
 * the engine keep one set of array sizes for the three.)
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
    ['offsets', 'Array(Int64) CODEC(T64, LZ4)'],
    ['amounts', 'Array(Decimal(18, 4))'],
    ['currency', 'LowCardinality(String)'],
    ['channel', 'LowCardinality(String)'],
    ['device', 'LowCardinality(String)'],
    ['variant', 'UInt64 CODEC(NONE)'],
    ['first', 'UInt16'],
    ['last', 'UInt16'],
    ['steps.edge', 'Array(UInt32)'],
    ['steps.gap', 'Array(UInt64) CODEC(T64, LZ4)'],
    ['steps.mark', 'Array(UInt8)'],
    ['cut', 'UInt64'],
    ['version', 'UInt64'],
    ['is_deleted', 'UInt8'],
  ],
  engine: 'ReplacingMergeTree(version, is_deleted)',
  orderBy: '(shop, object_type, object_id)',
  shardBy: 'cityHash64(object_id)',
  partitionBy: 'shop',
};
