import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

/** Dots of one answer: more than a chart can show, and few enough to send. */
export const MOST_DOTS = 200_000;

export interface DottedRow {
  readonly id: string;
  readonly begun: string;
  readonly activities: readonly number[];
  /** Milliseconds since the journey's start. */
  readonly offsets: readonly number[];
}

/** The journeys that were drawn, by their start. */
export function sampled(source: JourneySource, ids: readonly string[]): Statement {
  const sql = `
SELECT id, begun, activities, offsets
FROM ${source.everyShard(`
  SELECT object_id AS id, start AS begun, activities, offsets FROM ${source.journeys}
  WHERE object_id IN ${source.binder.texts(ids)}`)}
ORDER BY begun, id`;
  return source.binder.statement(sql);
}

export interface DrawnRow {
  readonly id: string;
  readonly dots: number;
}

/**
 * The journeys that a sample takes, in the order in which they are drawn: by the hash of their ids, so that it is the
 * same each time. Only ids and lengths of all journeys are read.
 */
export function drawn(source: JourneySource, limit: number): Statement {
  const sql = `
SELECT id, dots
FROM ${source.everyShard(`
  SELECT object_id AS id, length(activities) AS dots, cityHash64(object_id) AS draw FROM ${source.journeys}`)}
ORDER BY draw, id
LIMIT ${source.binder.whole(limit)}`;
  return source.binder.statement(sql);
}

/** How many journeys are meant in all. */
export function countAll(source: JourneySource): Statement {
  const all = source.everyShard(`SELECT object_id FROM ${source.journeys}`);
  return source.binder.statement(`SELECT count() AS count FROM ${all}`);
}
