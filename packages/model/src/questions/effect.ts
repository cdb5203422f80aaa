import { z } from 'zod';
import { Estimate } from '../findings/effect.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { sharedFields } from './shared.js';

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
});
export type EffectQuestion = z.infer<typeof EffectQuestion>;

export const EffectAnswer = z.object({
  kind: z.literal('effect'),
  currency: z.string(),
  finding: z.string(),
  changed: z.string(),
  /** Against journeys that the change left alone, or against before alone; null where nothing can be estimated. */
  method: z.enum(['comparison', 'series']).nullable(),
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
