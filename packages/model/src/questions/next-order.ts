import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { NextOrderDates, SpreadFit } from './lifetime-value.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

export const NextOrderQuestion = z.strictObject({
  kind: z.literal('next-order'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('customer'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  model: z.enum(['bg-nbd', 'mbg-nbd', 'pareto-nbd']).default('bg-nbd'),
  /** How far to look ahead. */
  horizon: Duration.default('30d'),
  /** The share of next orders that come within the dates told. */
  level: z.number().min(0.5).max(0.99).default(0.8),
  /** Customers listed, those likeliest to order within the horizon first. */
  limit: z.number().int().min(0).max(100_000).default(50),
});
export type NextOrderQuestion = z.infer<typeof NextOrderQuestion>;

export const AwaitedCustomer = z.object({
  id: z.string(),
  /** Days with orders, and the last of them in the shop's calendar. */
  orders: z.number(),
  last: z.string(),
  /** The probability that they are still a customer, that they order within the horizon, and that they ever do. */
  alive: z.number(),
  within: z.number(),
  ever: z.number(),
  next: NextOrderDates,
});
export type AwaitedCustomer = z.infer<typeof AwaitedCustomer>;

export const NextOrderAnswer = z.object({
  kind: z.literal('next-order'),
  model: z.string(),
  /** Customers with an order, from whom all is worked out; the day up to which they were watched. */
  customers: z.number(),
  /** Those whom the sums and the list are of: all, or those of a part of a breakdown. */
  told: z.number(),
  until: z.string(),
  /** Null where nothing can be estimated: see `cannotEstimate`. */
  estimate: z
    .object({
      ...SpreadFit.shape,
      /** Where the orders alone leave parameters open: why. They were then drawn to what shops are usually like. */
      drawn: NoEstimate.nullable(),
      /** Customers expected to order within the horizon, and ever. */
      within: z.number(),
      ever: z.number(),
    })
    .nullable(),
  cannotEstimate: NoEstimate.nullable(),
  listed: z.array(AwaitedCustomer),
  /** Customers who are told of and not listed. */
  other: z.number(),
  meta: AnswerMeta,
});
export type NextOrderAnswer = z.infer<typeof NextOrderAnswer>;
