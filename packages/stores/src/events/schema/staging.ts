import { createTable } from './ddl.js';
import { EVENTS, MOVED_TABLES, NUMBER_MAP, TEXT_MAP, type TableShape } from './tables.js';

/** Everything that belongs to an unfinished import starts with this; nothing else does. */
export const STAGE_PREFIX = 'stage_';

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
const GIANTS: TableShape = {
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

const WORK_TABLES: readonly TableShape[] = [RAW_OBJECTS, RAW_RELATIONS, KNOWN, TWICE, KEPT, SEEN, GIANTS];

/** Tables that an import fills and drops. */
export function createStaging(importId: number): string[] {
  return [...WORK_TABLES, ...MOVED_TABLES].map((shape) =>
    // Rows are here for a moment only: to merge their parts would be work thrown away.
    createTable(
      {
        ...shape,
        settings:
          'max_bytes_to_merge_at_max_space_in_pool = 1, max_parts_in_total = 100000, parts_to_throw_insert = 100000, parts_to_delay_insert = 100000',
      },
      stageName(importId, shape.name),
    ),
  );
}
