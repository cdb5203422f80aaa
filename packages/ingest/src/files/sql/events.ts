import { USER_AGENT } from '../../bots/user-agents.js';
import type { EventRule } from '../mapping/schema.js';
import { type EventContext, EVENT_PARTS, type EventSql, eventSql } from './event.js';
import { LEFT_OUT, NOT_HAPPENED } from './reasons.js';
import type { Place } from './scope.js';

/** The columns that the store takes, besides the id. */
export const STORED = [
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
  /** Whether the mapping says where events keep their user agents. */
  readonly tellsAgents: boolean;
  /** What an event says, as far as it differs from row to row: two events that differ in any of it are not the same. */
  readonly said: readonly string[];
}

/** One select for all rules of a table, so that its rows are read once however many events each gives. */
export function mapEvents(rules: readonly EventRule[], place: Place, context: EventContext): MappedEvents {
  const events = rules.map((rule, index) => eventSql(rule, place.at('events', index), context));
  const told = rules.every((rule) => rule.id !== undefined);
  const identity = context.key !== null ? 'group' : told ? 'told' : 'said';
  const [only] = events;
  const conditional = rules.some((rule) => rule.if !== undefined);
  const select = (rows: string) =>
    events.length === 1 && only !== undefined ? single(only, rows, conditional) : several(events, rows);
  const tellsAgents = rules.some(({ text }) => text?.[USER_AGENT] !== undefined);
  const onePerRow = events.length === 1 && !conditional;
  return { select, identity, onePerRow, tellsAgents, said: saidBy(events) };
}

/** Constants say nothing: a mapping that names a system now gives the same events the same ids as before. */
function saidBy(events: readonly EventSql[]): string[] {
  const differs = STORED.filter((name) => events.length > 1 || !isConstant(events[0]?.[name] ?? ''));
  const told = differs.filter((name) => name !== 'position');
  return told.map((name) => (name === 'objects' ? 'e_touched' : `e_${name}`));
}

function isConstant(sql: string): boolean {
  return /^('([^'\\]|\\.)*'|CAST\(map\(\), '.*'\)|toDecimal64\(0, 4\))$/u.test(sql);
}

function single(event: EventSql, rows: string, conditional: boolean): string {
  const parts = [
    ...EVENT_PARTS.map(({ name }) => `${event[name]} AS e_${name}`),
    `${event.touched} AS e_touched`,
  ];
  const where = conditional ? ` WHERE e_reason != ${LEFT_OUT}` : '';
  return `SELECT ${parts.join(', ')}, r FROM (${rows})${where}`;
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
  return `SELECT ${parts.join(', ')}, e_objects AS e_touched, r FROM (SELECT arrayJoin(${told}) AS e, r FROM (SELECT [${tuples.join(', ')}] AS es, r FROM (${rows})))`;
}

function quoted(type: string): string {
  return `'${type.replaceAll("'", "\\'")}'`;
}
