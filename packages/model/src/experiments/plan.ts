import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from '../questions/duration.js';
import { EventProperty } from '../questions/property.js';

const Line = z.string().trim().max(200, 'is longer than 200 characters');

/** By which exposures name an experiment, or a variant. */
export const ExperimentName = Line.min(1, 'must not be empty');

/** One of the things that are shown, and how much of the visitors see it, beside the others. */
const Variant = z.strictObject({ name: ExperimentName, share: z.number().gt(0).max(1_000_000) });

/** What is counted after somebody first saw the experiment. */
const Measure = z.strictObject({
  /** Of each: whether it happened, how often, or what it was worth. */
  metric: z.enum(['conversion', 'count', 'revenue']),
  /** The activity that is counted; what earns money where null. */
  activity: ExperimentName.nullable().default(null),
  /** Counts only so long after the first exposure; for as long as there are events where null. */
  within: Duration.nullable().default(null),
});

/** What must not get worse meanwhile, and which way is worse. */
const Guardrail = Measure.extend({ better: z.enum(['higher', 'lower']) });

/** The figures that a sample size was planned from. Rates and effects are shares, effects relative to the control. */
const PlannedSize = z.strictObject({
  /** The share of those who come and do what counts, as it was before. */
  baseline: z.number().gt(0).lt(1),
  /** Where what they spend decides, of one visitor: mean and standard deviation in the shop's currency. */
  spent: z.strictObject({ mean: z.number().gt(0), sd: z.number().gt(0) }).optional(),
  /** The least effect that is worth to be seen. */
  effect: z.number().gt(0).max(10),
  /** The chance to see it, and the level of its interval. */
  power: z.number().gt(0).lt(1),
  level: z.number().gt(0).lt(1),
  /** Of all variants together. */
  perDay: z.number().gt(0),
  /** Visitors of each variant, and whole days, that it takes. */
  visitors: z.number().min(1),
  days: z.number().min(1),
  /** More money a month if it works, in the shop's currency; null where that cannot be told. */
  perMonth: z.number().nullable(),
});

/** What an experiment is to find out, and how. The first variant is the control. */
export const ExperimentPlan = z.strictObject({
  hypothesis: z.string().trim().max(2000, 'is longer than 2,000 characters').default(''),
  variants: z
    .array(Variant)
    .min(2)
    .max(10)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'must have a name each'),
  /** What is dealt: each of these sees one variant. */
  object: ObjectType.default('customer'),
  /** The properties of exposures that name the experiment and the variant. */
  named: EventProperty.default('text.experiment'),
  varied: EventProperty.default('text.variant'),
  primary: Measure.default({ metric: 'conversion', activity: null, within: null }),
  guardrails: z.array(Guardrail).max(10).default([]),
  /** Looked at once at its end, at any time, or by chances. */
  method: z.enum(['frequentist', 'bayesian', 'sequential']).default('frequentist'),
  /** Those who take part, by values of properties; everybody where empty. */
  segment: z.record(EventProperty, z.string()).default({}),
  /** Where they meet the change: who does not get there is not counted in the plan. */
  seenAt: ExperimentName.nullable().default(null),
  /** The finding that it tests a change for, by its id. */
  finding: z.string().min(1).max(500).nullable().default(null),
  owner: Line.default(''),
  /** Null where no size was planned. */
  size: PlannedSize.nullable().default(null),
});
export type ExperimentPlan = z.infer<typeof ExperimentPlan>;
