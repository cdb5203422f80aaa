import type { Reader } from '../answer/reader.js';
import type { RetentionPlan, RetentionPlans } from './plan.js';
import {
  moneyBack,
  retained,
  topValues,
  type MoneyRow,
  type RetentionRow,
  type ValueRow,
} from './retention.sql.js';

/** What the store says of cohorts. */
export interface CohortRows {
  readonly rows: readonly RetentionRow[];
  /** Null where the question does not ask for money. */
  readonly money: readonly MoneyRow[] | null;
}

export interface SplitRows extends CohortRows {
  readonly values: readonly string[];
  /** How many values there are besides. */
  readonly others: number;
}

export interface RetentionRows {
  readonly whole: CohortRows;
  readonly split: SplitRows | null;
}

export async function fetchRetention(
  reader: Reader,
  { whole, split }: RetentionPlans,
): Promise<RetentionRows> {
  const all = await fetchCohorts(reader, whole, null);
  return { whole: all, split: split && (await fetchSplit(reader, split)) };
}

async function fetchCohorts(
  reader: Reader,
  plan: RetentionPlan,
  values: readonly string[] | null,
): Promise<CohortRows> {
  const rows = await reader.rows<RetentionRow>(retained(plan, values));
  const money = plan.question.money ? await reader.rows<MoneyRow>(moneyBack(plan, values)) : null;
  return { rows, money };
}

async function fetchSplit(reader: Reader, plan: RetentionPlan): Promise<SplitRows> {
  const limit = plan.question.breakdown?.limit ?? 0;
  const top = await reader.rows<ValueRow>(topValues(plan, limit));
  const values = top.map(({ value }) => value);
  const others = (top[0]?.among ?? 0) - values.length;
  return { ...(await fetchCohorts(reader, plan, values)), values, others };
}
