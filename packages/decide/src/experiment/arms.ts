import { z } from 'zod';

const Visitors = z.number().min(0).max(1e15);
const Sum = z.number().min(-1e60).max(1e60);
const Squares = z.number().min(0).max(1e120);
const name = z.string().optional();

const consistent = ({ n, sum, sum_squares }: { n: number; sum: number; sum_squares: number }) =>
  n === 0 || sum_squares * (1 + 1e-9) >= (sum * sum) / n;
const INCONSISTENT = { message: 'cannot be less than sum² / n', path: ['sum_squares'] };
const TOO_MANY = { message: 'must be from 0 to n', path: ['sum'] };
const within = ({ n, sum }: { n: number; sum: number }) => sum >= 0 && sum <= n;

/** A share of visitors: `sum` of `n` did it. */
const Proportion = z
  .strictObject({ name, type: z.literal('proportion').default('proportion'), n: Visitors, sum: Sum })
  .refine(within, TOO_MANY);

/** The same in other words. */
const Conversions = z
  .strictObject({ name, type: z.literal('proportion').default('proportion'), n: Visitors, conversions: Sum })
  .transform(({ conversions, ...rest }) => ({ ...rest, sum: conversions }))
  .refine(within, { ...TOO_MANY, path: ['conversions'] });

/** The mean of a figure of each visitor, such as revenue; visitors without any count with 0. */
const Mean = z
  .strictObject({
    name,
    type: z.literal('mean').default('mean'),
    n: Visitors,
    sum: Sum,
    sum_squares: Squares,
  })
  .refine(consistent, INCONSISTENT);
export type Mean = z.output<typeof Mean>;

const Part = z
  .strictObject({
    type: z.enum(['mean', 'proportion']).optional(),
    n: Visitors,
    sum: Sum,
    sum_squares: Squares.optional(),
  })
  .refine(
    ({ sum_squares, ...rest }) => sum_squares === undefined || consistent({ ...rest, sum_squares }),
    INCONSISTENT,
  );

/** A figure after the start beside one of the same visitor before it (CUPED). */
const Cuped = z.strictObject({
  name,
  type: z.literal('cuped').default('cuped'),
  n: Visitors,
  post_statistic: Part,
  pre_statistic: Part,
  post_pre_sum_of_products: Sum,
  theta: z.number().nullable().optional(),
});
export type Cuped = z.output<typeof Cuped>;

/** A ratio of two sums: items for each order, revenue for each session. */
const Ratio = z.strictObject({
  name,
  type: z.literal('ratio').default('ratio'),
  n: Visitors,
  m_statistic: Part,
  d_statistic: Part,
  m_d_sum_of_products: Sum,
});
export type Ratio = z.output<typeof Ratio>;

const CupedRatio = z.strictObject({
  name,
  type: z.literal('cuped_ratio').default('cuped_ratio'),
  n: Visitors,
  m_statistic_post: Part,
  d_statistic_post: Part,
  m_statistic_pre: Part,
  d_statistic_pre: Part,
  m_post_m_pre_sum_of_products: Sum,
  d_post_d_pre_sum_of_products: Sum,
  m_pre_d_pre_sum_of_products: Sum,
  m_post_d_post_sum_of_products: Sum,
  m_post_d_pre_sum_of_products: Sum,
  m_pre_d_post_sum_of_products: Sum,
  theta: z.number().nullable().optional(),
});
export type CupedRatio = z.output<typeof CupedRatio>;

/** A quantile with its 95 % interval, as engines with order statistics give it. */
const Quantile = z.strictObject({
  name,
  type: z.literal('quantile').default('quantile'),
  n: Visitors,
  /** Distinct values the interval stands on; told by some engines, not needed. */
  n_star: Visitors.optional(),
  nu: z.number().gt(0).lt(1),
  quantile_hat: Sum,
  quantile_lower: Sum,
  quantile_upper: Sum,
});
export type Quantile = z.output<typeof Quantile>;

const Figures = z.array(z.number().min(-1e60).max(1e60));

/** One value for each visitor; `before` makes it CUPED, `denominators` a ratio. */
const Values = z
  .strictObject({
    name,
    type: z.literal('values').default('values'),
    values: Figures,
    before: Figures.optional(),
    denominators: Figures.optional(),
  })
  .refine(({ values, before = values }) => before.length === values.length, {
    message: 'must hold one number for each visitor',
    path: ['before'],
  })
  .refine(({ values, denominators = values }) => denominators.length === values.length, {
    message: 'must hold one number for each visitor',
    path: ['denominators'],
  });
export type Values = z.output<typeof Values>;

/** The same figure by groups that were known before the start, for post-stratification. */
const Strata = z.strictObject({
  name,
  type: z.literal('strata').default('strata'),
  strata: z.record(z.string(), Part),
});
export type Strata = z.output<typeof Strata>;

export const Arm = z.union([
  Proportion,
  Conversions,
  Mean,
  Ratio,
  Cuped,
  CupedRatio,
  Quantile,
  Values,
  Strata,
]);
export type Arm = z.output<typeof Arm>;
export type SummedArm = Exclude<Arm, Values>;

export function visitorsOf(arm: Arm): number {
  switch (arm.type) {
    case 'values':
      return arm.values.length;
    case 'strata':
      return Object.values(arm.strata).reduce((sum, { n }) => sum + n, 0);
    case 'proportion':
    case 'mean':
    case 'ratio':
    case 'cuped':
    case 'cuped_ratio':
    case 'quantile':
      return arm.n;
  }
}
