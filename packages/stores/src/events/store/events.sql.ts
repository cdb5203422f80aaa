import type { Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS, OBJECT_RELATIONS, OBJECTS } from '../schema/tables.js';
import { literal } from '../sql.js';

/** What every statement of one commit is made from. */
export interface CommitScope {
  readonly importId: number;
  readonly shop: string;
  /** The shop's version once the commit is done. */
  readonly version: number;
}

/** Which import stages, and for whom. */
export type StageScope = Pick<CommitScope, 'importId' | 'shop'>;

/**
 * The columns of a staged event, made from those of a select. Shop and import cannot be bound: the select brings
 * values of its own, under names that it chose.
 * @param id what the id is made from, an SQL expression of type UInt128.
 */
export function stagedColumns(importId: number, shop: string, id = 'id'): string {
  const named = "arrayFilter(object -> object.2 != '', objects) AS named";
  // Distinct ids are distinct objects, and cost a third of distinct pairs.
  const doubled = 'length(arrayDistinct(named.2)) < length(named)';
  return `${literal(shop)}, ${id}, time, position, activity, system, channel, device, amount, currency, text, numbers,
  (if(length(${named}) > 1 AND ${doubled}, arrayDistinct(named), named) AS touched).1, touched.2, ${importId}`;
}

/** Events into a staging table, which has the shape of the real one. */
export function stageEvents(
  { importId, shop }: StageScope,
  select: Statement,
  table: string = EVENTS.name,
): Statement {
  const sql = `
INSERT INTO ${stageName(importId, table)} (${columnNames(EVENTS)})
SELECT ${stagedColumns(importId, shop)}
FROM (${select.sql}
)`;
  return { ...select, sql };
}

export interface Slice {
  readonly slice: number;
  readonly slices: number;
}

/** Ids in one hash table while doubles are looked for: about a gigabyte. */
const IDS_AT_ONCE = 16_000_000;

/** Slices in which the ids of so many rows are looked at. */
export function slicesOf(rows: number): Slice[] {
  const slices = Math.max(1, Math.ceil(rows / IDS_AT_ONCE));
  return Array.from({ length: slices }, (_, slice) => ({ slice, slices }));
}

/** Ids that stand more than once in the import, or in another of its tables. One hash table of ids for each slice. */
export function idsTwice(
  { importId }: Pick<CommitScope, 'importId'>,
  slice: Slice,
  table: string = EVENTS.name,
): Statement {
  const sql = `
SELECT id FROM ${stageName(importId, table)}
WHERE id % {slices:UInt32} = {slice:UInt32}
GROUP BY id HAVING count() > 1`;
  return { sql, params: { ...slice } };
}

/** Ids that the shop holds already. The set is built from the import, so it is as large as that, not as the shop. */
export function idsKnown(scope: CommitScope, slice: Slice): Statement {
  const sql = `
SELECT id FROM events
WHERE shop = {shop:String} AND id GLOBAL IN (
  SELECT id FROM ${stageName(scope.importId, EVENTS.name)} WHERE id % {slices:UInt32} = {slice:UInt32})`;
  return { sql, params: { shop: scope.shop, ...slice } };
}

/** Keeps the ids of a select in one of the import's tables. */
export function keepIds(
  scope: Pick<CommitScope, 'importId'>,
  table: 'known' | 'twice' | 'repeated',
  ids: Statement,
): Statement {
  return { ...ids, sql: `INSERT INTO ${stageName(scope.importId, table)} (id) ${ids.sql}` };
}

export function countIds(ids: Statement): Statement {
  return { ...ids, sql: `SELECT count() AS rows FROM (${ids.sql})` };
}

/** Staged events that the shop does not hold, each once: of several with one id the first in journey order. */
export function keepOnce(scope: CommitScope): Statement {
  const staged = stageName(scope.importId, EVENTS.name);
  const fresh = `id NOT IN (SELECT id FROM ${stageName(scope.importId, 'known')})`;
  const twice = `(SELECT id FROM ${stageName(scope.importId, 'twice')})`;
  const sql = `
INSERT INTO ${stageName(scope.importId, 'kept')} (${columnNames(EVENTS)})
SELECT * FROM ${staged} WHERE ${fresh} AND id NOT IN ${twice}
UNION ALL
SELECT * FROM (
  SELECT * FROM ${staged} WHERE ${fresh} AND id IN ${twice}
  ORDER BY id, time, position,
    cityHash64(activity, system, channel, device, amount, currency, object_types, object_ids)
  LIMIT 1 BY id)`;
  return { sql };
}

/** Derived from the events as stored, so the two cannot differ. */
export function storeEventObjects(scope: CommitScope): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, EVENT_OBJECTS.name)} (${columnNames(EVENT_OBJECTS)})
SELECT shop, object_type, object_id, time, position, id, activity,
  system, channel, device, amount, currency, text, numbers, import
FROM ${stageName(scope.importId, EVENTS.name)}
ARRAY JOIN object_types AS object_type, object_ids AS object_id`;
  return { sql };
}

/** What a commit will bring, in one row: counts, and the first and last time. */
export function summarise(scope: CommitScope): Statement {
  const rows = (table: string) => `(SELECT count() FROM ${stageName(scope.importId, table)})`;
  const sql = `
SELECT count() AS events, if(count() = 0, NULL, min(time)) AS first, if(count() = 0, NULL, max(time)) AS last,
  ${rows(EVENT_OBJECTS.name)} AS event_objects, ${rows(OBJECTS.name)} AS objects,
  ${rows(OBJECT_RELATIONS.name)} AS object_relations
FROM ${stageName(scope.importId, EVENTS.name)}`;
  return { sql };
}
