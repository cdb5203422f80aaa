import type { Statement } from '@throughline/stores';
import type { GoalNumbers } from '../outcome/goal.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, type JourneySource } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import { workedUntil } from '../teams/working.sql.js';
import type { Promised } from './promise.js';

export interface PromiseQuery {
  readonly order: JourneyOrder;
  readonly promise: Promised;
  readonly goal: GoalNumbers | null;
  readonly now: Date;
}

export interface PromiseRow {
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  readonly void: number;
  /** Of those that were done, in milliseconds; null where none was. */
  readonly mean: number | null;
  readonly sum: number;
  readonly quantiles: readonly [number, number, number];
}

/** How often a promise was kept, and how long it took. */
export function keptPromises(query: PromiseQuery): Statement {
  const { binder, everyShard, journeys } = promisedSource(query);
  const sql = `
SELECT countIf(fate = 'kept') AS kept, countIf(fate = 'broken') AS broken, countIf(fate = 'open') AS open,
  countIf(fate = 'void') AS void, avgIf(took, done) AS mean, sumIf(took, done) AS sum,
  quantilesExactInclusiveIf(0.5, 0.9, 0.95)(took, done) AS quantiles
FROM ${everyShard(`
  SELECT took, closed > 0 AS done,
    multiIf(done, if(over <= 0, 'kept', 'broken'), undone, 'void', over <= 0, 'open', 'broken') AS fate
  FROM ${journeys}`)}`;
  return binder.statement(sql);
}

/** Journeys that a promise is about: see `promisedIn`. */
export function promisedSource(query: PromiseQuery): JourneySource {
  const source = journeySource(query.order);
  return { ...source, journeys: promisedIn(source, query) };
}

/**
 * Journeys that a promise is about, with the columns of `journeys` and: `closed`, at which event it was done (0: not
 * yet); `took`, from its beginning to then or to now; `over`, how far beyond what was promised that is; `undone`,
 * whether the goal was called off. Milliseconds.
 */
export function promisedIn(source: JourneySource, { order, promise, goal, now }: PromiseQuery): string {
  const { binder } = source;
  const { from, to, due } = promise;
  const opened =
    from === null
      ? '0'
      : `arrayFirstIndex(activity -> has(${binder.activities(from)}, activity), activities)`;
  const table =
    due.kind === 'attribute' ? withAttribute(source.journeys, due.name, order, binder) : source.journeys;
  const { took, over } = measures(due, binder);
  return `(
SELECT *, ${took} AS took, ${over} AS over
FROM (
  SELECT *, toUnixTimestamp64Milli(start) + if(opened = 0, 0, offsets[opened]) AS begun,
    if(closed = 0, toUnixTimestamp64Milli(${binder.instant(now)}), toUnixTimestamp64Milli(start) + offsets[closed]) AS ended
  FROM (
    SELECT *, ${opened} AS opened,
      arrayFirstIndex((activity, place) -> place > opened AND has(${binder.activities(to)}, activity),
        activities, arrayEnumerate(activities)) AS closed,
      hasAny(activities, ${binder.activities(goal?.without ?? [])}) AS undone
    FROM ${table}
  )
  WHERE ${from === null ? 'true' : 'opened > 0'}${due.kind === 'attribute' ? ' AND due IS NOT NULL' : ''}
))`;
}

function measures(due: Promised['due'], binder: Binder): { took: string; over: string } {
  if (due.kind === 'attribute') return { took: 'ended - begun', over: 'ended - assumeNotNull(due)' };
  const took =
    due.kind === 'clock'
      ? 'ended - begun'
      : `${workedUntil('ended', due.table, binder)} - ${workedUntil('begun', due.table, binder)}`;
  return { took, over: `took - ${binder.whole(due.milliseconds)}` };
}

/** Journeys with what an attribute promises as `due`. Objects are sharded as journeys are, so the join stays where the journey is. */
export function withAttribute(
  table: string,
  name: string,
  { facts, objectType }: JourneyOrder,
  binder: Binder,
): string {
  const objects = `SELECT object_id, ${dueOf(name, facts, binder)} AS due FROM ${facts.layout.own('objects')}
    WHERE shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)}`;
  return `(SELECT * FROM ${table} AS journey LEFT JOIN (${objects}) AS object USING (object_id) SETTINGS join_use_nulls = 1)`;
}

/** The last millisecond at which what an attribute promises is kept; null where it says none. A day counts whole. */
export function dueOf(name: string, { settings }: ShopFacts, binder: Binder): string {
  const said = `text[${binder.text(name)}]`;
  const zone = binder.text(settings.zone);
  const day = `toUnixTimestamp64Milli(toDateTime64(addDays(toDate32OrNull(${said}), 1), 3, ${zone})) - 1`;
  const instant = `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${said}, 3, ${zone}))`;
  return `multiIf(${said} = '', NULL, length(${said}) = 10, ${day}, ${instant})`;
}
