import type { Statement } from '../../port.js';
import { columnNames } from '../../schema/ddl.js';
import { stageName } from '../../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../../schema/tables.js';
import type { CommitScope, Slice } from '../events.sql.js';
import { CUSTOMER } from '../identities.sql.js';
import { listed, LOOSE, OWNED } from './tables.js';

const IS_OWNED = `each -> each IN ${listed(OWNED)}`;

/**
 * The most objects with an owner, or customers, that one event of the import names: `rows`. Where it is one, no object
 * belongs to another.
 */
export function mostNamed({ importId }: CommitScope): Statement {
  const sql = `SELECT greatest(max(arrayCount(${IS_OWNED}, object_types)), max(countEqual(object_types, '${CUSTOMER}'))) AS rows
FROM ${stageName(importId, EVENTS.name)}`;
  return { sql };
}

/**
 * Rows of `event_objects` for loose events of an import into an empty shop, of which none names two objects with an owner or two
 * customers, and no relation was told: one pass over the owners, one over the loose events. Owners are known by two quick
 * hashes side by side.
 */
export function stageAlone(scope: CommitScope, slice: Slice): Statement {
  const staged = stageName(scope.importId, EVENTS.name);
  const facts =
    'shop, time, position, id, activity, system, channel, device, amount, currency, text, numbers, import';
  const owned = `arrayFirstIndex(${IS_OWNED}, object_types) AS place,
    cityHash64(object_types[place], object_ids[place]) AS hash, bitShiftLeft(toUInt128(hash), 64) + xxHash64(object_ids[place]) AS key`;
  const sql = `INSERT INTO ${stageName(scope.importId, EVENT_OBJECTS.name)} (${columnNames(EVENT_OBJECTS)})
SELECT shop, '${CUSTOMER}', owner.customer, time, position, id, activity, system, channel, device, amount, currency,
  text, numbers, import
FROM (SELECT ${facts}, ${owned} FROM ${staged} WHERE ${LOOSE} AND place > 0) AS event
INNER JOIN (
  SELECT key, any(raw) AS customer FROM (
    SELECT ${owned}, object_ids[indexOf(object_types, '${CUSTOMER}')] AS raw
    FROM ${staged} WHERE NOT (${LOOSE}) AND place > 0 AND hash % {slices:UInt32} = {slice:UInt32})
  GROUP BY key HAVING min(cityHash64(raw)) = max(cityHash64(raw))) AS owner
ON owner.key = event.key`;
  return { sql, params: { ...slice } };
}
