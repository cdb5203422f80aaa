import type { Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import { COUNTED, FRESH, REPEATED, stageName } from '../schema/staging.js';
import { EVENTS } from '../schema/tables.js';

/** Alike events anew, each with an id of its own: told again, the nth is the nth again. */
export function countRepeats(importId: number): Statement {
  const said = "CAST(reinterpretAsFixedString(id), 'FixedString(16)')";
  const sql = `
INSERT INTO ${stageName(importId, COUNTED.name)} (${columnNames(EVENTS)})
SELECT * EXCEPT (n) REPLACE (if(n = 1, id, reinterpretAsUInt128(sipHash128(${said}, n))) AS id)
FROM (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY position) AS n
  FROM ${stageName(importId, FRESH.name)} WHERE ${isRepeated(importId)})`;
  return { sql };
}

/** Takes the events away that `countRepeats` wrote anew: they are marked, the rest of the table is not written again. */
export function dropRepeats(importId: number): Statement {
  return { sql: `DELETE FROM ${stageName(importId, FRESH.name)} WHERE ${isRepeated(importId)}` };
}

function isRepeated(importId: number): string {
  return `id IN (SELECT id FROM ${stageName(importId, REPEATED.name)})`;
}
