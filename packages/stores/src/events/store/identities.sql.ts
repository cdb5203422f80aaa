import type { Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import { IDENTITIES } from '../schema/identities.js';
import { JOURNEYS } from '../schema/journeys.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../schema/tables.js';
import { literal } from '../sql.js';
import type { CommitScope } from './events.sql.js';

/** The type of object that identities are about. */
export const CUSTOMER = 'customer';

/** Identities of some ids, and of the customers with these ids. */
export function identitiesOf(shop: string, ids: readonly string[]): Statement {
  const sql = `
SELECT told, customer, parted FROM ${IDENTITIES.name} FINAL
WHERE shop = {shop:String} AND (told IN {ids:Array(String)} OR customer IN {ids:Array(String)})`;
  return { sql, params: { shop, ids } };
}

/** Customers that a staged import names by an id that was given up, as links to the customer who has it now. */
export function givenUpIn(importId: number, shop: string): Statement {
  const named = `SELECT arrayJoin(arrayFilter((id, type) -> type = '${CUSTOMER}', object_ids, object_types))
  FROM ${stageName(importId, EVENTS.name)}`;
  const sql = `
SELECT told AS from, customer AS to FROM ${IDENTITIES.name} FINAL
WHERE shop = {shop:String} AND parted = 0 AND told IN (${named})`;
  return { sql, params: { shop } };
}

/** Which customers are built anew, and whose each of their ids is. */
export interface Regrouping {
  /** All ids that events may have named any of them by. */
  readonly ids: readonly string[];
  /** Ids that lead to another one now, side by side with the customers that they lead to. */
  readonly told: readonly string[];
  readonly customers: readonly string[];
}

/**
 * All that happened to some customers, from the events themselves, under the ids that are right now. An event that
 * named one customer by two ids is theirs once.
 */
export function stageRegrouped(scope: CommitScope, { ids, told, customers }: Regrouping): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, EVENT_OBJECTS.name)} (${columnNames(EVENT_OBJECTS)})
SELECT shop, '${CUSTOMER}', transform(named, {told:Array(String)}, {customers:Array(String)}, named) AS customer,
  time, position, id, activity, system, channel, device, amount, currency, text, numbers, {import:UInt64}
FROM (
  SELECT *, arrayJoin(arrayFilter((each, type) -> type = '${CUSTOMER}' AND each IN {ids:Array(String)}, object_ids, object_types)) AS named
  FROM ${EVENTS.name} WHERE shop = {shop:String} AND id IN (
    SELECT event_id FROM ${EVENT_OBJECTS.name}
    WHERE shop = {shop:String} AND object_type = '${CUSTOMER}' AND object_id IN {ids:Array(String)}))
LIMIT 1 BY customer, id`;
  return { sql, params: { shop: scope.shop, ids, told, customers, import: scope.importId } };
}

/** Journeys of ids under which nothing is left, as deleted. */
export function retireEmptied(scope: CommitScope, ids: readonly string[]): Statement {
  const staged = stageName(scope.importId, JOURNEYS.name);
  const sql = `
INSERT INTO ${stageName(scope.importId, JOURNEYS.name)} (${columnNames(JOURNEYS)})
SELECT * REPLACE ({version:UInt64} AS version, 1 AS is_deleted) FROM ${JOURNEYS.name} FINAL
WHERE shop = {shop:String} AND object_type = '${CUSTOMER}' AND object_id IN {ids:Array(String)}
  AND object_id NOT IN (SELECT object_id FROM ${staged})`;
  return { sql, params: { shop: scope.shop, ids, version: scope.version } };
}

/**
 * Takes out what stood under these ids before an import put it right.
 * @param ids what gives them: a list, or a select.
 */
export function dropFormer(
  table: string,
  importId: number,
  { shop, ids }: { shop: string; ids: string },
): Statement {
  const sql = `DELETE FROM ${table} IN PARTITION ${literal(shop)} WHERE shop = ${literal(shop)} AND object_type = '${CUSTOMER}' AND object_id IN (${ids}) AND import != ${importId}`;
  return { sql };
}
