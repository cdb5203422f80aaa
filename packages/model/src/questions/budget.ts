import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const Amount = z.number().min(0).max(1e12);
const ByChannel = <Value extends z.ZodType>(value: Value) => z.record(z.string().max(256), value);

export const BudgetQuestion = z.strictObject({
  kind: z.literal('budget'),
  ...sharedFields,
  ...noBreakdown('a budget is split by channel: give “where” to spend on some of the journeys'),
  object: ObjectType.default('customer'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  /** Which events say what was spent, as their amounts: `Spend Recorded` where nothing is said. */
  spend: EventMatch.optional(),
  /** What says which touchpoint spend and visits are of. */
  channel: EventProperty.default('channel'),
  /** Which model credits orders to touchpoints; touches longer before an order than `lookback` do not count. */
  attribution: z
    .enum(['first', 'last', 'last-non-direct', 'linear', 'position', 'markov', 'shapley'])
    .default('markov'),
  lookback: Duration.default('30d'),
  /** What is no touchpoint; the redirects of payment providers, by their names, where nothing is said. */
  skip: z.array(z.string().max(256)).max(1000).optional(),
  /** What is left of revenue after goods and delivery; the shop's `margin` where nothing is said, else all of it. */
  margin: z.number().gt(0).max(1).optional(),
  /** How far ahead a customer's lifetime value looks. */
  horizon: Duration.default('365d'),
  /** What response curves explain, week by week. */
  outcome: z.enum(['orders', 'revenue', 'new customers']).default('orders'),
  /** Days that were other days, such as promotions and holidays: what they did is not put down to spend. */
  events: z
    .array(z.strictObject({ name: z.string().min(1).max(100), days: z.array(z.iso.date()).max(10_000) }))
    .max(20)
    .default([]),
  /** Spend of a week to split at best, and what each touchpoint may spend of it. */
  budget: Amount.optional(),
  bounds: ByChannel(z.strictObject({ min: Amount.optional(), max: Amount.optional() })).default({}),
  /** Asks for the largest spend of a week that still returns so much for each unit. */
  targetReturn: z.number().gt(0).optional(),
  level: z.number().min(0.5).max(0.99).default(0.9),
});
export type BudgetQuestion = z.infer<typeof BudgetQuestion>;

const Ratio = z.object({
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** Estimates but for `spend`; all in the shop's currency. */
export const SpentTouchpoint = z.object({
  channel: z.string(),
  /** What was spent, exactly. */
  spend: z.string(),
  /** Credited to it: orders, what they were worth (null where no order tells what it comes to), and first orders. */
  orders: z.number(),
  revenue: z.number().nullable(),
  newCustomers: z.number(),
  /** Revenue for each unit spent; null where nothing was. */
  returnOnSpend: z.number().nullable(),
  /** Revenue × margin − spend; null without revenue. */
  contribution: z.number().nullable(),
  /** Spend for each order and each first order; null where there is none. */
  costPerOrder: Ratio,
  acquisitionCost: Ratio,
  /** What a customer who came by it first is worth after goods and delivery: spent so far, and within the horizon. */
  lifetimeValue: z.number().nullable(),
  /** Lifetime value for each unit of acquisition cost. */
  valueToCost: Ratio.nullable(),
  /** Whether new customers surely bring more, or less, than they cost. */
  verdict: z.enum(['pays', 'loses', 'unclear']).nullable(),
});
export type SpentTouchpoint = z.infer<typeof SpentTouchpoint>;

const Estimate = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

const Split = z.object({
  /** Spend of a week in all, and by channel beside that of today. */
  spend: z.number(),
  channels: z.array(z.object({ channel: z.string(), spend: z.number(), today: z.number() })),
  outcome: Estimate,
  returnOnSpend: Estimate,
  /** Outcome of a week beyond that of the same spend, split as today. */
  gain: Estimate,
  chanceOfGain: z.number(),
});

/** What each touchpoint brings by what is spent on it in a week: the `budget` model of docs/models.md. */
export const SpendResponse = z.object({
  channels: z.array(
    z.object({
      channel: z.string(),
      evidence: z.enum(['clear', 'weak']),
      contribution: Estimate,
      returnOnSpend: Estimate,
      today: z.number(),
      marginalReturn: Estimate,
      ceiling: Estimate,
      halfSpend: Estimate,
      shape: Estimate,
      carryOver: Estimate,
      curve: z.array(Estimate.extend({ spend: z.number() })),
    }),
  ),
  split: Split.nullable(),
  /** Null where it was not asked for, or no spend returns so much. */
  target: Split.nullable(),
  fit: z.object({ weeks: z.number(), r2: z.number(), noise: z.number(), durbinWatson: z.number() }),
  warnings: z.array(z.string()),
});
export type SpendResponse = z.infer<typeof SpendResponse>;

export const BudgetAnswer = z.object({
  kind: z.literal('budget'),
  currency: z.string(),
  margin: z.number(),
  /** The most spent on first. */
  touchpoints: z.array(SpentTouchpoint),
  total: SpentTouchpoint.nullable(),
  /** Spend events in other currencies: they are left out. */
  otherCurrencies: z.number(),
  /** The weeks that response curves were fitted to. */
  weeks: z.object({ from: z.string(), to: z.string(), count: z.number() }).nullable(),
  response: SpendResponse.nullable(),
  /** Why touchpoints, what they returned in money, their lifetime values or response curves are missing. */
  cannotEstimate: z.object({
    touchpoints: NoEstimate.nullable(),
    revenue: NoEstimate.nullable(),
    lifetimeValue: NoEstimate.nullable(),
    response: NoEstimate.nullable(),
  }),
  meta: AnswerMeta,
});
export type BudgetAnswer = z.infer<typeof BudgetAnswer>;
