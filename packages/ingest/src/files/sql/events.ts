import type { EventRule } from '../mapping/schema.js';
import { type EventContext, EVENT_PARTS, type EventSql, eventSql } from './event.js';
import { LEFT_OUT, NOT_HAPPENED } from './reasons.js';
import type { Place } from './scope.js';

/** The columns that the store takes, besides the id. */
const STORED = [
  'time',
  'position',
  'activity',
  'system',
  'channel',
  'device',
  'amount',
  'currency',
  'text',
  'numbers',
  'objects',
] as const;

/** What an event says, all of it: two events that differ in any of these are not the same. */
const SAID = STORED.filter((name) => name !== 'position');

/** Events of one table as its rows give them, good and bad ones. */
export interface MappedEvents {
  /** A select of every part of `EVENT_PARTS` and `r`, the row, from the rows given. */
  readonly select: (rows: string) => string;
  /**
   * What makes an event the same event when told again: `group` where rows were grouped by a key, `told` where
   * every rule names an id (a row may still lack it), `said` where it is all that the event says.
   */
  readonly identity: 'group' | 'told' | 'said';
  /** Each row gives exactly one event or one reject. */
  readonly onePerRow: boolean;
}

/** One select for all rules of a table, so that its rows are read once however many events each gives. */
export function mapEvents(rules: readonly EventRule[], place: Place, context: EventContext): MappedEvents {
  const events = rules.map((rule, index) => eventSql(rule, place.at('events', index), context));
  const told = rules.every((rule) => rule.id !== undefined);
  const identity = context.key !== null ? 'group' : told ? 'told' : 'said';
  const [only] = events;
  const onePerRow = events.length === 1 && rules[0]?.if === undefined;
  const select = (rows: string) =>
    events.length === 1 && only !== undefined ? single(only, rows) : several(events, rows);
  return { select, identity, onePerRow };
}

function single(event: EventSql, rows: string): string {
  const parts = EVENT_PARTS.map(({ name }) => `${event[name]} AS e_${name}`);
  return `SELECT ${parts.join(', ')}, r FROM (${rows}) WHERE e_reason != ${LEFT_OUT}`;
}

function several(events: readonly EventSql[], rows: string): string {
  const type = `Tuple(${EVENT_PARTS.map((part) => part.type).join(', ')})`;
  const tuples = events.map((event, index) => {
    const ordered = {
      ...event,
      position: event.position === 'r' ? `r * ${events.length} + ${index}` : event.position,
    };
    return `CAST((${EVENT_PARTS.map(({ name }) => ordered[name]).join(', ')}), ${quoted(type)})`;
  });
  const reason = EVENT_PARTS.findIndex((part) => part.name === 'reason') + 1;
  // A row none of whose events has happened is told once, as a row that gave nothing.
  const kept = `arrayFilter(e -> e.${reason} < ${LEFT_OUT}, es)`;
  const told = `if(empty(${kept}), arraySlice(arrayFilter(e -> e.${reason} = ${NOT_HAPPENED}, es), 1, 1), ${kept})`;
  const parts = EVENT_PARTS.map(({ name }, index) => `e.${index + 1} AS e_${name}`);
  return `SELECT ${parts.join(', ')}, r FROM (SELECT arrayJoin(${told}) AS e, r FROM (SELECT [${tuples.join(', ')}] AS es, r FROM (${rows})))`;
}

function quoted(type: string): string {
  return `'${type.replaceAll("'", "\\'")}'`;
}

/** SQL (FixedString(16)) of all that an event says: its id where it brings none. */
const SAID_HASH = `sipHash128(${SAID.map((name) => `e_${name}`).join(', ')})`;

/** SQL (UInt64) that is equal for alike events. Its top bit is set, to stand apart from reasons. */
const SUSPECT = `bitOr(reinterpretAsUInt64(substring(${SAID_HASH}, 1, 8)), ${2n ** 63n})`;

const GOOD = 'e_reason = 0';
const TWIN_FREE = 256;
const stored = STORED.map((name) => `e_${name} AS ${name}`).join(', ');

/** Good events with their ids, where no two rows are alike. */
export function plainSelect(mapped: string, identity: MappedEvents['identity']): string {
  const hash = identity === 'said' ? SAID_HASH : `if(e_key = '', ${SAID_HASH}, sipHash128(e_key))`;
  return `SELECT reinterpretAsUInt128(${hash}) AS id, ${stored} FROM (${mapped}) WHERE ${GOOD}`;
}

/**
 * One pass that finds both what stands more than once and what is rejected, as (h, n): a reason below 256 with
 * how many rows it has, or the hash of events that are alike. Numbering only those is far cheaper than a window
 * over all. Two hashes that meet by chance cost a second look and change nothing.
 */
export function suspectsSelect(mapped: string): string {
  const h = `multiIf(e_reason != 0, toUInt64(e_reason), e_key != '', ${TWIN_FREE}, ${SUSPECT})`;
  return `SELECT ${h} AS h, count() AS n FROM (${mapped}) GROUP BY h HAVING n > 1 OR h < ${TWIN_FREE}`;
}

/** Good events of rows that have no twin; `suspects` is the table of `suspectsSelect`. */
export function uniqueSelect(mapped: string, suspects: string): string {
  return `${plainSelect(mapped, 'told')} AND (e_key != '' OR ${SUSPECT} NOT IN (SELECT h FROM ${suspects}))`;
}

/** Good events of rows that have twins: the first keeps the plain id, each further one counts itself in. */
export function repeatedSelect(mapped: string, suspects: string): string {
  const alike = `SELECT *, ${SAID_HASH} AS said FROM (${mapped}) WHERE ${GOOD} AND e_key = '' AND ${SUSPECT} IN (SELECT h FROM ${suspects})`;
  const numbered = `SELECT *, row_number() OVER (PARTITION BY said ORDER BY r, e_position) AS n FROM (${alike})`;
  return `SELECT reinterpretAsUInt128(if(n = 1, said, sipHash128(said, n))) AS id, ${stored} FROM (${numbered})`;
}

/** What `suspectsSelect` found: how many alike events there are, and the rows of each reason. */
export function suspectsFound(suspects: string): string {
  return `SELECT toUInt16(if(h < ${TWIN_FREE}, h, ${TWIN_FREE})) AS reason, sum(n) AS rows FROM ${suspects} WHERE h != ${TWIN_FREE} GROUP BY reason ORDER BY reason`;
}

/** How many rows were rejected for each reason. */
export function reasonsSelect(mapped: string): string {
  return `SELECT toUInt16(e_reason) AS reason, count() AS rows FROM (${mapped}) WHERE e_reason != 0 GROUP BY reason ORDER BY reason`;
}

/** How many rows bring no key of their own. */
export function keylessSelect(mapped: string): string {
  return `SELECT countIf(e_key = '') AS rows FROM (${mapped})`;
}

/** The rejected rows themselves: `record` is the record number from 0, in the order of the file. */
export function rejectedSelect(mapped: string, limit: number): string {
  return `SELECT toUInt64(r) AS record, toUInt16(e_reason) AS reason, e_detail AS detail FROM (${mapped}) WHERE e_reason != 0 ORDER BY record LIMIT ${limit}`;
}
