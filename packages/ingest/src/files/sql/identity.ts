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
function saidHash({ events }: Mapped): string {
  const said = events.said.join(', ');
  const half = (hash: string) => `reinterpretAsFixedString(${hash}(${said}))`;
  return `toFixedString(concat(${half('cityHash64')}, ${half('farmHash64')}), 16)`;
}

/** SQL (FixedString(16)) of what makes an event the same when told again. */
function hashSql(mapped: Mapped): string {
  if (mapped.events.identity === 'group') return 'sipHash128(e_key)';
  return `if(e_key = '', ${saidHash(mapped)}, sipHash128(e_key))`;
}

/**
 * SQL (UInt64) that is equal for alike events. A quick hash of the little that hardly ever repeats: events that
 * only share this much cost a second look and change nothing.
 */
const SUSPECT = 'cityHash64(e_time, e_activity, e_touched)';

/** Stands among the suspects where a row was rejected, so that one pass tells both. */
const REJECTED = '0';
const KEYED = '1';

/** Good events with their ids, where no two rows without a key are alike. */
export function plainSelect(mapped: Mapped): string {
  return `SELECT reinterpretAsUInt128(${hashSql(mapped)}) AS id, ${stored} FROM (${mapped.sql}) WHERE ${GOOD}`;
}

/**
 * What more than one row may say, as hashes `h`, and `h` 0 where a row is rejected. Numbering only these rows is
 * far cheaper than a window over all.
 */
export function suspectsSelect({ sql }: Mapped): string {
  const h = `multiIf(e_reason != 0, toUInt64(${REJECTED}), e_key != '', toUInt64(${KEYED}), ${SUSPECT})`;
  return `SELECT ${h} AS h FROM (${sql}) GROUP BY h HAVING h = ${REJECTED} OR (count() > 1 AND h != ${KEYED})`;
}

/** How many suspects there are, and whether a row is rejected. */
export function suspectsFound(suspects: string): string {
  return `SELECT countIf(h != ${REJECTED}) AS alike, countIf(h = ${REJECTED}) AS rejected FROM ${suspects}`;
}

/** Good events of rows that have no twin; `suspects` is the table of `suspectsSelect`. */
export function uniqueSelect(mapped: Mapped, suspects: string): string {
  return `${plainSelect(mapped)} AND (e_key != '' OR ${SUSPECT} NOT IN (SELECT h FROM ${suspects}))`;
}

/** Good events of rows that may have twins: the first keeps the plain id, each further one counts itself in. */
export function repeatedSelect(mapped: Mapped, suspects: string): string {
  const alike = `SELECT *, ${saidHash(mapped)} AS said FROM (${mapped.sql}) WHERE ${GOOD} AND e_key = '' AND ${SUSPECT} IN (SELECT h FROM ${suspects})`;
  const numbered = `SELECT *, row_number() OVER (PARTITION BY said ORDER BY r, e_position) AS n FROM (${alike})`;
  return `SELECT reinterpretAsUInt128(if(n = 1, said, sipHash128(said, n))) AS id, ${stored} FROM (${numbered})`;
}

/** How many rows were rejected for each reason. */
export function reasonsSelect({ sql }: Mapped): string {
  return `SELECT toUInt16(e_reason) AS reason, count() AS rows FROM (${sql}) WHERE e_reason != 0 GROUP BY reason ORDER BY reason`;
}

/** How many rows bring no key of their own. */
export function keylessSelect({ sql }: Mapped): string {
  return `SELECT countIf(e_key = '') AS rows FROM (${sql})`;
}

/** The rejected rows themselves: `record` is the record number from 0, in the order of the file. */
export function rejectedSelect({ sql }: Mapped, limit: number): string {
  return `SELECT toUInt64(r) AS record, toUInt16(e_reason) AS reason, e_detail AS detail FROM (${sql}) WHERE e_reason != 0 ORDER BY record LIMIT ${limit}`;
}
