import type { Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../schema/tables.js';

/** What every statement of one commit is made from. */
export interface CommitScope {
  readonly importId: number;
  readonly shop: string;
  /** The shop's version once the commit is done. */
  readonly version: number;
}

/** Ids that stand more than once in the import. One hash table of ids: `slice` of `slices` bounds it. */
export function findTwice(scope: CommitScope, slice: Slice): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, 'twice')} (id)
SELECT id FROM ${stageName(scope.importId, 'raw')}
WHERE id % {slices:UInt32} = {slice:UInt32}
GROUP BY id HAVING count() > 1`;
  return { sql, params: { ...slice } };
}

export interface Slice {
  readonly slice: number;
  readonly slices: number;
}

/** Ids that the shop holds already. The set is built from the import, so it is as large as that, not as the shop. */
export function findKnown(scope: CommitScope, slice: Slice): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, 'known')} (id)
SELECT id FROM events
WHERE shop = {shop:String} AND id IN (
  SELECT id FROM ${stageName(scope.importId, 'raw')} WHERE id % {slices:UInt32} = {slice:UInt32})`;
  return { sql, params: { shop: scope.shop, ...slice } };
}

/** Which checks found something: a check that found nothing costs nothing further on. */
export interface Doubles {
  readonly known: boolean;
  readonly twice: boolean;
}

/** The staged events, each once. Of those told twice the first in journey order stays, whatever order they came in. */
function keptEvents(importId: number, doubles: Doubles): string {
  const raw = stageName(importId, 'raw');
  const known = doubles.known ? `id NOT IN (SELECT id FROM ${stageName(importId, 'known')})` : '1';
  if (!doubles.twice) return `SELECT * FROM ${raw} WHERE ${known}`;
  const twice = `(SELECT id FROM ${stageName(importId, 'twice')})`;
  return `SELECT * FROM ${raw} WHERE ${known} AND id NOT IN ${twice}
UNION ALL
SELECT * FROM (
  SELECT * FROM ${raw} WHERE ${known} AND id IN ${twice}
  ORDER BY id, time, position, cityHash64(activity, system, channel, device, amount, currency, objects)
  LIMIT 1 BY id)`;
}

/** Names as one constant: \`transform\` then looks up each name of a block's dictionary once, not each row. */
export function activityNumbers(importId: number): string {
  return `(SELECT (groupArray(name), groupArray(id)) FROM (
  SELECT name, id FROM activities FINAL WHERE shop = {shop:String}
  UNION ALL SELECT name, id FROM ${stageName(importId, 'activities')}))`;
}

export function storeEvents(scope: CommitScope, doubles: Doubles): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, EVENTS.name)} (${columnNames(EVENTS)})
WITH ${activityNumbers(scope.importId)} AS numbered,
  arrayDistinct(arrayFilter(object -> object.id != '', objects)) AS touched
SELECT {shop:String}, id, time, position, transform(activity, numbered.1, numbered.2, toUInt16(0)),
  system, channel, device, amount, currency, text, numbers,
  touched.type, touched.id, {import:UInt64}
FROM (${keptEvents(scope.importId, doubles)})`;
  return { sql, params: { shop: scope.shop, import: scope.importId } };
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

export function summariseEvents(scope: CommitScope): Statement {
  const sql = `
SELECT count() AS events, if(count() = 0, NULL, min(time)) AS first, if(count() = 0, NULL, max(time)) AS last
FROM ${stageName(scope.importId, EVENTS.name)}`;
  return { sql };
}
