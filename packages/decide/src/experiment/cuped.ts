import type { ArmEstimate, Pair } from './arm-estimate.js';
import type { Cuped, CupedRatio } from './arms.js';
import { added, covarianceOf, meanOf, type Sums, varianceOf } from './moments.js';

export interface Adjusted {
  /** How much of the figure before is taken off the figure after. */
  readonly theta: number;
  /** The share of the effect's variance that the adjustment takes away. */
  readonly varianceReduction: number;
}

/** What is known of one arm after the start, before it, and of both together. */
interface Observed {
  readonly n: number;
  readonly post: number;
  readonly pre: number;
  readonly postVariance: number;
  readonly preVariance: number;
  readonly covariance: number;
}

function adjusted(arm: Observed, theta: number, tangentOf: (mean: number) => number): ArmEstimate {
  const mean = arm.post - theta * arm.pre;
  const spread = arm.postVariance + theta * theta * arm.preVariance - 2 * theta * arm.covariance;
  return {
    n: arm.n,
    mean,
    variance: Math.max(0, spread),
    baseline: arm.post,
    baselineVariance: arm.postVariance,
    covariance: arm.postVariance - theta * arm.covariance,
    tangent: tangentOf(mean),
  };
}

function reduction(arms: readonly ArmEstimate[]): number {
  const sum = (figure: 'variance' | 'baselineVariance') =>
    arms.reduce((total, arm) => total + arm[figure] / arm.n, 0);
  return sum('baselineVariance') > 0 ? 1 - sum('variance') / sum('baselineVariance') : 0;
}

function observedMean(arm: Cuped): Observed {
  const { n, post_statistic: post, pre_statistic: pre, post_pre_sum_of_products: products } = arm;
  return {
    n,
    post: meanOf(post),
    pre: meanOf(pre),
    postVariance: varianceOf(post),
    preVariance: varianceOf(pre),
    covariance: covarianceOf(post, pre, products),
  };
}

/** The slope of after on before over both arms together. */
function pooledTheta(control: Cuped, variant: Cuped): number {
  const pre = added(control.pre_statistic, variant.pre_statistic);
  const post = added(control.post_statistic, variant.post_statistic);
  const products = control.post_pre_sum_of_products + variant.post_pre_sum_of_products;
  const variance = varianceOf(pre);
  return variance > 0 ? covarianceOf(post, pre, products) / variance : 0;
}

/**
 * CUPED (Deng, Xu, Kohavi & Walker 2013): what visitors did before the start explains part of what they did after,
 * and is taken off. The relative effect is relative to the unadjusted control, and its variance is taken at the
 * unadjusted means, as GrowthBook does.
 */
export function adjustMeans(control: Cuped, variant: Cuped): Pair {
  const theta = control.theta ?? variant.theta ?? pooledTheta(control, variant);
  const arms = [control, variant].map((arm) => {
    const observed = observedMean(arm);
    return adjusted(observed, theta, () => observed.post);
  }) as [ArmEstimate, ArmEstimate];
  return { control: arms[0], variant: arms[1], theta, varianceReduction: reduction(arms) };
}

/** The ratio at one time, with what is needed to see it as a mean: (m − ratio × d) / mean of d. */
interface Line {
  readonly ratio: number;
  readonly below: number;
  readonly variance: number;
}

function lineOf(m: Sums, d: Sums, products: number): Line {
  const below = meanOf(d);
  const ratio = meanOf(m) / below;
  const spread = varianceOf(m) - 2 * ratio * covarianceOf(m, d, products) + ratio * ratio * varianceOf(d);
  return { ratio, below, variance: Math.max(0, spread) / (below * below) };
}

function observedRatio(arm: CupedRatio): Observed {
  const { m_statistic_post: m, d_statistic_post: d, m_statistic_pre: mPre, d_statistic_pre: dPre } = arm;
  const post = lineOf(m, d, arm.m_post_d_post_sum_of_products);
  const pre = lineOf(mPre, dPre, arm.m_pre_d_pre_sum_of_products);
  const cross =
    covarianceOf(m, mPre, arm.m_post_m_pre_sum_of_products) -
    pre.ratio * covarianceOf(m, dPre, arm.m_post_d_pre_sum_of_products) -
    post.ratio * covarianceOf(mPre, d, arm.m_pre_d_post_sum_of_products) +
    post.ratio * pre.ratio * covarianceOf(d, dPre, arm.d_post_d_pre_sum_of_products);
  return {
    n: arm.n,
    post: post.ratio,
    pre: pre.ratio,
    postVariance: post.variance,
    preVariance: pre.variance,
    covariance: cross / (post.below * pre.below),
  };
}

/** The same for ratios, seen as means by the delta method; theta makes the variance of the difference least. */
export function adjustRatios(control: CupedRatio, variant: CupedRatio): Pair {
  const observed = [observedRatio(control), observedRatio(variant)];
  const sum = (figure: 'covariance' | 'preVariance') =>
    observed.reduce((total, arm) => total + arm[figure] / arm.n, 0);
  const best = sum('preVariance') > 0 ? sum('covariance') / sum('preVariance') : 0;
  const theta = control.theta ?? variant.theta ?? best;
  const arms = observed.map((arm) => adjusted(arm, theta, (mean) => mean)) as [ArmEstimate, ArmEstimate];
  return { control: arms[0], variant: arms[1], theta, varianceReduction: reduction(arms) };
}
