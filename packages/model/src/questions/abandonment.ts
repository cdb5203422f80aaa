import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { ListedIds, pageFields } from './listed.js';
import { AnswerMeta, Seconds } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const NumberOfEvents = z
  .string()
  .max(200)
  .regex(/^number\..+$/su, 'must be a number of events, as number.<name>');

/** What a list of carts can be narrowed to, as the answer tells them apart. */
export const CARTS_BY = ['step', 'reached', 'cause', 'device', 'channel', 'value', 'product'] as const;
export type CartsBy = (typeof CARTS_BY)[number];

/** Who is behind a figure: the carts of an outcome, all of them or those of one row of the answer. */
const CartList = z.strictObject({
  outcome: z.enum(['entered', 'converted', 'abandoned', 'open']).default('abandoned'),
  /** `step`: got no further than this one; `reached`: to this one at least. Both are told by their place, from 1. */
  by: z.enum(CARTS_BY).optional(),
  /** As the answer tells it; of values in the cart `from`. Empty: where it is not known, or no cause was seen. */
  value: z.union([z.string().max(1000), z.number()]).optional(),
  ...pageFields,
});

export const AbandonmentQuestion = z.strictObject({
  kind: z.literal('abandonment'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('session'),
  /** The way to the goal, from the cart on; the cart and checkout activities of the taxonomy where left out. */
  steps: z.array(EventMatch).min(1).max(20).optional(),
  /** What must come of it: `Order Completed` where left out. */
  goal: EventMatch.optional(),
  /** How long after it was left a cart counts as recovered, where the same customer reaches the goal. */
  within: Duration.default('7d'),
  /** A cart in which something happened so shortly before the shop's last event is not left yet. */
  idle: Duration.default('30m'),
  /** What one product in the cart costs: `number.price` where left out. */
  value: NumberOfEvents.optional(),
  /** Products that are listed. */
  limit: z.number().int().min(0).max(1000).default(20),
  list: CartList.optional(),
});
export type AbandonmentQuestion = z.infer<typeof AbandonmentQuestion>;

/** A rate with the interval of Wilson at 95 %. */
export const RateInterval = z.object({ low: z.number(), high: z.number() });
export type RateInterval = z.infer<typeof RateInterval>;

/** entered = converted + abandoned + open. */
const outcomes = {
  entered: z.number(),
  converted: z.number(),
  abandoned: z.number(),
  /** Something happened a short while ago: they may go on. */
  open: z.number(),
  /** Abandoned of those that are not open, 0 … 1; null where there is none. */
  rate: z.number().nullable(),
  interval: RateInterval.nullable(),
};

export const CartGroup = z.object({
  /** Empty where it is not known. */
  value: z.string(),
  ...outcomes,
});
export type CartGroup = z.infer<typeof CartGroup>;

/** An estimate, in the shop's currency: prices of what was put in, less what was taken out. */
export const CartMoney = z.object({
  left: z.number(),
  /** Carts whose value is known; mean, p50 and p90 are over those. */
  valued: z.number(),
  mean: z.number().nullable(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
});
export type CartMoney = z.infer<typeof CartMoney>;

/** known = recovered + lost + undecided. */
export const Recovery = z.object({
  /** Abandoned carts whose customer is known. */
  known: z.number(),
  recovered: z.number(),
  lost: z.number(),
  /** Not recovered, and not old enough to be lost. */
  undecided: z.number(),
  /** Recovered of those that are decided; null where none is. */
  rate: z.number().nullable(),
  interval: RateInterval.nullable(),
  /** From the cart's last event to the goal. */
  seconds: Seconds.nullable(),
  /** What the recovered carts were worth when they were left: an estimate. */
  money: z.number(),
});
export type Recovery = z.infer<typeof Recovery>;

export const AbandonedStep = z.object({
  /** From 1. */
  step: z.number(),
  name: z.string(),
  /** Journeys that got to this step or a later one. */
  reached: z.number(),
  /** Abandoned with this as the furthest step. */
  abandoned: z.number(),
  /** Of all that were abandoned, 0 … 1. */
  share: z.number(),
  money: CartMoney,
  recovery: Recovery.nullable(),
});
export type AbandonedStep = z.infer<typeof AbandonedStep>;

export const AbandonmentAnswer = z.object({
  kind: z.literal('abandonment'),
  currency: z.string(),
  goal: z.string(),
  ...outcomes,
  steps: z.array(AbandonedStep),
  money: CartMoney,
  /** Null where customers are not known, or the journeys are those of customers. */
  recovery: Recovery.nullable(),
  /** What was seen at the last step or after it. A cart may show several causes, or none: `unexplained`. */
  causes: z.array(
    z.object({ cause: z.string(), abandoned: z.number(), share: z.number(), money: CartMoney }),
  ),
  unexplained: z.number(),
  devices: z.array(CartGroup),
  channels: z.array(CartGroup),
  /** By what is in the cart: from `from` (included) to `to`, in the shop's currency. */
  values: z.array(z.object({ from: z.number(), to: z.number(), ...outcomes })),
  products: z.array(z.object({ product: z.string(), ...outcomes })),
  /** Products that are not listed. */
  productsCut: z.number(),
  /** With `list`. */
  list: ListedIds.optional(),
  meta: AnswerMeta,
});
export type AbandonmentAnswer = z.infer<typeof AbandonmentAnswer>;
