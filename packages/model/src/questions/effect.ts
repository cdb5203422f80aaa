import { z } from 'zod';
import { EFFECT_METHODS, Estimate } from '../findings/effect.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { OrderLine } from './order-line.js';
import { EventProperty } from './property.js';
import { sharedFields } from './shared.js';

const ArmName = z.string().min(1).max(200);

/** What a change did to what a finding is about, by day, inside its segment and outside. */
export const EffectQuestion = z.strictObject({
  kind: z.literal('effect'),
  ...sharedFields,
  /** The id of the finding. */
  finding: z.string().min(1).max(500),
  /** Whom it is about, as the finding's `where.segment` says; everybody where left out. */
  inside: z.record(EventProperty, z.string()).default({}),
  /** The first day on which the change was in place, in the shop's zone. */
  changed: z.iso.date('must be a day of the calendar, as 2026-03-31'),
  /** What the finding costs a month, with its interval, as it was before the change: then money is told too. */
  price: z.strictObject({ perMonth: z.number(), low: z.number(), high: z.number() }).optional(),
  /** The steps against which the finding was found, as the `findings` question took them. */
  line: OrderLine.optional(),
  /** The experiment that tests the change, by the name that its exposures carry: then what it shows is the effect. */
  experiment: z.string().trim().min(1).max(200).optional(),
  /** Its control, and the variant that is the change; where left out it has to have two, one of them called `control` or `0`. */
  arms: z.strictObject({ control: ArmName, variant: ArmName }).optional(),
});
export type EffectQuestion = z.infer<typeof EffectQuestion>;

/** Those who saw one variant, came to an opportunity afterwards, and how many of these were hit. */
const TestedVariant = z.object({
  name: z.string(),
  objects: z.number(),
  chances: z.number(),
  hits: z.number(),
});

export const EffectAnswer = z.object({
  kind: z.literal('effect'),
  currency: z.string(),
  finding: z.string(),
  changed: z.string(),
  /**
   * By the experiment that tested it, against journeys that the change left alone, or against before alone; null where
   * nothing can be estimated.
   */
  method: z.enum(EFFECT_METHODS).nullable(),
  verdict: z.enum(['measured', 'too-early', 'cannot-estimate']),
  /** Change of the share, after less before, and the part of the excess that is gone, each with a 90 % interval. */
  share: Estimate.nullable(),
  gone: Estimate.nullable(),
  /** Money won a month, an estimate; null where no price was given, or it is too early to say. */
  perMonth: Estimate.nullable(),
  /** How much more were hit before the change than those left alone, as a share. */
  excess: z.number().nullable(),
  days: z.object({ before: z.number(), after: z.number() }),
  /** How many more days it should take until it can be said. */
  wait: z.number().nullable(),
  /** The experiment that it was measured by; `mixed` saw both variants, and count in neither. */
  tested: z
    .object({ experiment: z.string(), control: TestedVariant, variant: TestedVariant, mixed: z.number() })
    .nullable(),
  /** Why the experiment that was named says nothing of it; then the days do. */
  untested: NoEstimate.nullable(),
  /** Whether the two groups went apart before the change already: then the comparison is in doubt. */
  apart: z.boolean().nullable(),
  /** The last day that was counted. */
  asOf: z.string().nullable(),
  /** Shares by day, and what would have been expected inside without the change. */
  series: z.array(
    z.object({
      day: z.string(),
      inside: z.number().nullable(),
      outside: z.number().nullable(),
      expected: z.number().nullable(),
    }),
  ),
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type EffectAnswer = z.infer<typeof EffectAnswer>;
