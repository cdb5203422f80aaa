import type { Statement } from '@throughline/stores';
import type { Page } from './in-pieces.js';
import { promisedIn, type PromiseQuery } from '../promises/promises.sql.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, type JourneySource } from '../source/source.js';
import { worthSql } from '../worth/worth.sql.js';
import type { WorthNumbers } from '../worth/worth.js';

/** Ways that one answer judges: journeys that go rarer ones are counted as cut. */
export const MOST_WAYS = 100_000;

export interface WayRow {
  readonly hash: string;
  readonly way: readonly number[];
  readonly journeys: number;
  readonly worth: number;
  /** How many ways and journeys there are, judged or not. */
  readonly ways: number;
  readonly all: number;
}

/** @param only activities that count; null for all. */
const wayOf = (source: JourneySource, only: readonly number[] | null) =>
  only === null
    ? 'activities'
    : `arrayFilter(activity -> has(${source.binder.activities(only)}, activity), activities)`;

/** The ways of journeys and how many go them: what is judged is judged once for each way, not for each journey. */
export function ways(
  source: JourneySource,
  only: readonly number[] | null,
  worth: WorthNumbers | null,
): Statement {
  const { binder } = source;
  const sql = `
SELECT toString(hash) AS hash, any(steps) AS way, count() AS journeys, sum(value) AS worth,
  count() OVER () AS ways, sum(count()) OVER () AS all
FROM ${source.everyShard(`
  SELECT ${wayOf(source, only)} AS steps, cityHash64(steps) AS hash,
    ${worth === null ? '0.' : worthSql(worth, binder)} AS value
  FROM ${source.journeys}`)}
GROUP BY hash
ORDER BY journeys DESC, way
LIMIT ${binder.whole(MOST_WAYS)}`;
  return binder.statement(sql);
}

export interface GoerRow {
  readonly id: string;
  readonly hash: string;
}

/** Journeys that go some of the ways, so many of each at most. */
export function goers(
  source: JourneySource,
  only: readonly number[] | null,
  wanted: { readonly hashes: readonly string[]; readonly limit: number },
): Statement {
  const { binder } = source;
  const sql = `
SELECT id, toString(taken) AS hash
FROM ${source.everyShard(`
  SELECT object_id AS id, cityHash64(${wayOf(source, only)}) AS taken
  FROM ${source.journeys}
  WHERE toString(taken) IN ${binder.texts(wanted.hashes)}`)}
ORDER BY taken, id
LIMIT ${binder.whole(wanted.limit)} BY taken`;
  return binder.statement(sql);
}

export interface IdRow {
  readonly id: string;
}

/** A page of those who go some of the ways, by id. */
export function listed(
  source: JourneySource,
  only: readonly number[] | null,
  { hashes, limit, offset }: Page & { readonly hashes: readonly string[] },
): Statement {
  const { binder } = source;
  const sql = `
SELECT id
FROM ${source.everyShard(`
  SELECT object_id AS id
  FROM ${source.journeys}
  WHERE toString(cityHash64(${wayOf(source, only)})) IN ${binder.texts(hashes)}`)}
ORDER BY id LIMIT ${binder.whole(limit)} OFFSET ${binder.whole(offset)}`;
  return binder.statement(sql);
}

export interface LateRow {
  readonly late: number;
  /** How often they were, where several steps of the path bear one name. */
  readonly times: number;
  readonly worth: number;
}

/** Journeys that made a step later than the path allows; any of them, where several steps bear its name. */
export function lateAt(order: JourneyOrder, late: LateSteps, worth: WorthNumbers | null): Statement {
  const source = journeySource(order);
  const value = worth === null ? '0.' : worthSql(worth, source.binder);
  const sql = `
SELECT count() AS late, sum(nth) AS times, sum(value) AS worth
FROM ${source.everyShard(`
  SELECT id, count() AS nth, any(value) AS value FROM (${lateOf(source, late, `, ${value} AS value`)}) GROUP BY id`)}`;
  return source.binder.statement(sql);
}

/** A page of those journeys, by id. */
export function lateOnes(order: JourneyOrder, late: LateSteps, { limit, offset }: Page): Statement {
  const source = journeySource(order);
  const { binder, everyShard } = source;
  const sql = `
SELECT id
FROM ${everyShard(`SELECT DISTINCT id FROM (${lateOf(source, late)})`)}
ORDER BY id LIMIT ${binder.whole(limit)} OFFSET ${binder.whole(offset)}`;
  return binder.statement(sql);
}

type LateSteps = readonly PromiseQuery[];

const lateOf = (source: JourneySource, late: LateSteps, more = ''): string =>
  late
    .map(
      (query) =>
        `SELECT object_id AS id${more} FROM ${promisedIn(source, query)} WHERE closed > 0 AND over > 0`,
    )
    .join(' UNION ALL ');
