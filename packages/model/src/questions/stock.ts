import { z } from 'zod';
import { ObjectType } from '../event.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const Amount = z.number().min(0).max(1e12);
const Positive = z.number().gt(0).max(1e12);

export const StockQuestion = z.strictObject({
  kind: z.literal('stock'),
  ...sharedFields,
  ...noBreakdown(
    'stock is answered product by product: give “where” to look at what some of the journeys sell',
  ),
  /** Whose orders sell, and of which type what is sold is. */
  object: ObjectType.default('customer'),
  product: ObjectType.default('product'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  /** Which events of products say that one is out, and that it is back. */
  out: EventMatch.default({ activity: 'Item Out of Stock' }),
  back: EventMatch.default({ activity: 'Item Restocked' }),
  /** Which say that a product was ordered from its supplier, and that it arrived. */
  reordered: EventMatch.default({ activity: 'Item Reordered' }),
  arrived: EventMatch.default({ activity: 'Item Restocked' }),
  /** The properties that say how many are on hand, and how many were ordered: the first that an event has counts. */
  onHand: z
    .array(EventProperty)
    .min(1)
    .max(10)
    .default(['number.on hand', 'number.stock', 'number.inventory']),
  quantity: z.array(EventProperty).min(1).max(10).default(['number.quantity']),
  /** Days from order to arrival, of products for which none was seen. */
  leadTime: z.strictObject({ mean: Amount, sd: Amount }).optional(),
  serviceLevel: z.number().gt(0).lt(1).default(0.95),
  /** Days between two looks at the stock; 0 for always. */
  reviewDays: Amount.default(0),
  /** Of placing an order, and of holding one unit for a year: with both, how much to order at best. */
  orderCost: Positive.optional(),
  holdingCost: Positive.optional(),
  /** Bought once for a season of so many days: how many at best, by price, cost and what is left brings. */
  season: z
    .strictObject({ days: Positive, price: Positive, cost: Positive, salvage: Amount.default(0) })
    .optional(),
  /** Products listed, those to be ordered first. */
  limit: z.number().int().min(1).max(10_000).default(50),
});
export type StockQuestion = z.infer<typeof StockQuestion>;

const Spread = z.object({ mean: z.number(), sd: z.number() });

/** Estimates but for `units`, `onHand` and `onOrder`. */
export const StockedProduct = z.object({
  product: z.string(),
  /** What the product calls itself (its text `name`), where it does. */
  name: z.string().nullable(),
  units: z.number(),
  /** Units a day on days in stock. */
  velocity: z
    .object({ mean: z.number(), sd: z.number(), days: z.number(), daysInStock: z.number() })
    .nullable(),
  /** Units that would have sold while it was out, and what they would have brought; null where no price is known. */
  lostSales: z.object({ units: z.number(), days: z.number(), worth: z.number().nullable() }).nullable(),
  /** Days; from how many arrivals, of this product or, where it had none, of all. */
  leadTime: z.object({ ...Spread.shape, seen: z.number(), ofAll: z.boolean() }).nullable(),
  safetyStock: z.number().nullable(),
  reorderPoint: z.number().nullable(),
  orderQuantity: z.number().nullable(),
  /** What was last reported; what is on its way by orders without an arrival. */
  onHand: z.number().nullable(),
  onOrder: z.number(),
  daysOfCover: z.number().nullable(),
  /** The chance that it runs out before an order placed now arrives. */
  stockoutRisk: z.number().nullable(),
  orderNow: z.boolean().nullable(),
  suggestedOrder: z.number().nullable(),
  season: z.object({ quantity: z.number(), expectedProfit: z.number(), fillRate: z.number() }).nullable(),
  cannotEstimate: NoEstimate.nullable(),
});
export type StockedProduct = z.infer<typeof StockedProduct>;

export const StockAnswer = z.object({
  kind: z.literal('stock'),
  /** The first and last day that sales were counted on; null without sales. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  products: z.array(StockedProduct),
  /** Products that were sold and are not listed. */
  other: z.number(),
  /** Over all products: units, and what those of a known price would have brought; null where no price is known. */
  lostSales: z.number(),
  lostWorth: z.number().nullable(),
  currency: z.string(),
  /** Lead times that were seen, of all suppliers. */
  leadTime: z.object({ ...Spread.shape, seen: z.number() }).nullable(),
  /** Why nothing can be said, or not when to order. */
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type StockAnswer = z.infer<typeof StockAnswer>;
