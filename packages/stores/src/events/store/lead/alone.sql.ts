import type { Statement } from '../../port.js';
import { columnNames } from '../../schema/ddl.js';
import { stageName } from '../../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../../schema/tables.js';
import type { CommitScope, Slice } from '../events.sql.js';
import { CUSTOMER } from '../identities.sql.js';
import { listed, LOOSE, NAMES_OWNED, OWNED } from './tables.js';

/** The most objects with an owner that one event of the import names: `rows`. Where it is one, nothing belongs to another. */
export function mostOwned({ importId }: CommitScope): Statement {
  const sql = `SELECT max(arrayCount(each -> each IN ${listed(OWNED)}, object_types)) AS rows
FROM ${stageName(importId, EVENTS.name)}`;
  return { sql };
}

/**
 * Rows of `event_objects` for loose events of an import into an empty shop, of which none names two objects with an owner, and
 * no relation was told: one pass over the owners, one over the loose events. Owners are known by hashes of 128 bits.
 */
export function stageAlone(scope: CommitScope, slice: Slice): Statement {
  const staged = stageName(scope.importId, EVENTS.name);
  const owned = `indexOf(arrayMap(each -> each IN ${listed(OWNED)}, object_types), 1) AS place,
    sipHash128(object_types[place], object_ids[place]) AS key`;
  const sql = `INSERT INTO ${stageName(scope.importId, EVENT_OBJECTS.name)} (${columnNames(EVENT_OBJECTS)})
SELECT shop, '${CUSTOMER}', owner.customer, time, position, id, activity, system, channel, device, amount, currency,
  text, numbers, import
FROM (SELECT *, ${owned} FROM ${staged} WHERE ${LOOSE} AND ${NAMES_OWNED}) AS event
INNER JOIN (
  SELECT key, any(raw) AS customer FROM (
    SELECT ${owned}, arrayJoin(arrayFilter((id, type) -> type = '${CUSTOMER}', object_ids, object_types)) AS raw
    FROM ${staged} WHERE ${NAMES_OWNED})
  WHERE reinterpretAsUInt64(key) % {slices:UInt32} = {slice:UInt32}
  GROUP BY key HAVING min(cityHash64(raw)) = max(cityHash64(raw))) AS owner
ON owner.key = event.key`;
  return { sql, params: { ...slice } };
}
