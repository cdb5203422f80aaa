import type { Statement } from '@throughline/stores';
import { outcomeSql, type OutcomeRule } from '../outcome/outcome.sql.js';
import type { JourneySource } from '../source/source.js';
import { worthSql } from '../worth/worth.sql.js';
import type { WorthNumbers } from '../worth/worth.js';

export interface EdgeRow {
  /** from * 65536 + to */
  readonly edge: number;
  readonly count: number;
  readonly journeys: number;
  /** Steps that bring a journey to `to` for the first and for the second time. */
  readonly fresh: number;
  readonly again: number;
  /** Sum of the relative places at which the steps end, 0 … 1 each. */
  readonly place: number;
  readonly mean: number;
  /** p50 and p90. */
  readonly quantiles: readonly [number, number];
  readonly worth: number;
}

/**
 * Every step of every journey, by edge. The arrays are joined, not the events: no sort, no window, no hash of
 * object ids. Journeys are counted by the marks that were set when the journey was built, since a distinct
 * count would cost more than all the rest. Times in milliseconds.
 */
export function edges(source: JourneySource, worth: WorthNumbers | null): Statement {
  const value = worth === null ? null : worthSql(worth, source.binder);
  const sql = `
SELECT edge, count() AS count, sum(bitAnd(mark, 1)) AS journeys,
  sum(bitAnd(bitShiftRight(mark, 1), 1)) AS fresh, sum(bitShiftRight(mark, 2)) AS again,
  sum(at / taken) AS place, avg(gap) AS mean, quantilesExactInclusive(0.5, 0.9)(gap) AS quantiles,
  ${value === null ? '0.' : 'sum(value * bitAnd(mark, 1))'} AS worth
FROM ${source.everyShard(`
  SELECT steps.edge AS edges, steps.gap AS gaps, steps.mark AS marks, arrayEnumerate(edges) AS places,
    length(edges) AS taken${value === null ? '' : `, ${value} AS value`}
  FROM ${source.journeys}`)}
ARRAY JOIN edges AS edge, gaps AS gap, marks AS mark, places AS at
GROUP BY edge`;
  return source.binder.statement(sql);
}

export interface WaitRow {
  readonly activity: number;
  readonly mean: number;
  readonly quantiles: readonly [number, number];
}

/** Waiting time before each activity, over all ways that lead to it. Milliseconds. */
export function waits(source: JourneySource): Statement {
  const sql = `
SELECT toUInt16(bitAnd(edge, 65535)) AS activity, avg(gap) AS mean, quantilesExactInclusive(0.5, 0.9)(gap) AS quantiles
FROM ${source.everyShard(`SELECT steps.edge AS edges, steps.gap AS gaps FROM ${source.journeys}`)}
ARRAY JOIN edges AS edge, gaps AS gap
GROUP BY activity`;
  return source.binder.statement(sql);
}

export interface EndRow {
  readonly first: number;
  readonly last: number;
  readonly journeys: number;
  readonly reached: number;
  readonly open: number;
  readonly capped: number;
}

/** Where journeys start and end, and with what outcome. */
export function ends(source: JourneySource, rule: OutcomeRule | null): Statement {
  const { reached, young } = outcomeSql(rule, source.binder);
  const sql = `
SELECT first, last, count() AS journeys, countIf(success) AS reached, countIf(NOT success AND young) AS open,
  countIf(cut > 0) AS capped
FROM ${source.everyShard(`
  SELECT first, last, cut, ${reached} AS success, ${young} AS young
  FROM ${source.journeys}`)}
GROUP BY first, last`;
  return source.binder.statement(sql);
}
