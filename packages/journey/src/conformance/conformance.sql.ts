import type { Statement } from '@throughline/stores';
import { promisedSource, type PromiseQuery } from '../promises/promises.sql.js';
import type { JourneySource } from '../source/source.js';
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

interface Page {
  readonly limit: number;
  readonly offset: number;
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
  readonly worth: number;
}

/** Journeys that made a step later than the path allows. */
export function lateAt(query: PromiseQuery, worth: WorthNumbers | null): Statement {
  const { binder, everyShard, journeys } = promisedSource(query);
  const sql = `
SELECT count() AS late, sum(value) AS worth
FROM ${everyShard(`
  SELECT ${worth === null ? '0.' : worthSql(worth, binder)} AS value FROM ${journeys} WHERE closed > 0 AND over > 0`)}`;
  return binder.statement(sql);
}

/** A page of those journeys, by id. */
export function lateOnes(query: PromiseQuery, { limit, offset }: Page): Statement {
  const { binder, everyShard, journeys } = promisedSource(query);
  const sql = `
SELECT id
FROM ${everyShard(`SELECT object_id AS id FROM ${journeys} WHERE closed > 0 AND over > 0`)}
ORDER BY id LIMIT ${binder.whole(limit)} OFFSET ${binder.whole(offset)}`;
  return binder.statement(sql);
}
