import type { Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import { JOURNEYS } from '../schema/journeys.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, OBJECT_RELATIONS, OBJECTS } from '../schema/tables.js';
import type { CommitScope } from './events.sql.js';

/** Objects of the import, by events or on their own: read in the order of the key, so nothing is held in memory. */
function namedObjects(importId: number): string {
  return `SELECT object_type AS type, object_id AS id FROM ${stageName(importId, EVENT_OBJECTS.name)} GROUP BY type, id
UNION DISTINCT
SELECT type, id FROM ${stageName(importId, 'raw_objects')} GROUP BY type, id`;
}

/** What the shop knows already of the objects that the import names. */
export function findSeen(scope: CommitScope): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, 'seen')} (type, id, text, numbers)
SELECT object_type, object_id, text, numbers FROM objects FINAL
WHERE shop = {shop:String} AND (object_type, object_id) GLOBAL IN (${namedObjects(scope.importId)})`;
  return { sql, params: { shop: scope.shop } };
}

/**
 * Objects told on their own: what is told now is laid over what was known, key by key. Told several times in
 * one import, the tellings are laid over one another in a fixed order, so the order of arrival does not matter.
 */
export function storeToldObjects(scope: CommitScope): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, OBJECTS.name)} (${columnNames(OBJECTS)})
SELECT {shop:String}, told.type, told.id,
  mapUpdate(seen.text, told.text), mapUpdate(seen.numbers, told.numbers), {version:UInt64}
FROM (
  SELECT type, id,
    if(count() = 1, any(text), arrayFold((known, each) -> mapUpdate(known, each),
      arraySort(each -> cityHash64(each), groupArray(text)), any(text))) AS text,
    if(count() = 1, any(numbers), arrayFold((known, each) -> mapUpdate(known, each),
      arraySort(each -> cityHash64(each), groupArray(numbers)), any(numbers))) AS numbers
  FROM ${stageName(scope.importId, 'raw_objects')} GROUP BY type, id) AS told
LEFT JOIN ${stageName(scope.importId, 'seen')} AS seen ON seen.type = told.type AND seen.id = told.id`;
  return { sql, params: { shop: scope.shop, version: scope.version } };
}

/**
 * Objects that only events name, where the shop does not know them yet. Traced ones are read from the journeys just
 * built, one row each; the others in the order of the key, so that nothing is held in memory.
 */
export function storeNamedObjects(scope: CommitScope, traced: readonly string[]): Statement {
  const told = `(object_type, object_id) NOT IN (SELECT type, id FROM ${stageName(scope.importId, 'raw_objects')})`;
  const seen = `(object_type, object_id) NOT IN (SELECT type, id FROM ${stageName(scope.importId, 'seen')})`;
  const sql = `
INSERT INTO ${stageName(scope.importId, OBJECTS.name)} (${columnNames(OBJECTS)})
SELECT {shop:String}, object_type, object_id, map(), map(), {version:UInt64}
FROM (
  SELECT object_type, object_id FROM ${stageName(scope.importId, JOURNEYS.name)}
  UNION ALL
  SELECT object_type, object_id FROM ${stageName(scope.importId, EVENT_OBJECTS.name)}
  WHERE object_type NOT IN {traced:Array(String)} GROUP BY shop, object_type, object_id)
WHERE ${told} AND ${seen}`;
  return { sql, params: { shop: scope.shop, version: scope.version, traced } };
}

/** Objects of each type that are new to the shop. */
export function countNewObjects(scope: CommitScope): Statement {
  const sql = `
SELECT object_type AS type, count() AS objects FROM ${stageName(scope.importId, OBJECTS.name)}
WHERE (object_type, object_id) NOT IN (SELECT type, id FROM ${stageName(scope.importId, 'seen')})
GROUP BY type`;
  return { sql };
}

export function storeRelations(scope: CommitScope): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, OBJECT_RELATIONS.name)} (${columnNames(OBJECT_RELATIONS)})
SELECT DISTINCT {shop:String}, from_type, from_id, to_type, to_id, qualifier, {version:UInt64}
FROM ${stageName(scope.importId, 'raw_relations')}`;
  return { sql, params: { shop: scope.shop, version: scope.version } };
}
