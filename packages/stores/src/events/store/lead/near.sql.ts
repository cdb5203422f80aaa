import type { Statement } from '../../port.js';
import { stageName } from '../../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../../schema/tables.js';
import type { CommitScope } from '../events.sql.js';
import { CUSTOMER } from '../identities.sql.js';
import { BRANCHES, leadTables, listed, LOOSE, NAMES_OWNED, OWNED, ROOTS } from './tables.js';

/** Whether any event of a table leads to somebody by an object alone. */
export function someLoose(scope: CommitScope, of: 'staged' | 'stored'): Statement {
  const table = of === 'staged' ? stageName(scope.importId, EVENTS.name) : EVENTS.name;
  const sql = `SELECT count() AS rows FROM (
  SELECT 1 FROM ${table} WHERE shop = {shop:String} AND ${LOOSE} AND ${NAMES_OWNED} LIMIT 1)`;
  return { sql, params: { shop: scope.shop } };
}

/** Where it begins in an empty shop: objects of the import's loose events. */
export function looseObjects(scope: CommitScope): string {
  return `SELECT object.1 AS type, object.2 AS id FROM ${stageName(scope.importId, EVENTS.name)}
ARRAY JOIN arrayZip(object_types, object_ids) AS object WHERE ${LOOSE} AND ${NAMES_OWNED}`;
}

/** Where it begins in a shop that holds events: objects of which the import tells anything. */
export function touchedObjects({ importId }: CommitScope): string {
  const relations = stageName(importId, 'raw_relations');
  return `SELECT object_type AS type, object_id AS id FROM ${stageName(importId, EVENT_OBJECTS.name)}
UNION ALL SELECT from_type, from_id FROM ${relations} UNION ALL SELECT to_type, to_id FROM ${relations}`;
}

/** Where it begins when customers are put together anew: objects of what happened to them, and what was told to be theirs. */
export function objectsOfCustomers(ids: string): string {
  const related = (end: string, other: string) =>
    `SELECT ${end}_type, ${end}_id FROM object_relations FINAL
WHERE shop = {shop:String} AND ${other}_type = '${CUSTOMER}' AND ${other}_id IN ${ids}`;
  return `SELECT object.1 AS type, object.2 AS id FROM (
  SELECT arrayJoin(arrayZip(object_types, object_ids)) AS object FROM ${EVENTS.name}
  WHERE shop = {shop:String} AND (time, id) GLOBAL IN (SELECT time, event_id FROM ${EVENT_OBJECTS.name}
    WHERE shop = {shop:String} AND object_type = '${CUSTOMER}' AND object_id IN ${ids}))
UNION ALL ${related('from', 'to')}
UNION ALL ${related('to', 'from')}`;
}

/** Objects of a round, where they were not looked at in one before. */
export function addObjects(scope: CommitScope, round: number, objects: string): Statement {
  const { objects: table } = leadTables(scope.importId);
  const sql = `INSERT INTO ${table} SELECT DISTINCT type, id, ${round} FROM (${objects})
WHERE type IN ${listed(OWNED)} AND (type, id) NOT IN (SELECT type, id FROM ${table})`;
  return { sql, params: { shop: scope.shop } };
}

/** Events of the objects of a round, of the import and of the shop. They are found by time, which is how they lie. */
export function addNear(scope: CommitScope, round: number): Statement {
  const { objects, near } = leadTables(scope.importId);
  const staged = (table: string) => stageName(scope.importId, table);
  const wanted = `(object_type, object_id) GLOBAL IN (SELECT type, id FROM ${objects} WHERE round = ${round})`;
  const kept = listed([...OWNED, CUSTOMER]);
  const sql = `INSERT INTO ${near}
SELECT id, time, ${round}, arrayFilter(each -> each.1 IN ${kept}, arrayZip(object_types, object_ids))
FROM (
  SELECT id, time, object_types, object_ids FROM ${staged(EVENTS.name)}
  WHERE id IN (SELECT event_id FROM ${staged(EVENT_OBJECTS.name)} WHERE ${wanted})
  UNION ALL
  SELECT id, time, object_types, object_ids FROM ${EVENTS.name}
  WHERE shop = {shop:String} AND (time, id) GLOBAL IN (
    SELECT time, event_id FROM ${EVENT_OBJECTS.name} WHERE shop = {shop:String} AND ${wanted}))
WHERE id NOT IN (SELECT id FROM ${near})`;
  return { sql, params: { shop: scope.shop } };
}

/** What is told to belong to what, of the import and of the shop: `branch`, `root`, each with its type and id. */
export function belongings(scope: CommitScope): string {
  const way = (branch: string, root: string) => `
SELECT (${branch}_type, ${branch}_id) AS branch, (${root}_type, ${root}_id) AS root FROM (${relations(scope)})
WHERE ${branch}_type IN ${listed(BRANCHES)} AND ${root}_type IN ${listed(ROOTS)}`;
  return `${way('from', 'to')} UNION ALL ${way('to', 'from')}`;
}

/** Relations of the import and of the shop. */
export function relations({ importId }: CommitScope): string {
  const columns = 'from_type, from_id, to_type, to_id';
  return `SELECT ${columns} FROM ${stageName(importId, 'raw_relations')}
UNION ALL SELECT ${columns} FROM object_relations WHERE shop = {shop:String}`;
}

/** Objects that events name beside those that were looked at, or that relations join to them. */
export function besideObjects(scope: CommitScope, types: readonly string[]): string {
  const { objects, near } = leadTables(scope.importId);
  const known = `(SELECT (type, id) FROM ${objects})`;
  return `SELECT type, id FROM (
  SELECT object.1 AS type, object.2 AS id FROM ${near} ARRAY JOIN objects AS object
  UNION ALL SELECT branch.1, branch.2 FROM (${belongings(scope)}) WHERE root IN ${known}
  UNION ALL SELECT root.1, root.2 FROM (${belongings(scope)}) WHERE branch IN ${known})
WHERE type IN ${listed(types)}`;
}

/** Loose events of the objects that it began with, or of what belongs to them: whose they are may have changed. */
export function looseNear(importId: number): string {
  const loose = `NOT arrayExists(each -> each.1 = '${CUSTOMER}', objects)`;
  return `SELECT id, time, objects FROM ${leadTables(importId).near} WHERE round <= 1 AND ${loose}`;
}
