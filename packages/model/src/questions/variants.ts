import { z } from 'zod';
import { Goal } from '../settings.js';
import { MapVariant } from './map.js';
import { AnswerMeta, Seconds } from './meta.js';
import { breakdownField, objectField, sharedFields } from './shared.js';

export const VariantsQuestion = z.strictObject({
  kind: z.literal('variants'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  /** Ways listed, the most frequent first. */
  limit: z.number().int().min(1).max(1000).default(20),
});
export type VariantsQuestion = z.infer<typeof VariantsQuestion>;

/**
 * What the shop's teams put into the journeys of a way: the time between two steps of one team that follow each other,
 * in that team's working hours, at its hourly rate. Estimates.
 */
export const WayCost = z.object({
  /** Of all its journeys. */
  minutes: z.number(),
  /** Of those, the minutes of teams without a rate: the money does not hold them. */
  unpriced: z.number(),
  /** In the shop's currency: of all its journeys, and of one in the mean; null where none of the minutes has a rate. */
  total: z.number().nullable(),
  mean: z.number().nullable(),
});
export type WayCost = z.infer<typeof WayCost>;

/** A way that journeys go as wholes, and what going it is like. */
export const Variant = MapVariant.extend({
  /** Share of the journeys that go this way or one listed before it, 0 … 1. */
  cumulative: z.number(),
  /** From the first event to the last. */
  seconds: Seconds,
  /** Revenue less what was given back, in the shop's currency: of all its journeys, and of one in the mean. Estimates. */
  worth: z.object({ total: z.number(), mean: z.number() }),
  /** Null where no two steps of one team follow each other: nothing tells how long anybody worked. */
  cost: WayCost.nullable(),
  /** Whether this way reaches the goal; null where the object type has none. */
  reached: z.boolean().nullable(),
  /** Whether this is the happy path. */
  happy: z.boolean(),
});
export type Variant = z.infer<typeof Variant>;

export const VariantsAnswer = z.object({
  kind: z.literal('variants'),
  currency: z.string(),
  variants: z.array(Variant),
  /** How many different ways there are in all. */
  variantCount: z.number(),
  /** What is not listed: so many ways, gone by so many journeys. */
  cut: z.object({ variants: z.number(), journeys: z.number() }),
  goal: Goal.nullable(),
  /** The most frequent of the ways that reach the goal, listed or not; null where none does. */
  happyPath: Variant.omit({ cumulative: true, happy: true }).nullable(),
  meta: AnswerMeta,
});
export type VariantsAnswer = z.infer<typeof VariantsAnswer>;
