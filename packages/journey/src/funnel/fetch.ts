import type { FunnelAnswer, FunnelQuestion, Interval } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { amountsCarried, type AmountsRow } from './amounts.sql.js';
import { binsOf } from './bins.js';
import { countListed, countParts, listObjects, type ListRow, type PartsRow } from './objects.sql.js';
import { figures, type FigureRow } from './figures.sql.js';
import { sortIntoBins, type BinRow, type Bins } from './histogram.sql.js';
import type { FunnelPlan } from './plan.js';
import { intervalsOf } from './trend.js';
import { trendOf, type TrendRow } from './trend.sql.js';
import type { Values } from './values.sql.js';

/** What the store says of one funnel. Parts that were not asked for are undefined. */
export interface FunnelRows {
  readonly row: FigureRow;
  readonly objects: readonly number[] | undefined;
  readonly amounts: readonly AmountsRow[] | undefined;
  readonly bins: readonly { readonly bins: Bins | null; readonly rows: readonly BinRow[] }[] | undefined;
}

/** The funnel as a whole. */
export async function fetchFigures(
  reader: Reader,
  plan: FunnelPlan,
  { include = [] }: FunnelQuestion,
): Promise<FunnelRows> {
  const whole = { ...plan, split: null };
  const row = await reader.row<FigureRow>(figures(whole));
  const [parts] = plan.same === null ? [] : await reader.rows<PartsRow>(countParts(whole));
  return {
    row,
    objects: parts?.objects,
    amounts: plan.withAmounts ? await reader.rows<AmountsRow>(amountsCarried(whole)) : undefined,
    bins: include.includes('histogram') ? await fetchBins(reader, whole, row) : undefined,
  };
}

async function fetchBins(reader: Reader, plan: FunnelPlan, row: FigureRow): Promise<FunnelRows['bins']> {
  const bins = binsOf(row, plan.rules);
  const used = bins.map((each) => each ?? { least: 0, width: 0, count: 0 });
  const rows = bins.every((each) => each === null) ? [] : await reader.rows<BinRow>(sortIntoBins(plan, used));
  return bins.map((each, at) => ({ bins: each, rows: rows.filter(({ way }) => way === at + 1) }));
}

export interface BreakdownRows {
  readonly values: readonly FunnelRows[];
  /** The values beyond the limit as one; null where there are none. */
  readonly other: FunnelRows | null;
}

/** One value more than is listed tells whether there are others. */
export async function fetchBreakdown(reader: Reader, plan: FunnelPlan): Promise<BreakdownRows> {
  const limit = plan.split?.breakdown.limit ?? 0;
  const rows = await reader.rows<FigureRow>(figures(plan, { most: limit + 1 }));
  const listed = rows.slice(0, limit);
  const names = listed.map(({ grp = '' }) => grp);
  const values = await withParts(reader, plan, listed, { only: names });
  if (rows.length <= limit) return { values, other: null };
  const without = { without: names };
  const rest = await reader.rows<FigureRow>(figures(plan, without));
  const [other = null] = await withParts(reader, plan, rest, without);
  return { values, other };
}

/** Adds amounts and objects to the figures of the values that a statement is about. */
async function withParts(
  reader: Reader,
  plan: FunnelPlan,
  rows: readonly FigureRow[],
  values: Values,
): Promise<FunnelRows[]> {
  const parts = plan.same === null ? undefined : await reader.rows<PartsRow>(countParts(plan, values));
  const amounts = plan.withAmounts ? await reader.rows<AmountsRow>(amountsCarried(plan, values)) : undefined;
  return rows.map((row) => ({
    row,
    objects: parts?.find(({ grp }) => grp === row.grp)?.objects,
    amounts: amounts?.filter(({ grp }) => grp === row.grp),
    bins: undefined,
  }));
}

export interface TrendRows {
  readonly interval: Interval;
  readonly numbers: readonly number[];
  readonly rows: readonly TrendRow[];
}

export async function fetchTrend(reader: Reader, plan: FunnelPlan, interval: Interval): Promise<TrendRows> {
  const numbers = intervalsOf(plan.order, interval);
  const whole = { ...plan, split: null, withAmounts: false };
  return { interval, numbers, rows: await reader.rows<TrendRow>(trendOf(whole, interval)) };
}

export async function fetchList(
  reader: Reader,
  plan: FunnelPlan,
  list: NonNullable<FunnelQuestion['list']>,
): Promise<NonNullable<FunnelAnswer['list']>> {
  const whole = { ...plan, split: null, withAmounts: false };
  const { total } = await reader.row<{ total: number }>(countListed(whole, list));
  const rows = await reader.rows<ListRow>(listObjects(whole, list));
  return { total, objects: rows.map(({ id }) => id) };
}
