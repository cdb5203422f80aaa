import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

/** Parts that journeys fall into by the hash of their ids: a sample is the first few of them. */
export const PARTS = 4096;

export interface ExtentRow {
  readonly journeys: number;
  readonly moves: number;
  /** First and last event, in milliseconds since 1970; 0 where there is no journey. */
  readonly begun: number;
  readonly done: number;
}

/** How much there is to play, and over which time. */
export function extent(source: JourneySource): Statement {
  const sql = `
SELECT count() AS journeys, sum(taken) AS moves, min(begun) AS begun, max(done) AS done
FROM ${source.everyShard(`
  SELECT length(steps.edge) AS taken, toUnixTimestamp64Milli(start) AS begun, begun + toInt64(offsets[-1]) AS done
  FROM ${source.journeys}`)}`;
  return source.binder.statement(sql);
}

export interface PartRow {
  readonly part: number;
  readonly moves: number;
}

/** How many moves each part of the journeys makes, in the order in which parts are drawn. */
export function parts(source: JourneySource): Statement {
  const sql = `
SELECT part, sum(taken) AS moves
FROM ${source.everyShard(`
  SELECT cityHash64(object_id) % ${PARTS} AS part, length(steps.edge) AS taken FROM ${source.journeys}`)}
GROUP BY part ORDER BY part`;
  return source.binder.statement(sql);
}

export interface ArrivalRow {
  readonly bar: number;
  readonly journeys: number;
}

/** Starts of journeys, by bars of so many seconds. */
export function arrivals(source: JourneySource, begun: number, every: number): Statement {
  const { binder } = source;
  const sql = `
SELECT intDiv(at - ${binder.whole(begun)}, ${binder.whole(every * 1000)}) AS bar, count() AS journeys
FROM ${source.everyShard(`SELECT toUnixTimestamp64Milli(start) AS at FROM ${source.journeys}`)}
GROUP BY bar ORDER BY bar`;
  return binder.statement(sql);
}

export interface MovesRow {
  /** from * 65536 + to */
  readonly edge: number;
  readonly count: number;
  readonly starts: readonly number[];
  readonly seconds: readonly number[];
}

export interface Played {
  /** Milliseconds since 1970 from which starts are told. */
  readonly begun: number;
  /** Parts that are told. */
  readonly upTo: number;
}

/** All moves counted and those of the drawn parts told, by edge: both ends of a move are cut to whole seconds. */
export function moves(source: JourneySource, { begun, upTo }: Played): Statement {
  const { binder } = source;
  const zero = binder.whole(begun);
  const [leaves, arrives] = [`intDiv(done - toInt64(gap) - ${zero}, 1000)`, `intDiv(done - ${zero}, 1000)`];
  const sql = `
SELECT edge, count() AS count,
  arraySort(groupArrayIf((${leaves}, ${arrives} - ${leaves}), part < ${binder.whole(upTo)})) AS told,
  arrayMap(move -> move.1, told) AS starts, arrayMap(move -> move.2, told) AS seconds
FROM ${source.everyShard(`
  SELECT steps.edge AS edges, steps.gap AS gaps, cityHash64(object_id) % ${PARTS} AS part,
    arrayMap(offset -> toUnixTimestamp64Milli(start) + toInt64(offset), arrayPopFront(offsets)) AS ends
  FROM ${source.journeys}`)}
ARRAY JOIN edges AS edge, gaps AS gap, ends AS done
GROUP BY edge ORDER BY count DESC, edge`;
  return binder.statement(sql);
}
