import type { Statement } from '../../port.js';
import { stageName } from '../../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../../schema/tables.js';
import type { CommitScope } from '../events.sql.js';
import { CUSTOMER } from '../identities.sql.js';
import { BRANCHES, leadTables, listed, LOOSE, NAMES_OWNED, OWNED, ROOTS } from './tables.js';

/** Whether any event of the import leads to somebody by an object alone. */
export function someLoose({ importId }: CommitScope): Statement {
  const sql = `SELECT count() AS rows FROM (
  SELECT 1 FROM ${stageName(importId, EVENTS.name)} WHERE ${LOOSE} AND ${NAMES_OWNED} LIMIT 1)`;
  return { sql };
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

/** Relations that say whose an object with an owner is, or to which other it belongs: of the import and of the shop. */
function relations({ importId }: CommitScope): string {
  const kept = listed([...OWNED, CUSTOMER]);
  const where = `from_type IN ${kept} AND to_type IN ${kept} AND (from_type, to_type) != ('${CUSTOMER}', '${CUSTOMER}')`;
  const columns = 'from_type, from_id, to_type, to_id';
  return `SELECT ${columns} FROM ${stageName(importId, 'raw_relations')} WHERE ${where}
UNION ALL SELECT ${columns} FROM object_relations WHERE shop = {shop:String} AND ${where}`;
}

/** Whether there is any such relation: most shops have none. */
export function someTies(scope: CommitScope): Statement {
  return {
    sql: `SELECT count() AS rows FROM (SELECT 1 FROM (${relations(scope)}) LIMIT 1)`,
    params: { shop: scope.shop },
  };
}

/** What relations tell of the objects of a round. */
export function addTies(scope: CommitScope, round: number): Statement {
  const { objects, ties } = leadTables(scope.importId);
  const wanted = `(SELECT type, id FROM ${objects} WHERE round = ${round})`;
  const way = (end: string, other: string) =>
    `SELECT (${end}_type, ${end}_id), (${other}_type, ${other}_id) FROM (${relations(scope)})
WHERE (${end}_type, ${end}_id) GLOBAL IN ${wanted}`;
  const sql = `INSERT INTO ${ties} ${way('from', 'to')} UNION ALL ${way('to', 'from')}`;
  return { sql, params: { shop: scope.shop } };
}

/** What is told to belong to what: `branch`, `root`, each with its type and id. */
export function belongings({ importId }: CommitScope): string {
  const { ties } = leadTables(importId);
  const way = (branch: string, root: string) => `
SELECT ${branch} AS branch, ${root} AS root FROM ${ties}
WHERE ${branch}.1 IN ${listed(BRANCHES)} AND ${root}.1 IN ${listed(ROOTS)}`;
  return `${way('here', 'there')} UNION ALL ${way('there', 'here')}`;
}

/** Objects that events name beside those that were looked at, or that relations join to them. */
export function besideObjects(scope: CommitScope, types: readonly string[]): string {
  const { near } = leadTables(scope.importId);
  return `SELECT type, id FROM (
  SELECT object.1 AS type, object.2 AS id FROM ${near} ARRAY JOIN objects AS object
  UNION ALL SELECT arrayJoin([branch, root]).1 AS type, arrayJoin([branch, root]).2 AS id FROM (${belongings(scope)}))
WHERE type IN ${listed(types)}`;
}

/** Loose events of the objects that it began with, or of what belongs to them: whose they are may have changed. */
export function looseNear(importId: number): string {
  const loose = `NOT arrayExists(each -> each.1 = '${CUSTOMER}', objects)`;
  return `SELECT id, time, objects FROM ${leadTables(importId).near} WHERE round <= 1 AND ${loose}`;
}
