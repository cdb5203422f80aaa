import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

export const ExperimentQuestion = z
  .strictObject({
    kind: z.literal('experiment'),
    ...sharedFields,
    ...noBreakdown('an experiment is split by its variants: give “where” to look at some of the journeys'),
    object: ObjectType.default('customer'),
    /** Which events say that somebody saw the experiment. */
    exposures: EventMatch,
    /** Between which instants exposures count, `from` included, `to` not; all others are left out. */
    exposed: z
      .strictObject({
        from: z.iso.datetime({ offset: true }).optional(),
        to: z.iso.datetime({ offset: true }).optional(),
      })
      .optional(),
    /** Which of their properties says what was seen. Left out, everybody is in one arm: what one is planned from. */
    variant: EventProperty.optional(),
    /** The variant that the others are compared with: `control` or `0` where there is one and nothing is said. */
    control: z.string().max(256).optional(),
    /** Of each object: whether one of the events came, how many did, or what they were worth. */
    metric: z.enum(['conversion', 'count', 'revenue']).default('conversion'),
    /** Which events are counted, after the first exposure: those that earn money where nothing is said. */
    events: EventMatch.optional(),
    /** Counts only so long after the first exposure. */
    within: Duration.optional(),
    /** Takes off what the same events so long before foretold (CUPED). */
    before: Duration.optional(),
    method: z.enum(['frequentist', 'bayesian', 'sequential']).default('frequentist'),
    difference: z.enum(['relative', 'absolute']).default('relative'),
    better: z.enum(['higher', 'lower']).default('higher'),
    level: z.number().gt(0).lt(1).default(0.95),
    correction: z.enum(['holm', 'benjamini-hochberg']).optional(),
    /** The planned shares by variant; alike where nothing is said. */
    shares: z.record(z.string(), z.number().min(0)).optional(),
  })
  .refine(
    ({ variant, control, shares, before }) =>
      variant !== undefined || (control ?? shares ?? before) === undefined,
    { message: 'must be there where “control”, “shares” or “before” is', path: ['variant'] },
  );
export type ExperimentQuestion = z.infer<typeof ExperimentQuestion>;

const Figure = z.number().nullable();

export const ComparedVariant = z.object({
  name: z.string(),
  lift: Figure,
  /** Null where the interval has no end. */
  low: Figure,
  high: Figure,
  standardError: Figure,
  pValue: z.number().optional(),
  adjustedPValue: z.number().optional(),
  chanceToWin: z.number().optional(),
  /** Expected loss by choosing the variant, and by staying with the control. */
  risk: Figure.optional(),
  riskOfControl: Figure.optional(),
  /** CUPED: the slope on what was before, and the share of the variance that was taken off with it. */
  theta: z.number().optional(),
  varianceReduction: z.number().optional(),
  cannotEstimate: NoEstimate.optional(),
});
export type ComparedVariant = z.infer<typeof ComparedVariant>;

export const ExperimentAnswer = z.object({
  kind: z.literal('experiment'),
  currency: z.string(),
  /** The control first. */
  arms: z.array(
    z.object({
      name: z.string(),
      visitors: z.number(),
      figure: Figure,
      /** Of the figure over objects (n − 1); told where everybody is in one arm, null where they are fewer than two. */
      sd: Figure.optional(),
      chanceToBeBest: z.number().optional(),
    }),
  ),
  variants: z.array(ComparedVariant),
  /** Whether the split is the planned one; at a mismatch trust no figure. */
  sampleRatio: z.object({ pValue: z.number(), mismatch: z.boolean() }),
  /** Objects that saw more than one variant: in no arm. */
  mixed: z.number(),
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type ExperimentAnswer = z.infer<typeof ExperimentAnswer>;

/** An experiment that events tell of, and the properties of theirs that its question takes. */
export const FoundExperiment = z.object({
  name: z.string(),
  named: z.string(),
  varied: z.string(),
  exposures: z.number(),
  variants: z.array(z.string()),
  /** Of the first and the last exposure: UTC instants. */
  from: z.string(),
  to: z.string(),
});
export type FoundExperiment = z.infer<typeof FoundExperiment>;
