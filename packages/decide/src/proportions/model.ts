import { z } from 'zod';
import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { normalQuantile, normalTail } from '../numerics/distributions.js';
import { chiSquaredTail } from '../numerics/incomplete-gamma.js';
import { fisherPValue } from './fisher.js';
import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  newcombeInterval,
  wilsonInterval,
  waldInterval,
} from './rate-intervals.js';

/** Fisher's test looks at every table: so many conversions take a second. */
const MOST_EXACT = 2e6;

const Conversions = z
  .strictObject({ n: z.int().min(1).max(1e12), sum: z.int().min(0) })
  .refine(({ n, sum }) => sum <= n, { message: 'must not be more than n', path: ['sum'] });
type Conversions = z.output<typeof Conversions>;

const Level = z.number().gt(0).lt(1).default(0.95);
const Interval = z.strictObject({ low: z.number(), high: z.number() });

const ProportionOutput = z.strictObject({
  rate: z.number(),
  wald: Interval,
  wilson: Interval,
  agrestiCoull: Interval,
  clopperPearson: Interval,
  jeffreys: Interval,
});

/** A rate with its intervals: see docs/models.md. */
export const proportionModel = decisionModel({
  name: 'proportion',
  title: 'How sure a rate is: its intervals by five methods',
  input: z
    .strictObject({ n: z.int().min(1).max(1e12), sum: z.int().min(0), level: Level })
    .refine(({ n, sum }) => sum <= n, { message: 'must not be more than n', path: ['sum'] }),
  output: ProportionOutput,
  run: ({ level, ...rate }): z.output<typeof ProportionOutput> => ({
    rate: rate.sum / rate.n,
    wald: waldInterval(rate, level),
    wilson: wilsonInterval(rate, level),
    agrestiCoull: agrestiCoullInterval(rate, level),
    clopperPearson: clopperPearsonInterval(rate, level),
    jeffreys: jeffreysInterval(rate, level),
  }),
});

const Test = z.strictObject({ statistic: z.number(), pValue: z.number() });

const TwoProportionsOutput = z.strictObject({
  /** Rate of the variant less that of the control. */
  difference: z.number(),
  /** Null where the control has no conversions. */
  riskRatio: z.number().nullable(),
  oddsRatio: z.number().nullable(),
  /** z-test with pooled variance. */
  pooled: Test,
  /** χ² without and with Yates' correction. */
  chiSquare: Test,
  yates: Test,
  /** Null where there are too many conversions to look at every table. */
  fisherPValue: z.number().nullable(),
  wald: Interval,
  newcombe: Interval,
});

function cellsOf({ n, sum }: Conversions): [number, number] {
  return [sum, n - sum];
}

/** Pearson's χ² of the 2 × 2 table; `correction` is taken off each difference, as far as it goes. */
function chiSquare(control: Conversions, variant: Conversions, correction: number): z.output<typeof Test> {
  const [[a, b], [c, d]] = [cellsOf(control), cellsOf(variant)];
  const n = control.n + variant.n;
  const determinant = Math.abs(a * d - b * c) / n;
  const apart = Math.max(0, determinant - Math.min(correction, determinant));
  const columns = [a + c, b + d] as const;
  const expected = (row: number, column: number) => (row * column) / n;
  const statistic = [control.n, variant.n]
    .flatMap((row) => columns.map((column) => (apart * apart) / expected(row, column)))
    .reduce((sum, each) => sum + each, 0);
  return { statistic, pValue: chiSquaredTail(statistic, 1) };
}

/** Two-sided z-test of two rates with pooled variance. */
export function pooledTest(control: Conversions, variant: Conversions): z.output<typeof Test> {
  const pooled = (control.sum + variant.sum) / (control.n + variant.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / control.n + 1 / variant.n));
  const statistic = (variant.sum / variant.n - control.sum / control.n) / error;
  return { statistic, pValue: 2 * normalTail(Math.abs(statistic)) };
}

function waldDifference(
  control: Conversions,
  variant: Conversions,
  level: number,
): z.output<typeof Interval> {
  const [p, q] = [control.sum / control.n, variant.sum / variant.n];
  const half =
    normalQuantile(0.5 + level / 2) * Math.sqrt((p * (1 - p)) / control.n + (q * (1 - q)) / variant.n);
  return { low: q - p - half, high: q - p + half };
}

/** Two rates by the tests of the textbooks: see docs/models.md. */
export const twoProportionsModel = decisionModel({
  name: 'two-proportions',
  title: 'Whether two rates differ: z, χ² and exact tests, with intervals of the difference',
  input: z.strictObject({ control: Conversions, treatment: Conversions, level: Level }),
  output: TwoProportionsOutput,
  run: ({ control, treatment, level }): z.output<typeof TwoProportionsOutput> => {
    const converted = control.sum + treatment.sum;
    if (converted === 0 || converted === control.n + treatment.n)
      throw CannotEstimate.because(({ experiments }) => experiments.allAlike);
    const [[a, b], [c, d]] = [cellsOf(control), cellsOf(treatment)];
    return {
      difference: c / treatment.n - a / control.n,
      riskRatio: a === 0 ? null : c / treatment.n / (a / control.n),
      oddsRatio: a * d === 0 ? null : (c * b) / (a * d),
      pooled: pooledTest(control, treatment),
      chiSquare: chiSquare(control, treatment, 0),
      yates: chiSquare(control, treatment, 0.5),
      fisherPValue: converted > MOST_EXACT ? null : fisherPValue(control, treatment),
      wald: waldDifference(control, treatment, level),
      newcombe: newcombeInterval(control, treatment, level),
    };
  },
});
