import type { Statement } from '../../port.js';
import type { CommitScope } from '../events.sql.js';
import { CUSTOMER } from '../identities.sql.js';
import { belongings, looseNear } from './near.sql.js';
import { BRANCHES, leadTables, listed, ROOTS } from './tables.js';

/** Who is who, of ids that are about to change: the ids, and side by side the customers that they lead to then. */
export interface Overlay {
  readonly told: readonly string[];
  readonly customers: readonly string[];
}

/** Two are as good as many: what is of more than one customer leads to none. */
const FEW = 2;

/** What is told of whose an object is: `object`, `raw`. A ticket says whose it is itself, not whose the order is (L3). */
function tellings(scope: CommitScope): string {
  const { near, ties } = leadTables(scope.importId);
  return `
SELECT object, raw FROM (
  SELECT arrayFilter(each -> each.1 = '${CUSTOMER}', objects).2 AS raws,
    arrayFilter(each -> each.1 != '${CUSTOMER}', objects) AS named,
    arrayExists(each -> each.1 = 'ticket', objects) AS ticket,
    arrayJoin(if(ticket, arrayFilter(each -> each.1 = 'ticket', named), named)) AS object, arrayJoin(raws) AS raw
  FROM ${near})
UNION ALL SELECT here, there.2 FROM ${ties} WHERE there.1 = '${CUSTOMER}'`;
}

/** Whose each id is that is told beside the objects looked at. */
export function resolve(scope: CommitScope, { told, customers }: Overlay): Statement {
  const { objects, who } = leadTables(scope.importId);
  const sql = `INSERT INTO ${who}
SELECT raw, transform(raw, {told:Array(String)}, {customers:Array(String)}, if(known.customer = '', raw, known.customer))
FROM (SELECT DISTINCT raw FROM (${tellings(scope)}) WHERE object IN (SELECT (type, id) FROM ${objects})) AS raws
LEFT JOIN (SELECT told, customer FROM identities FINAL WHERE shop = {shop:String} AND parted = 0) AS known
ON known.told = raws.raw`;
  return { sql, params: { shop: scope.shop, told, customers } };
}

/** Whom each loose event leads to: the one customer of the objects that it names, where there is one (L1 to L4). */
export function findLed(scope: CommitScope): Statement {
  const { near, who, led } = leadTables(scope.importId);
  const direct = `SELECT object, groupUniqArray(${FEW})(who.customer) AS customers
FROM (${tellings(scope)}) AS telling INNER JOIN ${who} AS who ON who.raw = telling.raw GROUP BY object`;
  const beside = `SELECT branch, arrayJoin(arrayFilter(each -> each.1 IN ${listed(ROOTS)}, objects)) AS root
FROM (SELECT objects, arrayJoin(arrayFilter(each -> each.1 IN ${listed(BRANCHES)}, objects)) AS branch FROM ${near})
UNION ALL ${belongings(scope)}`;
  const sql = `INSERT INTO ${led}
WITH direct AS (${direct}),
  inherited AS (
    SELECT ways.branch AS object, groupUniqArrayArray(${FEW})(owner.customers) AS customers
    FROM (${beside}) AS ways INNER JOIN direct AS owner ON owner.object = ways.root
    WHERE ways.branch NOT IN (SELECT object FROM direct) GROUP BY object)
SELECT id, time, theirs[1] FROM (
  SELECT loose.id AS id, loose.time AS time, groupUniqArrayArrayIf(${FEW})(owner.customers, owner.own) AS sure,
    if(empty(sure), groupUniqArrayArray(${FEW})(owner.customers), sure) AS theirs
  FROM (SELECT id, time, arrayJoin(objects) AS object FROM (${looseNear(scope.importId)})) AS loose
  INNER JOIN (SELECT *, true AS own FROM direct UNION ALL SELECT *, false FROM inherited) AS owner
  ON owner.object = loose.object
  GROUP BY id, time) WHERE length(theirs) = 1`;
  return { sql, params: { shop: scope.shop } };
}
