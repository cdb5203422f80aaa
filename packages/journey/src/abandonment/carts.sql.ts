import type { Statement } from '@throughline/stores';
import { journeySource, tableOf } from '../source/source.js';
import type { Binder } from '../sql/binder.js';
import type { AbandonmentPlan } from './plan.js';

/**
 * One row for each journey that took a step: how far it got (`furthest`, from 0), whether it reached the goal (`won`),
 * goes on (`open`) or was `abandoned`, what is in the cart (`worth`, null where no price is known), and the causes seen
 * at the last step or after it, as bits. What comes before the first step is not looked at.
 * @param table the journeys, after FROM.
 */
export function cartsSql(plan: AbandonmentPlan, table: string, binder: Binder): string {
  const { bits, steps, leftBefore } = plan;
  const stepMask = `${2 ** steps.length - 1}`;
  const isStep = `bitAnd(mark, ${stepMask}) != 0`;
  const late = leftBefore === null ? 'false' : `finish > ${binder.instant(leftBefore)}`;
  return `
SELECT *, NOT won AND ${late} AS open, NOT won AND NOT open AS abandoned
FROM (
  SELECT *, arrayFirstIndex(mark -> ${isStep}, marks) AS firstStep,
    toInt64(floor(log2(arrayMax(arrayMap(mark -> bitAnd(mark, ${stepMask}), marks))))) AS furthest,
    arrayExists((mark, place) -> bitTest(mark, ${bits.goal}) AND place >= firstStep, marks, arrayEnumerate(marks)) AS won,
    arrayReduce('groupBitOr', arrayMap(mark -> bitShiftRight(mark, ${bits.causes}),
      arraySlice(marks, arrayLastIndex(mark -> ${isStep}, marks)))) AS causes,
    ${worthSql(plan)} AS worth
  FROM ${table}
)`;
}

/** Prices of what was put in less what was taken out. A cart of which no price is known is worth nothing that is known. */
function worthSql({ bits, order }: AbandonmentPlan): string {
  if (order.value === undefined) return 'CAST(NULL AS Nullable(Float64))';
  const isAdded = `bitTest(mark, ${bits.added}) AND value != ''`;
  const sign = `multiIf(bitTest(mark, ${bits.added}), 1, bitTest(mark, ${bits.removed}), -1, 0)`;
  return `if(arrayExists((mark, value) -> ${isAdded}, marks, values),
      greatest(0., arraySum((mark, value) -> ${sign} * toFloat64OrZero(value), marks, values)), NULL)`;
}

/** What is counted of a set of carts. */
export interface CartRow {
  readonly dimension: string;
  readonly key: string;
  readonly entered: number;
  readonly converted: number;
  readonly open: number;
  readonly abandoned: number;
  readonly worth: number;
  readonly valued: number;
  readonly quantiles: readonly (number | null)[];
}

const COUNTS =
  'count() AS entered, countIf(won) AS converted, countIf(isOpen) AS open, countIf(isLeft) AS abandoned';
const MONEY = `sumIf(value, isLeft AND isKnown) AS worth, countIf(isLeft AND isKnown) AS valued,
  quantilesExactInclusiveIf(0.5, 0.9)(value, isLeft AND isKnown) AS quantiles`;

/** Carts as a whole and by step, device, channel, value and cause: each cart stands in every one of them, in one pass. */
export function carts(plan: AbandonmentPlan): Statement {
  const source = journeySource(plan.order);
  const { binder } = source;
  const names = binder.texts(plan.causes.map(({ name }) => name));
  const sql = `
SELECT each.1 AS dimension, each.2 AS key, ${COUNTS}, ${MONEY}
FROM ${source.everyShard(`
  SELECT won, open AS isOpen, abandoned AS isLeft, isNotNull(worth) AS isKnown, ifNull(worth, 0.) AS value,
    arrayConcat([('all', ''), ('step', toString(furthest)), ('device', toString(device)), ('channel', toString(channel))],
      if(isKnown, [('value', toString(${lowerBound('value')}))], []),
      arrayMap(cause -> ('cause', cause), arrayFilter((cause, bit) -> bitTest(causes, bit - 1), ${names}, arrayEnumerate(${names}))),
      if(causes = 0, [('cause', '')], [])) AS dimensions
  FROM (${cartsSql(plan, source.journeys, binder)})`)}
ARRAY JOIN dimensions AS each
GROUP BY dimension, key`;
  return binder.statement(sql);
}

/** The lower bound of the classes 0, 1, 2, 5, 10, 20, 50, … */
export function lowerBound(value: string): string {
  const power = `exp10(floor(log10(${value})))`;
  return `if(${value} < 1, 0., round(${power} * multiIf(${value} / ${power} >= 5, 5, ${value} / ${power} >= 2, 2, 1)))`;
}

export interface GroupRow extends Pick<CartRow, 'entered' | 'converted' | 'open' | 'abandoned'> {
  readonly value: string;
}

/** A plan that looks at steps and goal alone: where activities tell these, stored journeys do. */
export function outcomesOnly(plan: AbandonmentPlan): AbandonmentPlan {
  const { value: _, marks = [], ...order } = plan.order;
  return { ...plan, order: { ...order, marks: marks.slice(0, plan.steps.length + 1) } };
}

/** The carts of a plan as part of a statement whose values another binder holds. */
export function cartTable(plan: AbandonmentPlan, binder: Binder): string {
  return `(${cartsSql(plan, tableOf(plan.order, binder), binder)})`;
}
