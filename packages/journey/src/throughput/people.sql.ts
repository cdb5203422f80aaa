import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

const eachValue = (source: JourneySource) =>
  source.everyShard(`
  SELECT value, nth FROM (SELECT values, arrayEnumerateUniq(values) AS places FROM ${source.journeys})
  ARRAY JOIN values AS value, places AS nth
  WHERE value != ''`);

const eachPair = (source: JourneySource) =>
  source.everyShard(`
  SELECT pair.1 AS giver, pair.2 AS taker
  FROM (SELECT arrayZip(arrayPopBack(values), arrayPopFront(values)) AS pairs FROM ${source.journeys})
  ARRAY JOIN pairs AS pair
  WHERE giver != '' AND taker != ''`);

export interface CountsRow {
  readonly count: number;
  readonly events: number;
  readonly pairs: number;
  readonly changes: number;
}

/** How many people events name and how often; how often work goes on, and how often to somebody else. One pass for all. */
export function countPeople(source: JourneySource): Statement {
  const both = "before != '' AND after != ''";
  const sql = `
SELECT uniqExactArray(named) AS count, sum(length(named)) AS events, sum(goesOn) AS pairs, sum(changesHands) AS changes
FROM ${source.everyShard(`
  SELECT arrayFilter(value -> value != '', values) AS named,
    arrayCount((before, after) -> ${both}, arrayPopBack(values), arrayPopFront(values)) AS goesOn,
    arrayCount((before, after) -> ${both} AND before != after, arrayPopBack(values), arrayPopFront(values)) AS changesHands
  FROM ${source.journeys}`)}`;
  return source.binder.statement(sql);
}

export interface PersonRow {
  readonly name: string;
  readonly events: number;
  readonly journeys: number;
}

export function people(source: JourneySource, limit: number): Statement {
  const sql = `
SELECT value AS name, count() AS events, countIf(nth = 1) AS journeys
FROM ${eachValue(source)}
GROUP BY value
ORDER BY events DESC, value
LIMIT ${source.binder.whole(limit)}`;
  return source.binder.statement(sql);
}

export interface HandOverRow {
  readonly giver: string;
  readonly taker: string;
  readonly count: number;
  /** How many different pairs there are, listed or not. */
  readonly kinds: number;
}

/** Hand-over of work (van der Aalst, Reijers & Song 2005), as pm4py counts it: of events that directly follow. */
export function handOvers(source: JourneySource, limit: number): Statement {
  const sql = `
SELECT giver, taker, count() AS count, count() OVER () AS kinds
FROM ${eachPair(source)}
GROUP BY giver, taker
ORDER BY count DESC, giver, taker
LIMIT ${source.binder.whole(limit)}`;
  return source.binder.statement(sql);
}
