import { CannotEstimate } from '../cannot-estimate.js';
import { normalQuantile } from '../numerics/distributions.js';
import type { Quantile, Ratio, Strata, SummedArm } from './arms.js';
import { type Adjusted, adjustMeans, adjustRatios } from './cuped.js';
import { covarianceOf, meanOf, varianceOf } from './moments.js';

/** One arm's figure and how uncertain it is. Variances are those of one visitor: divide by n for the figure's. */
export interface ArmEstimate {
  readonly n: number;
  /** The figure, adjusted where it is. */
  readonly mean: number;
  readonly variance: number;
  /** The figure without adjustment: what a relative effect is relative to. */
  readonly baseline: number;
  readonly baselineVariance: number;
  /** Covariance of the two. */
  readonly covariance: number;
  /** Where the delta method is applied. */
  readonly tangent: number;
}

export interface Pair extends Partial<Adjusted> {
  readonly control: ArmEstimate;
  readonly variant: ArmEstimate;
}

/** An arm's figure that nothing adjusts. */
export function plainEstimate(n: number, mean: number, variance: number): ArmEstimate {
  return {
    n,
    mean,
    variance,
    baseline: mean,
    baselineVariance: variance,
    covariance: variance,
    tangent: mean,
  };
}

/** A ratio of means; its variance by the delta method (Deng, Knoblich & Lu 2018, section 2). */
function ratioEstimate({
  n,
  m_statistic: m,
  d_statistic: d,
  m_d_sum_of_products: products,
}: Ratio): ArmEstimate {
  const below = meanOf(d);
  if (below === 0) throw CannotEstimate.because(({ experiments }) => experiments.noDenominator);
  const ratio = meanOf(m) / below;
  const spread = varianceOf(m) - 2 * ratio * covarianceOf(m, d, products) + ratio * ratio * varianceOf(d);
  return plainEstimate(n, ratio, Math.max(0, spread) / (below * below));
}

/** The width of the 95 % interval gives the variance. */
function quantileEstimate({ n, quantile_hat: mean, quantile_lower, quantile_upper }: Quantile): ArmEstimate {
  const error = (quantile_upper - quantile_lower) / (2 * normalQuantile(0.975));
  return plainEstimate(n, mean, Math.max(0, n - 1) * error * error);
}

/**
 * Post-stratification (Miratrix, Sekhon & Yu 2013): the mean of the strata's means, weighted by the strata's shares
 * of both arms together, so that a chance imbalance between arms does not count.
 */
function stratifiedEstimate({ strata }: Strata, shares: ReadonlyMap<string, number>): ArmEstimate {
  let [n, mean, variance] = [0, 0, 0];
  for (const [name, share] of shares) {
    const sums = strata[name];
    if (sums === undefined || sums.n < 2)
      throw CannotEstimate.because(({ experiments }) => experiments.smallStratum(name));
    n += sums.n;
    mean += share * meanOf(sums);
    variance += (share * share * varianceOf(sums)) / sums.n;
  }
  return plainEstimate(n, mean, variance * n);
}

function sharesOf(arms: readonly Strata[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { strata } of arms)
    for (const [name, { n }] of Object.entries(strata))
      if (n > 0) counts.set(name, (counts.get(name) ?? 0) + n);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([name, count]) => [name, count / all]));
}

function aloneEstimate(arm: SummedArm): ArmEstimate {
  switch (arm.type) {
    case 'proportion':
    case 'mean':
      return plainEstimate(arm.n, meanOf(arm), varianceOf(arm));
    case 'ratio':
      return ratioEstimate(arm);
    case 'quantile':
      return quantileEstimate(arm);
    case 'cuped':
      return plainEstimate(arm.n, meanOf(arm.post_statistic), varianceOf(arm.post_statistic));
    case 'cuped_ratio':
      return ratioEstimate({
        type: 'ratio',
        n: arm.n,
        m_statistic: arm.m_statistic_post,
        d_statistic: arm.d_statistic_post,
        m_d_sum_of_products: arm.m_post_d_post_sum_of_products,
      });
    case 'strata':
      return stratifiedEstimate(arm, sharesOf([arm]));
  }
}

/**
 * The figures of a control and a variant, which must be of one type.
 * @throws CannotEstimate where an arm has fewer than two visitors, or a figure has no denominator.
 */
export function estimatePair(control: SummedArm, variant: SummedArm): Pair {
  if (control.type === 'cuped' && variant.type === 'cuped') return adjustMeans(control, variant);
  if (control.type === 'cuped_ratio' && variant.type === 'cuped_ratio') return adjustRatios(control, variant);
  if (control.type === 'strata' && variant.type === 'strata') {
    const shares = sharesOf([control, variant]);
    return {
      control: stratifiedEstimate(control, shares),
      variant: stratifiedEstimate(variant, shares),
    };
  }
  return { control: aloneEstimate(control), variant: aloneEstimate(variant) };
}

/** An arm's own figure, without adjustment by the other arm. */
export const figureOf = (arm: SummedArm): ArmEstimate => aloneEstimate(arm);
