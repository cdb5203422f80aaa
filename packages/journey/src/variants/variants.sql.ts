import type { Statement } from '@throughline/stores';
import { reachesGoal } from '../outcome/outcome.sql.js';
import type { GoalNumbers } from '../outcome/goal.js';
import type { JourneySource } from '../source/source.js';
import { worthSql } from '../worth/worth.sql.js';
import type { WorthNumbers } from '../worth/worth.js';

/** The way of each journey, by its hash. */
const ways = (source: JourneySource): string => source.everyShard(`SELECT variant FROM ${source.journeys}`);

export interface FrequencyRow {
  /** So many journeys go the same way … */
  readonly count: number;
  /** … and so many ways are gone by that many. */
  readonly variants: number;
}

/** How many variants there are of each frequency, the most frequent first: few rows, whatever the log. */
export function variantFrequencies(source: JourneySource): Statement {
  const sql = `
SELECT count, count() AS variants
FROM (SELECT count() AS count FROM ${ways(source)} GROUP BY variant)
GROUP BY count
ORDER BY count DESC`;
  return source.binder.statement(sql);
}

export interface VariantRow {
  readonly way: readonly number[];
  readonly count: number;
}

export interface VariantCut {
  /** Frequency of the last variant that is listed. */
  readonly least: number;
  readonly limit: number;
  /** By number of the activity, the rank of its name: ties are listed by name. */
  readonly ranks: readonly number[];
}

/** Journeys whose way is frequent enough to be listed. */
const frequent = (source: JourneySource): string =>
  `variant IN (SELECT variant FROM ${ways(source)} GROUP BY variant HAVING count() >= {least:UInt64})`;

const MOST_FIRST = 'ORDER BY count DESC, arrayMap(activity -> {ranks:Array(UInt16)}[activity], way)';

/** The most frequent variants. Activities are read for the journeys of those alone. */
export function topVariants(source: JourneySource, cut: VariantCut): Statement {
  const sql = `
SELECT any(activities) AS way, count() AS count
FROM ${source.everyShard(`
  SELECT variant, activities FROM ${source.journeys}
  WHERE ${frequent(source)}`)}
GROUP BY variant
${MOST_FIRST}
LIMIT {limit:UInt32}`;
  return source.binder.statement(sql, { ...cut });
}

/** A variant with what going it is like: times in milliseconds, worth of all its journeys. */
export interface FiguresRow extends VariantRow {
  /** The hash of the way: text, since it has 64 bits. */
  readonly hash: string;
  readonly mean: number;
  readonly quantiles: readonly [number, number];
  readonly worth: number;
}

/** The most frequent variants with their figures: journeys of the others are not looked into. */
export function variantFigures(
  source: JourneySource,
  cut: VariantCut,
  worth: WorthNumbers | null,
): Statement {
  const sql = `
SELECT ${FIGURES}
FROM ${source.everyShard(figured(source, worth, frequent(source)))}
GROUP BY variant
${MOST_FIRST}
LIMIT {limit:UInt32}`;
  return source.binder.statement(sql, { ...cut });
}

export interface HappyOrder {
  readonly goal: GoalNumbers;
  readonly ranks: readonly number[];
  readonly worth: WorthNumbers | null;
}

/** The most frequent variant of those that reach the goal. */
export function happyVariant(source: JourneySource, { goal, ranks, worth }: HappyOrder): Statement {
  const { binder } = source;
  const sql = `
SELECT ${FIGURES}
FROM ${source.everyShard(figured(source, worth, reachesGoal(goal, binder)))}
GROUP BY variant
${MOST_FIRST}
LIMIT 1`;
  return binder.statement(sql, { ranks });
}

const FIGURES = `toString(variant) AS hash, any(activities) AS way, count() AS count, avg(took) AS mean,
  quantilesExactInclusive(0.5, 0.9)(took) AS quantiles, sum(value) AS worth`;

/** What figures are made of, journey by journey. */
function figured(source: JourneySource, worth: WorthNumbers | null, where: string): string {
  const value = worth === null ? '0.' : worthSql(worth, source.binder);
  return `
  SELECT variant, activities, dateDiff('millisecond', start, finish) AS took, ${value} AS value
  FROM ${source.journeys}
  WHERE ${where}`;
}
