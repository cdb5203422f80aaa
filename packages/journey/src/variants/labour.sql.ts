import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';
import { workedUntil } from '../teams/working.sql.js';
import type { WorkingTable } from '../teams/working.js';

/** Who is asked about: a team's activities, and when it works (null: at all hours). */
export interface Workers {
  readonly activities: readonly number[];
  readonly table: WorkingTable | null;
}

export interface LabourRow {
  readonly hash: string;
  /** Milliseconds, of all journeys that go the way. */
  readonly spent: number;
}

/**
 * How long a team worked on the journeys of some ways: between two of its steps that follow each other the thing was in
 * its hands. Milliseconds are whole, so their sum is the same in whatever order they are added.
 */
export function labourOfWays(
  source: JourneySource,
  hashes: readonly string[],
  { activities, table }: Workers,
): Statement {
  const { binder } = source;
  const own = binder.activities(activities);
  const spent =
    table === null
      ? 'toInt64(gap)'
      : `${workedUntil('done', table, binder)} - ${workedUntil('begun', table, binder)}`;
  const sql = `
SELECT toString(variant) AS hash, sum(spent) AS spent
FROM ${source.everyShard(`
  SELECT variant, ${spent} AS spent
  FROM (
    SELECT variant, gap, toUnixTimestamp64Milli(start) + offset AS done, done - toInt64(gap) AS begun
    FROM (
      SELECT variant, start, steps.edge AS edges, steps.gap AS gaps, arrayPopFront(offsets) AS ends
      FROM ${source.journeys}
      WHERE variant IN (SELECT toUInt64(arrayJoin(${binder.texts(hashes)}))))
    ARRAY JOIN edges AS edge, gaps AS gap, ends AS offset
    WHERE has(${own}, toUInt16(bitShiftRight(edge, 16))) AND has(${own}, toUInt16(bitAnd(edge, 65535)))
  )`)}
GROUP BY variant`;
  return binder.statement(sql);
}
