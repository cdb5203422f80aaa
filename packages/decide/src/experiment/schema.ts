import { Locale } from '@throughline/model';
import { z } from 'zod';
import { Arm } from './arms.js';
import { CORRECTIONS } from './corrections.js';
import { SampleRatio } from './sample-ratio.js';

export const METRICS = ['proportion', 'mean', 'ratio', 'quantile'] as const;
export type Metric = (typeof METRICS)[number];

/** Which arms can carry which metric. */
const CARRIED_BY: Readonly<Record<Metric, readonly Arm['type'][]>> = {
  proportion: ['proportion', 'values', 'cuped', 'strata'],
  mean: ['mean', 'values', 'cuped', 'strata'],
  ratio: ['ratio', 'values', 'cuped_ratio'],
  quantile: ['quantile', 'values'],
};

const Better = z.enum(['higher', 'lower']).default('higher');

const comparison = {
  metric: z.enum(METRICS),
  control: Arm,
  variants: z.array(Arm).min(1).max(100),
  /** Where the metric is a quantile and the arms hold values: which one. */
  quantile: z.number().gt(0).lt(1).default(0.5),
  /** Arms with values: those beyond this quantile of all arms together are set to it. */
  winsorise: z.number().gt(0).lt(1).optional(),
  better: Better,
};

interface Compared {
  readonly metric: Metric;
  readonly control: Arm;
  readonly variants: readonly Arm[];
}

function checkArms({ metric, control, variants }: Compared, context: z.core.$RefinementCtx): void {
  for (const [at, arm] of [control, ...variants].entries()) {
    const path = at === 0 ? ['control'] : ['variants', at - 1];
    if (!CARRIED_BY[metric].includes(arm.type))
      context.addIssue({
        code: 'custom',
        path,
        message: `holds a ${arm.type}, which is no ${metric}`,
        input: arm,
      });
    else if (arm.type !== control.type)
      context.addIssue({
        code: 'custom',
        path,
        message: `must be a ${control.type} like the control`,
        input: arm,
      });
  }
}

const Guardrail = z
  .strictObject({
    ...comparison,
    name: z.string(),
    /** How much worse than the control is still acceptable, relative to it. */
    margin: z.number().min(0).default(0),
  })
  .superRefine(checkArms);
export type Guardrail = z.output<typeof Guardrail>;

const NormalPrior = z.strictObject({
  mean: z.number().default(0),
  variance: z.number().gt(0).default(1),
  /** False: a flat prior, whatever mean and variance say. */
  proper: z.boolean().default(true),
  type: z.enum(['relative', 'absolute']).default('relative'),
});

const BetaPrior = z.strictObject({ alpha: z.number().gt(0), beta: z.number().gt(0) });

export const FLAT_PRIOR = { mean: 0, variance: 1, proper: false, type: 'relative' } as const;

export const ExperimentInput = z
  .strictObject({
    ...comparison,
    method: z.enum(['frequentist', 'bayesian', 'sequential']),
    /** The language of why something cannot be compared. */
    locale: Locale.default('en'),
    /** Bayesian: of the effect (normal), or of each rate (beta; proportions only). Flat where left out. */
    prior: z.union([NormalPrior, BetaPrior]).optional(),
    difference: z.enum(['relative', 'absolute']).default('relative'),
    /** Of intervals. */
    level: z.number().gt(0).lt(1).default(0.95),
    alternative: z.enum(['two-sided', 'greater', 'less']).default('two-sided'),
    /** The effect under the null hypothesis. */
    nullValue: z.number().default(0),
    /** Sequential: the number of visitors at which the interval is to be best. */
    tuning: z.number().gt(0).default(5000),
    /** The planned shares of control and variants; alike where left out. */
    weights: z.array(z.number().min(0)).optional(),
    /** For several variants; p-values only. */
    correction: z.enum(CORRECTIONS).optional(),
    guardrails: z.array(Guardrail).default([]),
  })
  .superRefine((input, context) => {
    checkArms(input, context);
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input });
    if (input.method === 'sequential' && input.alternative !== 'two-sided')
      issue('alternative', 'must be two-sided where the method is sequential');
    if (input.weights && input.weights.length !== input.variants.length + 1)
      issue('weights', 'must hold one number for the control and one for each variant');
    if (input.prior && 'alpha' in input.prior && input.control.type !== 'proportion')
      issue('prior', 'can be a beta distribution only for arms that hold a proportion');
  });
export type ExperimentInput = z.output<typeof ExperimentInput>;

const Maybe = z.number().nullable();

const ArmFigure = z.strictObject({
  name: z.string(),
  visitors: z.number(),
  /** Null where there is none yet. */
  figure: Maybe,
  /** Beta prior: the rate's credible interval. */
  low: z.number().optional(),
  high: z.number().optional(),
  /** Bayesian: the probability that this arm is the best of all; with a flat or a beta prior. */
  chanceToBeBest: z.number().optional(),
});
export type ArmFigure = z.output<typeof ArmFigure>;

const VariantResult = z.strictObject({
  name: z.string(),
  /** The effect; null where it cannot be estimated. */
  lift: Maybe,
  /** Null where the interval has no end. */
  low: Maybe,
  high: Maybe,
  standardError: Maybe,
  pValue: z.number().optional(),
  adjustedPValue: z.number().optional(),
  chanceToWin: z.number().optional(),
  /** Expected loss by choosing the variant, in the unit of the lift. */
  risk: Maybe.optional(),
  /** Expected loss by staying with the control. */
  riskOfControl: Maybe.optional(),
  /** CUPED: the slope that was taken off, and the share of variance that went with it. */
  theta: z.number().optional(),
  varianceReduction: z.number().optional(),
  cannotEstimate: z.strictObject({ reason: z.string(), hint: z.string() }).optional(),
});
export type VariantResult = z.output<typeof VariantResult>;

const GuardrailResult = z.strictObject({
  name: z.string(),
  variant: z.string(),
  lift: Maybe,
  low: Maybe,
  high: Maybe,
  pValue: z.number().optional(),
  /** `harmed`: surely worse; `safe`: surely not worse by more than the margin. */
  verdict: z.enum(['harmed', 'safe', 'unclear']),
});
export type GuardrailResult = z.output<typeof GuardrailResult>;

export const ExperimentOutput = z.strictObject({
  method: z.enum(['frequentist', 'bayesian', 'sequential']),
  difference: z.enum(['relative', 'absolute']),
  level: z.number(),
  /** The control first. */
  arms: z.array(ArmFigure),
  variants: z.array(VariantResult),
  sampleRatio: SampleRatio,
  guardrails: z.array(GuardrailResult).optional(),
});
export type ExperimentOutput = z.output<typeof ExperimentOutput>;
