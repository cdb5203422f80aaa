import type { Statement } from '../../port.js';
import { columnNames } from '../../schema/ddl.js';
import { JOURNEYS } from '../../schema/journeys.js';
import { stageName } from '../../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../../schema/tables.js';
import { literal } from '../../sql.js';
import type { CommitScope } from '../events.sql.js';
import { CUSTOMER } from '../identities.sql.js';
import { looseNear } from './near.sql.js';
import { leadTables } from './tables.js';

/** Rows that lead loose events to somebody already. Whom they lead to is told beside their objects. */
function ledBefore({ importId }: CommitScope): string {
  const { who } = leadTables(importId);
  return `SELECT object_id AS customer, event_id AS id FROM ${EVENT_OBJECTS.name}
WHERE shop = {shop:String} AND object_type = '${CUSTOMER}'
  AND object_id GLOBAL IN (SELECT raw FROM ${who} UNION ALL SELECT customer FROM ${who})
  AND event_id GLOBAL IN (SELECT id FROM (${looseNear(importId)}))`;
}

/** Rows of the shop that lead an event to somebody whose it is not, or no longer alone. */
function wrongRows(scope: CommitScope): string {
  return `SELECT customer, id FROM (${ledBefore(scope)})
WHERE (customer, id) NOT IN (SELECT customer, id FROM ${leadTables(scope.importId).led})`;
}

export function countWrong(scope: CommitScope): Statement {
  return { sql: `SELECT count() AS rows FROM (${wrongRows(scope)})`, params: { shop: scope.shop } };
}

export function storeWrong(scope: CommitScope): Statement {
  const sql = `INSERT INTO ${leadTables(scope.importId).wrong} ${wrongRows(scope)}`;
  return { sql, params: { shop: scope.shop } };
}

/**
 * Rows of `event_objects` for events that lead to somebody.
 * @param of `new`: those that the shop does not hold. A list of customers, as SQL: all of theirs.
 */
export function stageLed(scope: CommitScope, of: 'new' | { readonly customers: string }): Statement {
  const { led } = leadTables(scope.importId);
  const facts =
    'shop, id, time, position, activity, system, channel, device, amount, currency, text, numbers';
  const wanted =
    of === 'new'
      ? `(customer, id) NOT IN (SELECT customer, id FROM (${ledBefore(scope)}))`
      : `customer IN ${of.customers}`;
  const sql = `INSERT INTO ${stageName(scope.importId, EVENT_OBJECTS.name)} (${columnNames(EVENT_OBJECTS)})
SELECT shop, '${CUSTOMER}', led.customer, event.time, position, event.id, activity, system, channel, device, amount, currency,
  text, numbers, ${scope.importId}
FROM (
  SELECT ${facts} FROM ${stageName(scope.importId, EVENTS.name)} WHERE id IN (SELECT id FROM ${led})
  UNION ALL
  SELECT ${facts} FROM ${EVENTS.name}
  WHERE shop = {shop:String} AND (time, id) GLOBAL IN (SELECT time, id FROM ${led})) AS event
INNER JOIN (SELECT * FROM ${led} WHERE ${wanted}) AS led ON led.id = event.id`;
  return { sql, params: { shop: scope.shop } };
}

/** Journeys of customers of whom nothing is left once their wrong rows are out, as deleted. */
export function retireMisled(scope: CommitScope): Statement {
  const staged = stageName(scope.importId, JOURNEYS.name);
  const sql = `INSERT INTO ${staged} (${columnNames(JOURNEYS)})
SELECT * REPLACE ({version:UInt64} AS version, 1 AS is_deleted) FROM ${JOURNEYS.name} FINAL
WHERE shop = {shop:String} AND object_type = '${CUSTOMER}'
  AND object_id GLOBAL IN (SELECT customer FROM ${leadTables(scope.importId).wrong})
  AND object_id NOT IN (SELECT object_id FROM ${staged} WHERE object_type = '${CUSTOMER}')`;
  return { sql, params: { shop: scope.shop, version: scope.version } };
}

/**
 * Takes wrong rows out. Told the partition, the engine rewrites no part of other shops: it links each under a new number.
 * @param pairs the select that gives customer and event id of each.
 */
export function dropWrong(table: string, shop: string, pairs: string): Statement {
  const sql = `DELETE FROM ${table} IN PARTITION ${literal(shop)} WHERE shop = ${literal(shop)} AND object_type = '${CUSTOMER}' AND (object_id, event_id) IN (${pairs})`;
  return { sql };
}
