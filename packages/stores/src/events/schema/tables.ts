import { JOURNEYS } from './journeys.js';

/** A table as data: its text is made from this, for the real one and for the staging one alike. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly engine: string;
  readonly orderBy: string;
  /** Tables of a shop are cut by it, so that an import can be moved in and a shop be dropped at once. */
  readonly partitionBy?: string;
  readonly settings?: string;
  /** On a cluster, what decides which shard a row lies on; tables without it are whole on every server. */
  readonly shardBy?: string;
}

const WORD = 'LowCardinality(String)';
const TIME = "DateTime64(3, 'UTC')";
// Plain strings within maps and arrays: LowCardinality there made an insert of empty ones four times as slow (measured).
export const TEXT_MAP = 'Map(String, String)';
export const NUMBER_MAP = 'Map(String, Float64)';

/** What an event says of itself; `event_objects` repeats it, so that no filter needs a join. */
const EVENT_FACTS = [
  ['activity', WORD],
  ['system', WORD],
  ['channel', WORD],
  ['device', WORD],
  ['amount', 'Decimal(18, 4)'],
  ['currency', WORD],
  ['text', TEXT_MAP],
  ['numbers', NUMBER_MAP],
] as const;

/**
 * One row for each event, written once: staged in this very shape and moved in as it is (to write it again with
 * numbers for activities would be a fifth of an import's time). `object_types` and `object_ids` stand side by
 * side: what the event touched.
 */
export const EVENTS: TableShape = {
  name: 'events',
  columns: [
    ['shop', WORD],
    // Hashes do not compress.
    ['id', 'UInt128 CODEC(NONE)'],
    ['time', TIME],
    ['position', 'UInt64'],
    ...EVENT_FACTS,
    ['object_types', 'Array(String)'],
    ['object_ids', 'Array(String)'],
    ['import', 'UInt64'],
  ],
  engine: 'ReplacingMergeTree',
  orderBy: '(shop, time, id)',
  shardBy: 'cityHash64(id)',
  partitionBy: 'shop',
};

/** One row for each event and object: one object's timeline is one short read, and journeys are a stream. */
export const EVENT_OBJECTS: TableShape = {
  name: 'event_objects',
  columns: [
    ['shop', WORD],
    ['object_type', WORD],
    ['object_id', 'String'],
    ['time', TIME],
    ['position', 'UInt64'],
    ['event_id', 'UInt128 CODEC(NONE)'],
    ...EVENT_FACTS,
    ['import', 'UInt64'],
  ],
  engine: 'ReplacingMergeTree',
  orderBy: '(shop, object_type, object_id, time, position, event_id)',
  shardBy: 'cityHash64(object_id)',
  partitionBy: 'shop',
};

/** Every object that an event or an import named, with what is known of it. */
export const OBJECTS: TableShape = {
  name: 'objects',
  columns: [
    ['shop', WORD],
    ['object_type', WORD],
    ['object_id', 'String'],
    ['text', TEXT_MAP],
    ['numbers', NUMBER_MAP],
    ['version', 'UInt64'],
  ],
  engine: 'ReplacingMergeTree(version)',
  orderBy: '(shop, object_type, object_id)',
  shardBy: 'cityHash64(object_id)',
  partitionBy: 'shop',
};

export const OBJECT_RELATIONS: TableShape = {
  name: 'object_relations',
  columns: [
    ['shop', WORD],
    ['from_type', WORD],
    ['from_id', 'String'],
    ['to_type', WORD],
    ['to_id', 'String'],
    ['qualifier', WORD],
    ['version', 'UInt64'],
  ],
  engine: 'ReplacingMergeTree(version)',
  orderBy: '(shop, from_type, from_id, qualifier, to_type, to_id)',
  shardBy: 'cityHash64(from_id)',
  partitionBy: 'shop',
};

/** Names of a shop's activities, numbered in the order in which they came; `canonical` is '' where unknown. */
export const ACTIVITIES: TableShape = {
  name: 'activities',
  columns: [
    ['shop', WORD],
    ['id', 'UInt16'],
    ['name', 'String'],
    ['canonical', 'String'],
    ['version', 'UInt64'],
  ],
  engine: 'ReplacingMergeTree(version)',
  orderBy: '(shop, id)',
  partitionBy: 'shop',
};

/** One row for each shop: its settings, and the figures that every answer opens with. */
export const SHOPS: TableShape = {
  name: 'shops',
  columns: [
    ['id', 'String'],
    ['settings', 'String'],
    ['version', 'UInt64'],
    ['rejected', 'UInt64'],
    ['events', 'UInt64'],
    ['first', `Nullable(${TIME})`],
    ['last', `Nullable(${TIME})`],
    ['objects', 'Map(String, UInt64)'],
    ['removed', 'UInt8'],
    // Of what was there before events were led to customers, it is not known.
    ['loose', 'UInt8 DEFAULT 1'],
  ],
  engine: 'ReplacingMergeTree(version, removed)',
  orderBy: 'id',
};

/** The log of imports: what a start needs to clean up or to finish. `plan` is JSON, see `store/plan.ts`. */
export const IMPORTS: TableShape = {
  name: 'imports',
  columns: [
    ['id', 'UInt64'],
    ['shop', 'String'],
    ['state', 'String'],
    ['step', 'UInt8'],
    ['at', TIME],
    ['plan', 'String'],
    ['owner', 'String'],
  ],
  engine: 'ReplacingMergeTree(step)',
  orderBy: 'id',
};

/** Tables into which a commit moves rows, in the order in which it moves them. */
export const MOVED_TABLES: readonly TableShape[] = [
  ACTIVITIES,
  OBJECTS,
  OBJECT_RELATIONS,
  EVENTS,
  EVENT_OBJECTS,
  JOURNEYS,
];

export const TABLES: readonly TableShape[] = [...MOVED_TABLES, SHOPS, IMPORTS];
