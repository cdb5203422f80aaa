import { z } from 'zod';

export const LIFETIME_MODELS = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const;
export type LifetimeModel = (typeof LIFETIME_MODELS)[number];

const Time = z.number().min(0).max(1e9);
const Parameter = z.number().gt(0).max(1e9);

export const Customer = z
  .strictObject({
    /** Orders after the first. */
    x: z.int().min(0).max(1e9),
    /** From the first order to the last; 0 where there is only one. */
    tx: Time,
    /** From the first order to when the customer was last watched. */
    T: Time,
    /** What the orders after the first were worth in the mean. */
    value: z.number().min(0).max(1e12).optional(),
    /** A name that the check against `actual` groups by. */
    cohort: z.string().optional(),
    /** Orders that really came in (T, T + horizon], where that is known. */
    actual: z.int().min(0).optional(),
  })
  .refine(({ tx, T }) => tx <= T, { message: 'must not be after T', path: ['tx'] })
  .refine(({ x, tx }) => x > 0 || tx === 0, {
    message: 'must be 0 where x is 0: time is counted from the first order',
    path: ['tx'],
  });
export type Customer = z.output<typeof Customer>;

/** What every model of lifetime takes. Time is in one unit throughout, whichever it is. */
export const LifetimeFields = {
  model: z.enum(LIFETIME_MODELS).default('bg-nbd'),
  customers: z.array(Customer).min(1),
  /** How far to look ahead of T. A year, where time is in weeks. */
  horizon: z.number().gt(0).default(52),
  /**
   * The standard deviation, in logarithms, of a normal prior around what shops are usually like. It decides only what
   * the data leave open. Without it: plain maximum likelihood, which may have no answer.
   */
  prior: z.number().gt(0).max(100).optional(),
  /** Parameters to use as they are, instead of fitting them: those of the model, and of spending `p`, `q`, `v`. */
  params: z
    .strictObject({
      r: Parameter,
      alpha: Parameter,
      a: Parameter.optional(),
      b: Parameter.optional(),
      s: Parameter.optional(),
      beta: Parameter.optional(),
      p: Parameter.optional(),
      q: Parameter.optional(),
      v: Parameter.optional(),
    })
    .optional(),
};

interface WithParams {
  readonly model: LifetimeModel;
  readonly params?: Readonly<Record<string, number | undefined>> | undefined;
}

export function refuseMissingParameters({ model, params }: WithParams, context: z.RefinementCtx): void {
  if (params === undefined) return;
  const wanted = model === 'pareto-nbd' ? ['s', 'beta'] : ['a', 'b'];
  const ofSpend = ['p', 'q', 'v'];
  if (ofSpend.some((name) => params[name] !== undefined)) wanted.push(...ofSpend);
  const missing = wanted.find((name) => params[name] === undefined);
  if (missing === undefined) return;
  const message = `is missing: ${model} takes r, alpha, ${wanted.join(', ')}`;
  context.addIssue({ code: 'custom', path: ['params', missing], message });
}

export const ClvInput = z
  .strictObject({
    ...LifetimeFields,
    /** The rate for each `every` units of time, as `{ "rate": 0.01, "every": 4.345 }`: one percent a month. */
    discount: z.strictObject({ rate: z.number().min(0).max(10), every: z.number().gt(0) }).optional(),
  })
  .superRefine(refuseMissingParameters);
export type ClvInput = z.output<typeof ClvInput>;

const Figures = z.record(z.string(), z.number());

const Fit = {
  params: Figures,
  /** At `params`, whether they were fitted or given. */
  logLikelihood: z.number(),
  /** By parameter; empty where the parameters were given. */
  standardErrors: Figures,
};
export const LifetimeFit = z.strictObject(Fit);
export type LifetimeFit = z.output<typeof LifetimeFit>;

const HoldoutRow = z.strictObject({
  group: z.string(),
  customers: z.number(),
  /** Orders of a customer in the mean. */
  expected: z.number(),
  actual: z.number(),
});

export const Holdout = z.strictObject({
  customers: z.number(),
  /** Orders of all customers. */
  expected: z.number(),
  actual: z.number(),
  /** Of one customer: how far off in the mean. */
  meanAbsoluteError: z.number(),
  /** The same of the simple guess that everybody goes on as before. */
  meanAbsoluteErrorOfPastRate: z.number(),
  byOrders: z.array(HoldoutRow),
  byCohort: z.array(HoldoutRow),
});
export type Holdout = z.output<typeof Holdout>;

export const ClvOutput = z.strictObject({
  model: z.enum(LIFETIME_MODELS),
  ...Fit,
  /** Gamma-Gamma; null where no customer has a value. */
  spend: LifetimeFit.nullable(),
  /** In the order of the input. */
  customers: z.array(
    z.strictObject({
      /** The probability that they have not left by T. */
      alive: z.number(),
      /** Orders in (T, T + horizon]. */
      expected: z.number(),
      /** What those are worth, discounted where a rate is given; null without values. An estimate. */
      value: z.number().nullable(),
    }),
  ),
  /** Only where customers have `actual`. */
  holdout: Holdout.optional(),
});
export type ClvOutput = z.output<typeof ClvOutput>;
