import { z } from 'zod';
import { KPI_INTERVALS, ScoreProperty } from './kpis.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, objectField, sharedFields } from './shared.js';

/** What customers answered when they were asked how it was, over time and by the step that they had come from. */
export const FeedbackQuestion = z.strictObject({
  kind: z.literal('feedback'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  /** Also tells the scores of each day, week or month, in the shop's zone. */
  interval: z.enum(KPI_INTERVALS).optional(),
  /** Where events hold the answer to “would you recommend us”, 0 … 10. */
  nps: ScoreProperty.optional(),
  /** Where events hold how satisfied a customer is, 1 … 5. */
  csat: ScoreProperty.optional(),
  /** Steps listed, those with the most answers first. */
  limit: z.number().int().min(0).max(200).default(20),
});
export type FeedbackQuestion = z.infer<typeof FeedbackQuestion>;

export const FeedbackScore = z.object({
  /** NPS in points, -100 … 100; CSAT as a share, 0 … 1. Null where it cannot be told. */
  value: z.number().nullable(),
  /** Bounds at 95 %: of NPS the adjusted Wald interval of Rocks 2016, of CSAT Wilson's. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Mean answer, as it was given. */
  mean: z.number().nullable(),
  /** Answers. */
  n: z.number(),
  why: z.string().optional(),
});
export type FeedbackScore = z.infer<typeof FeedbackScore>;

const scores = { nps: FeedbackScore, csat: FeedbackScore };

export const FeedbackAnswer = z.object({
  kind: z.literal('feedback'),
  ...scores,
  /** Day by day (week by week, month by month), those without answers too: `from` is the first day of each. */
  intervals: z.array(z.object({ from: z.iso.date(), ...scores })).optional(),
  /** By the last step before the answer that is no feedback itself; null where the journey begins with the answer. */
  steps: z.array(
    z.object({
      activity: z.string().nullable(),
      canonical: z.string().nullable(),
      answers: z.number(),
      ...scores,
    }),
  ),
  /** Steps that are not listed. */
  cut: z.number(),
  meta: AnswerMeta,
});
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;
