import { createTable } from './ddl.js';
import { EVENTS, MOVED_TABLES, NUMBER_MAP, TEXT_MAP, type TableShape } from './tables.js';

/** Everything that belongs to an unfinished import starts with this; nothing else does. */
export const STAGE_PREFIX = 'stage_';

/** For statements that write millions of rows: two threads sort and pack them, in parts that are few enough to merge. */
export const BULK_SETTINGS = {
  max_insert_threads: 2,
  min_insert_block_size_rows: 1_000_000,
  min_insert_block_size_bytes: 256_000_000,
} as const;

/** The name of one of an import's own tables. */
export function stageName(importId: number, table: string): string {
  return `${STAGE_PREFIX}${importId}_${table}`;
}

export const RAW_OBJECTS: TableShape = {
  name: 'raw_objects',
  columns: [
    ['type', 'LowCardinality(String)'],
    ['id', 'String'],
    ['text', TEXT_MAP],
    ['numbers', NUMBER_MAP],
  ],
  engine: 'MergeTree',
  orderBy: '(type, id)',
};

export const RAW_RELATIONS: TableShape = {
  name: 'raw_relations',
  columns: [
    ['from_type', 'LowCardinality(String)'],
    ['from_id', 'String'],
    ['to_type', 'LowCardinality(String)'],
    ['to_id', 'String'],
    ['qualifier', 'LowCardinality(String)'],
  ],
  engine: 'MergeTree',
  orderBy: '(from_type, from_id)',
};

const EVENT_IDS = { columns: [['id', 'UInt128']], engine: 'MergeTree', orderBy: 'tuple()' } as const;

/** Ids that the shop already holds, and ids that stand twice in the import. */
const KNOWN: TableShape = { name: 'known', ...EVENT_IDS };
const TWICE: TableShape = { name: 'twice', ...EVENT_IDS };

/** Objects that the shop already holds, with what it knows of them. */
const SEEN: TableShape = {
  name: 'seen',
  columns: RAW_OBJECTS.columns,
  engine: 'MergeTree',
  orderBy: '(type, id)',
};

/** Objects with more events than a journey keeps. */
export const GIANTS: TableShape = {
  name: 'giants',
  columns: [
    ['object_type', 'LowCardinality(String)'],
    ['object_id', 'String'],
    ['events', 'UInt64'],
    ['finish', "DateTime64(3, 'UTC')"],
  ],
  engine: 'MergeTree',
  orderBy: '(object_type, object_id)',
};

/** The events of an import that doubles were taken out of. */
const KEPT: TableShape = { ...EVENTS, name: 'kept' };

/** Events of one staging whose alike ones each happened; ids that stand there several times; those events, counted. */
export const FRESH: TableShape = { ...EVENTS, name: 'fresh' };
export const REPEATED: TableShape = { name: 'repeated', ...EVENT_IDS };
export const COUNTED: TableShape = { ...EVENTS, name: 'counted' };

/** Rows are in staging tables for a moment only: to merge their parts would be work thrown away. */
const UNMERGED =
  'max_bytes_to_merge_at_max_space_in_pool = 1, max_parts_in_total = 100000, parts_to_throw_insert = 100000, parts_to_delay_insert = 100000';

/** The text that makes one of an import's own tables. */
export function createStage(importId: number, shape: TableShape): string {
  return createTable({ ...shape, settings: UNMERGED }, stageName(importId, shape.name));
}

/** Tables that every import fills, and drops when it ends. */
export const STAGED_TABLES: readonly TableShape[] = [RAW_OBJECTS, RAW_RELATIONS, SEEN, ...MOVED_TABLES];
/** Tables for an import that holds doubles. */
export const DOUBLES_TABLES: readonly TableShape[] = [KNOWN, TWICE, KEPT];
