import type { Statement } from '@throughline/stores';
import { waysOf } from './figures.sql.js';
import { bestAttempts } from './journeys.sql.js';
import type { FunnelPlan } from './plan.js';

/** Bins of a way's time, in milliseconds: the first begins at `least`; a width of 0 is one bin. */
export interface Bins {
  readonly least: number;
  readonly width: number;
  /** Bins of that width; the largest time may stand alone in one more. */
  readonly count: number;
}

export interface BinRow {
  /** Index of the way, from 1. */
  readonly way: number;
  /** Index of the bin, from 0. */
  readonly bin: number;
  readonly journeys: number;
}

/** Times of all ways sorted into their bins, in one pass. */
export function sortIntoBins(plan: FunnelPlan, bins: readonly Bins[]): Statement {
  const { journeys, everyShard, binder } = bestAttempts(plan);
  const least = binder.bind(
    'Array(Int64)',
    bins.map((each) => each.least),
  );
  const widths = binder.bind(
    'Array(Int64)',
    bins.map(({ width }) => Math.max(1, width)),
  );
  const ways = waysOf(plan.rules).map(({ milliseconds, to }) => `if(at[${to}] > 0, ${milliseconds}, NULL)`);
  const sql = `
SELECT way, intDiv(assumeNotNull(took) - ${least}[way], ${widths}[way]) AS bin, count() AS journeys
FROM ${everyShard(`
  SELECT took, way FROM (SELECT [${ways.join(', ')}] AS times FROM ${journeys})
  ARRAY JOIN times AS took, arrayEnumerate(times) AS way
  WHERE took IS NOT NULL`)}
GROUP BY way, bin ORDER BY way, bin`;
  return binder.statement(sql);
}
