import { normalQuantile } from '../numerics/distributions.js';
import { quantileOfSorted } from '../numerics/quantile.js';
import type { Arm, SummedArm, Values } from './arms.js';
import { productsOf, sumsOf } from './moments.js';

export interface RawSettings {
  /** Values beyond this quantile of all arms together are set to it. */
  readonly winsorise?: number | undefined;
  /** The quantile asked for, where the metric is one. */
  readonly quantile?: number | undefined;
}

const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** The order statistics around a quantile that hold it with 95 % (David & Nagaraja 2003, section 7.1). */
function quantileArm({ name, values }: Values, nu: number): SummedArm {
  const sorted = ascending(values);
  const reach = normalQuantile(0.975) * Math.sqrt((nu * (1 - nu)) / sorted.length);
  return {
    name,
    type: 'quantile',
    n: sorted.length,
    nu,
    quantile_hat: quantileOfSorted(sorted, nu),
    quantile_lower: quantileOfSorted(sorted, nu - reach),
    quantile_upper: quantileOfSorted(sorted, nu + reach),
  };
}

function summed(arm: Values, cap: number): SummedArm {
  const { name, before, denominators } = arm;
  const values = arm.values.map((value) => Math.min(value, cap));
  const sums = sumsOf(values);
  if (denominators !== undefined)
    return {
      name,
      type: 'ratio',
      n: sums.n,
      m_statistic: sums,
      d_statistic: sumsOf(denominators),
      m_d_sum_of_products: productsOf(values, denominators),
    };
  if (before === undefined) return { name, type: 'mean', ...sums };
  return {
    name,
    type: 'cuped',
    n: sums.n,
    post_statistic: sums,
    pre_statistic: sumsOf(before),
    post_pre_sum_of_products: productsOf(values, before),
  };
}

const isRaw = (arm: Arm): arm is Values => arm.type === 'values';

/** Raw values become sums, or a quantile; what is summed already stays as it is. */
export function condense(arms: readonly Arm[], { winsorise, quantile }: RawSettings): SummedArm[] {
  const all = winsorise === undefined ? [] : arms.filter(isRaw).flatMap(({ values }) => values);
  const cap =
    winsorise === undefined || all.length === 0 ? Infinity : quantileOfSorted(ascending(all), winsorise);
  return arms.map((arm) => {
    if (!isRaw(arm)) return arm;
    return quantile === undefined ? summed(arm, cap) : quantileArm(arm, quantile);
  });
}
