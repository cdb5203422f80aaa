import { type MappedEvents, STORED } from './events.js';

/** Events of a table as a select of theirs gives them. */
export interface Mapped {
  readonly sql: string;
  readonly events: Pick<MappedEvents, 'identity' | 'said'>;
}

const GOOD = 'e_reason = 0';
const stored = STORED.map((name) => `e_${name} AS ${name}`).join(', ');

/**
 * SQL (FixedString(16)) of all that an event says: its id where it brings none. Two quick hashes of different make
 * side by side: `sipHash128` of several columns alone took as long as reading the file.
 */
export function saidHash({ events }: Mapped): string {
  const said = events.said.join(', ');
  const half = (hash: string) => `reinterpretAsFixedString(${hash}(${said}))`;
  return `toFixedString(concat(${half('cityHash64')}, ${half('farmHash64')}), 16)`;
}

/** SQL (FixedString(16)) of what makes an event the same when told again. */
function hashSql(mapped: Mapped): string {
  if (mapped.events.identity === 'group') return 'sipHash128(e_key)';
  return `if(e_key = '', ${saidHash(mapped)}, sipHash128(e_key))`;
}

/** Good events with their ids: all of them, or those whose rows bring a key of their own, or those whose rows do not. */
export function goodSelect(mapped: Mapped, which: 'all' | 'keyed' | 'keyless' = 'all'): string {
  const key = { all: '', keyed: " AND e_key != ''", keyless: " AND e_key = ''" }[which];
  return `SELECT reinterpretAsUInt128(${hashSql(mapped)}) AS id, ${stored} FROM (${mapped.sql}) WHERE ${GOOD}${key}`;
}

/** How many rows were rejected for each reason. */
export function reasonsSelect({ sql }: Mapped): string {
  return `SELECT toUInt16(e_reason) AS reason, count() AS rows FROM (${sql}) WHERE e_reason != 0 GROUP BY reason ORDER BY reason`;
}

/** The rejected rows themselves: `record` is the record number from 0, in the order of the file. */
export function rejectedSelect({ sql }: Mapped, limit: number): string {
  return `SELECT toUInt64(r) AS record, toUInt16(e_reason) AS reason, e_detail AS detail FROM (${sql}) WHERE e_reason != 0 ORDER BY record LIMIT ${limit}`;
}
