import { z } from 'zod';
import { ObjectType } from '../event.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

/** Methods that a forecast can be asked of; see docs/models.md. */
export const FORECAST_METHODS = [
  'auto',
  'ets',
  'theta',
  'mstl',
  'naive',
  'snaive',
  'drift',
  'mean',
  'croston',
  'sba',
  'tsb',
  'combination',
] as const;

const Days = z.array(z.iso.date()).max(10_000);

export const ForecastQuestion = z.strictObject({
  kind: z.literal('forecast'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('customer'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  /** Orders, or what they were worth, of the whole shop; or units of each product. */
  measure: z.enum(['orders', 'revenue', 'units']).default('orders'),
  /** Of units: the object type that products are, of orders themselves or of what orders hold. */
  product: ObjectType.default('product'),
  /** Of units: a property of products, such as `category`; each of its values is forecast instead of each product. */
  by: z.string().min(1).max(128).optional(),
  step: z.enum(['day', 'week']).default('day'),
  /** Steps ahead. */
  horizon: z.number().int().min(1).max(730).default(28),
  /** The share of values that the bounds shall hold. */
  level: z.number().min(0.5).max(0.999).default(0.9),
  method: z.enum(FORECAST_METHODS).default('auto'),
  /** Days that are known to be other days, past ones and ones to come: holidays, promotions. */
  events: z
    .array(z.strictObject({ name: z.string().min(1).max(100), days: Days }))
    .max(20)
    .optional(),
  /** Of units: the products, or the values of `by`, to forecast; those with the most units where nothing is said. */
  only: z.array(z.string().min(1).max(512)).min(1).max(1000).optional(),
  /** Products, or values, listed, those with the most units first. */
  limit: z.number().int().min(1).max(1000).default(10),
  /** Of units: how many of the products, or values, that are sold the answer names, forecast or not. */
  names: z.number().int().min(0).max(10_000).default(0),
});
export type ForecastQuestion = z.infer<typeof ForecastQuestion>;

export const ForecastSeries = z.object({
  /** Null for the whole shop, and where products are put together. */
  product: z.string().nullable(),
  /** What the product calls itself (its text `name`), where it does. */
  name: z.string().nullable(),
  /** By a property of products: its value, null for products that do not say it. */
  value: z.string().nullable(),
  /** By step, from the answer's `from` on. */
  past: z.array(z.number()),
  /** By step, after the answer's `to`; empty where nothing can be estimated. */
  mean: z.array(z.number()),
  low: z.array(z.number()),
  high: z.array(z.number()),
  /** The method used, and the form of exponential smoothing, as ETS(A,Ad,A). */
  model: z.string().nullable(),
  form: z.string().nullable(),
  /** What an event of `events` adds to a step. */
  effects: z.array(z.object({ name: z.string(), effect: z.number(), standardError: z.number() })),
  notes: z.array(z.string()),
  cannotEstimate: NoEstimate.nullable(),
});
export type ForecastSeries = z.infer<typeof ForecastSeries>;

export const ForecastAnswer = z.object({
  kind: z.literal('forecast'),
  currency: z.string(),
  /** The first and the last day of the past, null where there is no order; a week is named by its first day. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  series: z.array(ForecastSeries),
  /** Products, or values, that are sold and not listed. */
  other: z.number(),
  /** As many as `names` asks for, those with the most units first. */
  sold: z.array(
    z.object({ product: z.string().nullable(), name: z.string().nullable(), value: z.string().nullable() }),
  ),
  meta: AnswerMeta,
});
export type ForecastAnswer = z.infer<typeof ForecastAnswer>;
