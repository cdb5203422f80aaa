import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

/** Sums over the objects that saw one variant first. */
export interface ArmRow {
  readonly variant: string;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  /** The same before the first exposure, and the products of both. */
  readonly before: number;
  readonly beforeSquares: number;
  readonly products: number;
  /** Objects that saw another variant too: they count nowhere else. */
  readonly mixed: number;
}

export interface ArmRules {
  readonly metric: 'conversion' | 'count' | 'revenue';
  /** Milliseconds; null without end. */
  readonly within: number | null;
  /** Milliseconds; 0 where what was before is not asked for. */
  readonly before: number;
  /** Exposures before the one and from the other on are none; null where there is no such bound. */
  readonly exposed: { readonly from: Date | null; readonly to: Date | null };
}

const FIGURES: Readonly<Record<ArmRules['metric'], string>> = {
  conversion: 'toDecimal128(notEmpty(taken), 4)',
  count: 'toDecimal128(length(taken), 4)',
  revenue: 'arraySum(each -> each.2, taken)',
};

const figureOf = (metric: ArmRules['metric'], taken: string): string =>
  `arrayMap(taken -> ${FIGURES[metric]}, [${taken}])[1]`;

/** What the one arm is called where nothing says what was seen. */
export const EVERYBODY = 'all';

/**
 * Arms of an experiment. Sums are of decimals, so that they are the same in whatever order they are made.
 * @param order whose first match are exposures and whose second what is counted; its value is the variant, without one all are in
 * one arm, {@link EVERYBODY}.
 */
export function armSums(
  order: JourneyOrder,
  { metric, within, before, exposed: { from, to } }: ArmRules,
): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const paid = `if(currency = ${binder.text(order.facts.settings.currency)}, toDecimal128(amount, 4), toDecimal128(0, 4))`;
  const bounds = [
    from === null ? '' : ` AND addMilliseconds(start, offset) >= ${binder.instant(from)}`,
    to === null ? '' : ` AND addMilliseconds(start, offset) < ${binder.instant(to)}`,
  ].join('');
  const saw = `bitTest(mark, 0)${bounds}`;
  const values = order.value === undefined ? `arrayMap(each -> ${binder.text(EVERYBODY)}, marks)` : 'values';
  const exposed = `
    SELECT arrayFirstIndex((mark, offset) -> ${saw}, marks, offsets) AS first, offsets[first] AS begun, arrayElement(${values}, first) AS variant,
      length(arrayDistinct(arrayFilter((value, mark, offset) -> ${saw} AND value != '', ${values}, marks, offsets))) > 1 AS torn,
      arrayFilter((each, mark) -> bitTest(mark, 1), arrayMap((offset, amount) -> (offset - begun, ${paid}), offsets, amounts), marks) AS counted
    FROM ${source.journeys}
    WHERE arrayExists((mark, value, offset) -> ${saw} AND value != '', marks, ${values}, offsets)`;
  const until = within === null ? '' : ` AND each.1 <= ${binder.whole(within)}`;
  const after = `arrayFilter(each -> each.1 >= 0${until}, counted)`;
  const earlier = `arrayFilter(each -> each.1 < 0 AND each.1 >= ${binder.whole(-before)}, counted)`;
  const figures = `
  SELECT variant, torn, ${figureOf(metric, after)} AS x, ${figureOf(metric, earlier)} AS y
  FROM (${exposed})
  WHERE variant != ''`;
  const sql = `
SELECT variant, toUInt32(countIf(NOT torn)) AS n, toFloat64(sumIf(x, NOT torn)) AS sum, toFloat64(sumIf(x * x, NOT torn)) AS squares,
  toFloat64(sumIf(y, NOT torn)) AS before, toFloat64(sumIf(y * y, NOT torn)) AS beforeSquares,
  toFloat64(sumIf(x * y, NOT torn)) AS products, toUInt32(countIf(torn)) AS mixed
FROM ${source.everyShard(figures)} AS figures
GROUP BY variant
ORDER BY variant`;
  return binder.statement(sql);
}
