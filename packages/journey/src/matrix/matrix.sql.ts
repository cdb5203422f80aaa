import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

export interface TransitionRow {
  /** from * 65536 + to, 0 for the start and the end of journeys. */
  readonly edge: number;
  readonly count: number;
}

/** Every way from one event to the next, those into the first and out of the last one too. */
export function transitions(source: JourneySource): Statement {
  const sql = `
SELECT edge, count() AS count
FROM ${source.everyShard(`
  SELECT arrayConcat([toUInt32(first)], steps.edge, [toUInt32(last) * 65536]) AS edges
  FROM ${source.journeys}`)}
ARRAY JOIN edges AS edge
GROUP BY edge`;
  return source.binder.statement(sql);
}

export interface StepRow {
  readonly step: number;
  readonly activity: number;
  readonly journeys: number;
}

/** What journeys are at after each number of steps, the first event being one; step 0 counts them all. */
export function steps(source: JourneySource, depth: number): Statement {
  const sql = `
SELECT step, activity, count() AS journeys
FROM ${source.everyShard(`
  SELECT arrayPushFront(arraySlice(activities, 1, ${depth}), 0) AS walked, arrayEnumerate(walked) AS places
  FROM ${source.journeys}`)}
ARRAY JOIN walked AS activity, arrayMap(place -> place - 1, places) AS step
GROUP BY step, activity`;
  return source.binder.statement(sql);
}
