import { Locale } from '@throughline/model';
import { z } from 'zod';
import { ETS_FORMS } from './ets/form.js';

/** Methods that can be asked for by name. */
export const METHOD_NAMES = [
  'ets',
  'ses',
  'holt',
  'holt-damped',
  'holt-winters',
  'holt-winters-multiplicative',
  'theta',
  'mstl',
  'naive',
  'snaive',
  'drift',
  'mean',
  'croston',
  'sba',
  'sbj',
  'tsb',
  'combination',
] as const;
export type MethodName = (typeof METHOD_NAMES)[number];

const LONGEST_SERIES = 100_000;
const FURTHEST = 5_000;

const share = z.number().gt(0).lt(1);

export const ForecastInput = z
  .strictObject({
    model: z.enum(['auto', ...METHOD_NAMES]).default('auto'),
    /** Values at even steps of time, the oldest first. */
    series: z.array(z.number()).min(1).max(LONGEST_SERIES),
    /** Steps in a season: 7 for days of the week, 12 for months of the year; 1 for none. */
    period: z.number().int().min(1).max(10_000).default(1),
    /** More seasons than one, as 7 and 365; they stand in for `period`. */
    periods: z.array(z.number().int().min(2).max(10_000)).max(4).optional(),
    /** Steps to forecast. */
    horizon: z.number().int().min(1).max(FURTHEST),
    /** The share of values that the bounds shall hold. */
    level: share.default(0.9),
    /** The form of exponential smoothing where it is chosen already: error, trend (d: damped), season. */
    form: z.enum(ETS_FORMS).optional(),
    /** For croston, sba, sbj and tsb: smoothing weight of sizes (and intervals). */
    alpha: share.default(0.1),
    /** For tsb: smoothing weight of the chance of a demand. */
    beta: share.default(0.1),
    /** For croston, sba, sbj and tsb: whether intervals begin at the first one or at their mean. */
    start: z.enum(['naive', 'mean']).default('naive'),
    /** Logarithms are forecast and turned back: for series whose swings grow with their level. */
    transform: z.enum(['none', 'log']).default('none'),
    /** Things known beforehand: holidays, promotions. */
    regressors: z
      .array(
        z.strictObject({ name: z.string().min(1), past: z.array(z.number()), future: z.array(z.number()) }),
      )
      .max(50)
      .optional(),
    /**
     * Bounds by the method's own model, or set by what a backtest shows. By default the latter for `auto`, the former
     * for a method asked for by name.
     */
    intervals: z.enum(['model', 'backtest']).optional(),
    /** Origins of the backtest that chooses. */
    origins: z.number().int().min(1).max(50).default(3),
    /** Nothing is forecast below it: 0 for counts. */
    atLeast: z.number().optional(),
    /** The language of notes. */
    locale: Locale.default('en'),
  })
  .superRefine(({ series, horizon, regressors = [] }, context) => {
    for (const [at, { past, future }] of regressors.entries()) {
      const wrong = (field: string, wanted: number) =>
        context.addIssue({
          code: 'custom',
          path: ['regressors', at, field],
          message: `must hold ${wanted} numbers`,
        });
      if (past.length !== series.length) wrong('past', series.length);
      if (future.length !== horizon) wrong('future', horizon);
    }
  });
export type ForecastInput = z.output<typeof ForecastInput>;

export const ForecastOutput = z.strictObject({
  mean: z.array(z.number()),
  low: z.array(z.number()),
  high: z.array(z.number()),
  /** The method used: the one asked for, or the one chosen. */
  model: z.string(),
  /** The form that exponential smoothing took, as ETS(A,Ad,M). */
  form: z.string().optional(),
  /** Of exponential smoothing. */
  fit: z
    .strictObject({
      alpha: z.number(),
      beta: z.number(),
      gamma: z.number(),
      phi: z.number(),
      /** As R's `ets` has it, without its constants. */
      logLikelihood: z.number(),
      aicc: z.number().nullable(),
    })
    .optional(),
  effects: z
    .array(z.strictObject({ name: z.string(), effect: z.number(), standardError: z.number() }))
    .optional(),
  backtest: z
    .strictObject({
      origins: z.number().int(),
      /** Root mean square errors, and the share of values between each method's own bounds; the best first. */
      candidates: z.array(z.strictObject({ model: z.string(), error: z.number(), coverage: z.number() })),
    })
    .optional(),
  /** By what the method's own bounds were widened after the backtest. */
  widened: z.number().optional(),
  /** What a reader of the figures has to know: fallbacks, intervals without width. */
  notes: z.array(z.string()),
});
export type ForecastOutput = z.output<typeof ForecastOutput>;
