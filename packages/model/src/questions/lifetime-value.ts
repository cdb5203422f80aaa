import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch, Where } from './where.js';

export const LifetimeValueQuestion = z.strictObject({
  kind: z.literal('lifetime-value'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('customer'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  model: z.enum(['bg-nbd', 'mbg-nbd', 'pareto-nbd']).default('bg-nbd'),
  /** How far to look ahead. */
  horizon: Duration.default('365d'),
  /** What is worth one in a year is worth less now: by 0.1, worth 1/1.1 of it. Orders are discounted by months. */
  discount: z.number().min(0).max(10).optional(),
  /** Also forecasts so much of the past from what was before it, to compare. */
  holdout: Duration.optional(),
  /** Sums up and lists those alone for whom this holds; all are still what it is worked out from. */
  among: Where.optional(),
  /** Lists these customers alone, by id; all are still what it is worked out from. */
  customers: z.array(z.string().min(1).max(256)).min(1).max(10_000).optional(),
  /** Customers listed, those with the most to come first. */
  limit: z.number().int().min(0).max(10_000).default(50),
});
export type LifetimeValueQuestion = z.infer<typeof LifetimeValueQuestion>;

const Figures = z.record(z.string(), z.number());

/** How rates of ordering and leaving (or what orders are worth) are spread over customers. Time is in days. */
export const SpreadFit = z.object({
  params: Figures,
  standardErrors: Figures,
  logLikelihood: z.number(),
});
export type SpreadFit = z.infer<typeof SpreadFit>;

const Day = z.string().nullable();

/**
 * When the next order comes, if it does: as likely before as after `median`, and by `level` (four in five) within the
 * two. Null: more than a hundred years ahead.
 */
export const NextOrderDates = z.object({ from: Day, median: Day, to: Day });

export const ValuedCustomer = z.object({
  id: z.string(),
  /** Days with orders. */
  orders: z.number(),
  /** Days of the shop's calendar. */
  first: z.string(),
  last: z.string(),
  /** The probability that they are still a customer. */
  alive: z.number(),
  /** Orders within the horizon. */
  expected: z.number(),
  /** What those are worth, in the shop's currency; null where worth cannot be estimated. */
  value: z.number().nullable(),
  next: NextOrderDates,
});
export type ValuedCustomer = z.infer<typeof ValuedCustomer>;

const HoldoutRow = z.object({
  group: z.string(),
  customers: z.number(),
  expected: z.number(),
  actual: z.number(),
});

export const LifetimeValueAnswer = z.object({
  kind: z.literal('lifetime-value'),
  currency: z.string(),
  model: z.string(),
  /** Customers with an order, from whom all is worked out; the day up to which they were watched. */
  customers: z.number(),
  /** Those whom the sums and the list are of: all, those `among` them, or those of a part of a breakdown. */
  told: z.number(),
  until: z.string(),
  /** Null where nothing can be estimated: see `cannotEstimate`. */
  estimate: z
    .object({
      ...SpreadFit.shape,
      spend: SpreadFit.nullable(),
      /** Where the orders alone leave parameters open: why. They were then drawn to what shops are usually like. */
      drawn: NoEstimate.nullable(),
      /** Sums over all customers who are told of. */
      alive: z.number(),
      expected: z.number(),
      value: z.number().nullable(),
    })
    .nullable(),
  /** Why there is no estimate, or none of worth, or no holdout. */
  cannotEstimate: NoEstimate.nullable(),
  listed: z.array(ValuedCustomer),
  /** Customers who are told of and not listed. */
  other: z.number(),
  holdout: z
    .object({
      customers: z.number(),
      /** Days with orders, of all of them. */
      expected: z.number(),
      actual: z.number(),
      meanAbsoluteError: z.number(),
      /** The same of the guess that everybody goes on as before. */
      meanAbsoluteErrorOfPastRate: z.number(),
      /** By the number of orders before, after the first. */
      byOrders: z.array(HoldoutRow),
      /** By the month of the first order, 2026-03. */
      byCohort: z.array(HoldoutRow),
    })
    .nullable(),
  meta: AnswerMeta,
});
export type LifetimeValueAnswer = z.infer<typeof LifetimeValueAnswer>;
