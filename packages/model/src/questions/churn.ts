import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { Breakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

export const ChurnQuestion = z.strictObject({
  kind: z.literal('churn'),
  ...sharedFields,
  object: ObjectType.default('customer'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  /** After how long without an order a customer counts as gone. */
  silence: Duration.default('90d'),
  /** A curve for each value. */
  breakdown: Breakdown.optional(),
  /** Which model says how likely customers are still there. */
  model: z.enum(['bg-nbd', 'mbg-nbd', 'pareto-nbd']).default('bg-nbd'),
  level: z.number().min(0.5).max(0.999).default(0.95),
  /** Steps of a curve that are told, evenly over its time. */
  points: z.number().int().min(2).max(1000).default(50),
});
export type ChurnQuestion = z.infer<typeof ChurnQuestion>;

export const ChurnCurve = z.object({
  /** The value of the breakdown, null where nothing is known; `all` without one. */
  value: z.string().nullable(),
  customers: z.number(),
  /** Those who fell silent, and of them those who came back later all the same. */
  left: z.number(),
  returned: z.number(),
  /** Days from the first order until half are gone; null where that was not seen. */
  median: z.number().nullable(),
  /** The mean probability of still being a customer; null where it cannot be estimated. */
  alive: z.number().nullable(),
  /** Kaplan and Meier's estimate: of customers so many days after their first order, who is still there. */
  points: z.array(
    z.object({
      day: z.number(),
      atRisk: z.number(),
      staying: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
});
export type ChurnCurve = z.infer<typeof ChurnCurve>;

export const ChurnAnswer = z.object({
  kind: z.literal('churn'),
  /** Customers with an order; the day up to which they were watched; the silence in days. */
  customers: z.number(),
  until: z.string(),
  silence: z.number(),
  /** Null where nobody left: see `cannotEstimate`. */
  all: ChurnCurve.nullable(),
  /** By value, those with the most customers first; values beyond the limit are not told. */
  curves: z.array(ChurnCurve),
  cut: z.number(),
  /** Whether the curves differ: the log-rank test. Null where there are not two to compare. */
  differ: z.object({ statistic: z.number(), degrees: z.number(), pValue: z.number() }).nullable(),
  /** Why there are no curves, or no probability of being there. */
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type ChurnAnswer = z.infer<typeof ChurnAnswer>;
