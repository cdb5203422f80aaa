import { z } from 'zod';
import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { leastEffect, type Plan, powerOf, visitorsFor } from './power.js';
import { arcsineSize, cohenH, controlVarianceSize, pooledSize } from './sample-sizes.js';

const Open = z.number().gt(0).lt(1);

export const PowerInput = z
  .strictObject({
    metric: z.enum(['proportion', 'mean']),
    /** The control's figure: a rate, or a mean. */
    mean: z.number().min(-1e60).max(1e60),
    /** Of one visitor; p (1 − p) of a proportion. */
    variance: z.number().gt(0).max(1e120).optional(),
    /** The effect that there may be. */
    effect: z.number().optional(),
    difference: z.enum(['relative', 'absolute']).default('relative'),
    level: Open.default(0.95),
    /** The chance with which the effect is to be seen. */
    power: Open.default(0.8),
    /** Visitors of each arm; or of all arms for each week. */
    visitors: z.number().min(2).max(1e15).optional(),
    visitorsPerWeek: z.number().min(1).max(1e15).optional(),
    weeks: z.int().min(1).max(520).default(9),
    /** Arms with the control. */
    arms: z.int().min(2).max(100).default(2),
    /** Sequential: the number of visitors at which the interval is to be best. */
    tuning: z.number().gt(0).optional(),
  })
  .superRefine(({ metric, mean, variance }, context) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (metric === 'proportion' && !(mean > 0 && mean < 1)) issue('mean', 'must be a rate between 0 and 1');
    if (metric === 'mean' && variance === undefined) issue('variance', 'is needed for a mean');
  });
type PowerInput = z.output<typeof PowerInput>;

const Seen = z.strictObject({
  visitors: z.number(),
  /** Of the effect that was asked for. */
  power: z.number().optional(),
  /** Null where the figure varies too much for any effect to be seen. */
  minimumDetectableEffect: z.number().nullable(),
});

const Sizes = z.strictObject({
  /** Delta method, as the test itself. */
  visitors: z.number().nullable(),
  weeks: z.number().nullable().optional(),
  /** Proportions: by formulas that others use. */
  pooled: z.number().optional(),
  controlVariance: z.number().optional(),
  arcsine: z.number().optional(),
  cohenH: z.number().optional(),
});

const PowerOutput = z.strictObject({
  /** With the visitors that were named. */
  now: Seen.optional(),
  weeks: z.array(Seen.extend({ week: z.int() })).optional(),
  /** Visitors that each arm needs for the effect. */
  sampleSize: Sizes.optional(),
});

function planOf({ metric, mean, variance, difference, level, tuning }: PowerInput): Plan {
  if (difference === 'relative' && mean === 0)
    throw CannotEstimate.because(({ experiments }) => experiments.noMean);
  const own = metric === 'proportion' ? mean * (1 - mean) : 0;
  return { mean, variance: variance ?? own, difference, level, tuning };
}

function seen(plan: Plan, visitors: number, { effect, power }: PowerInput): z.output<typeof Seen> {
  return {
    visitors,
    ...(effect !== undefined && { power: powerOf(plan, effect, visitors) }),
    minimumDetectableEffect: leastEffect(plan, power, visitors),
  };
}

/** Sizes by the formulas for two rates, where the effect leaves the second one a rate. */
function ratesSizes({ metric, mean, effect = 0, difference, level, power }: PowerInput) {
  const variant = difference === 'relative' ? mean * (1 + effect) : mean + effect;
  if (metric !== 'proportion' || !(variant > 0 && variant < 1)) return {};
  const rates = { control: mean, variant, level, power };
  return {
    pooled: pooledSize(rates),
    controlVariance: controlVarianceSize(rates),
    arcsine: arcsineSize(rates),
    cohenH: Math.abs(cohenH(rates)),
  };
}

function sizes(plan: Plan, input: PowerInput): z.output<typeof Sizes> | undefined {
  const { effect, power, visitorsPerWeek, arms } = input;
  if (effect === undefined || effect === 0) return undefined;
  const visitors = visitorsFor(plan, effect, power);
  const weeks = visitorsPerWeek && visitors !== null ? Math.ceil((visitors * arms) / visitorsPerWeek) : null;
  return { visitors, ...(visitorsPerWeek !== undefined && { weeks }), ...ratesSizes(input) };
}

/** How many visitors an experiment needs, and what it can see: see docs/models.md. */
export const powerModel = decisionModel({
  name: 'power',
  title: 'How many visitors an experiment needs, and which effects it can see',
  input: PowerInput,
  output: PowerOutput,
  run: (input): z.output<typeof PowerOutput> => {
    const plan = planOf(input);
    const { visitors, visitorsPerWeek, arms } = input;
    const weekly = visitorsPerWeek === undefined ? undefined : visitorsPerWeek / arms;
    const sampleSize = sizes(plan, input);
    return {
      ...(visitors !== undefined && { now: seen(plan, visitors, input) }),
      ...(weekly !== undefined && {
        weeks: Array.from({ length: input.weeks }, (_, at) => ({
          week: at + 1,
          ...seen(plan, weekly * (at + 1), input),
        })),
      }),
      ...(sampleSize && { sampleSize }),
    };
  },
});
