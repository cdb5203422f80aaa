import { Locale } from '@throughline/model';
import { z } from 'zod';

const Amount = z.number().min(0).max(1e12);
const Positive = z.number().gt(0).max(1e12);
const Share = z.number().gt(0).lt(1);
const Spread = z.strictObject({ mean: Amount, sd: Amount });

const Product = z
  .strictObject({
    id: z.string().default(''),
    /** Units sold by day, the oldest first. */
    sales: z.array(Amount).min(1).max(10_000).optional(),
    /** For each of these days the share of it on which it could be bought, 0 … 1; where left out, all. */
    inStock: z.array(z.number().min(0).max(1)).optional(),
    /** Units a day and their spread, in place of sales. */
    demand: Spread.optional(),
    /** Days from order to arrival. */
    leadTime: Spread.optional(),
    /** Observed lead times in days, in place of their mean and spread. */
    leadTimes: z.array(Amount).min(1).max(100_000).optional(),
    /** Days between two looks at the stock; 0 for always. */
    reviewDays: Amount.default(0),
    /** The chance of not running out before an order arrives. */
    serviceLevel: Share.default(0.95),
    /** What demand over the lead time looks like; auto: gamma where its spread is above half of its mean. */
    distribution: z.enum(['auto', 'normal', 'gamma']).default('auto'),
    onHand: Amount.optional(),
    onOrder: Amount.default(0),
    /** Of placing one order. */
    orderCost: Positive.optional(),
    /** Of holding one unit for a year. */
    holdingCost: Positive.optional(),
  })
  .superRefine(({ sales, inStock, demand, leadTime, leadTimes }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if ((sales === undefined) === (demand === undefined)) wrong('sales', 'give either sales or demand');
    if (inStock !== undefined && inStock.length !== sales?.length)
      wrong('inStock', 'must hold one number for each day of sales');
    if ((leadTime === undefined) === (leadTimes === undefined))
      wrong('leadTime', 'give either leadTime or leadTimes');
  });
export type ProductInput = z.output<typeof Product>;

const Replenish = z.strictObject({
  model: z.literal('replenish'),
  products: z.array(Product).min(1).max(100_000),
  /** The language of why a product has no estimate. */
  locale: Locale.default('en'),
});

const Newsvendor = z
  .strictObject({
    model: z.literal('newsvendor'),
    /** Units wanted over the season. */
    mean: Positive,
    /** Their spread; where left out, demand is Poisson and the quantity whole. */
    sd: Positive.optional(),
    price: Amount.optional(),
    cost: Amount.optional(),
    /** What a unit brings that is left at the end. */
    salvage: Amount.default(0),
    /** In place of price, cost and salvage: what a unit too few and one too many cost. */
    underage: Positive.optional(),
    overage: Positive.optional(),
  })
  .superRefine(({ price, cost, underage, overage }, context) => {
    const byPrice = price !== undefined && cost !== undefined;
    const byCosts = underage !== undefined && overage !== undefined;
    if (byPrice === byCosts)
      context.addIssue({
        code: 'custom',
        path: ['price'],
        message: 'give either price and cost, or underage and overage',
      });
  });
export type NewsvendorInput = z.output<typeof Newsvendor>;

const OrderQuantity = z
  .strictObject({
    model: z.literal('order-quantity'),
    /** Units a year. */
    annualDemand: Positive,
    orderCost: Positive,
    /** Of one unit for a year. */
    holdingCost: Positive,
    /** Of one unit short; with it comes the reorder point that balances holding and running out. */
    stockoutPenalty: Positive.optional(),
    leadTimeDemand: Spread.optional(),
  })
  .refine(
    ({ stockoutPenalty, leadTimeDemand }) =>
      (stockoutPenalty === undefined) === (leadTimeDemand === undefined),
    { message: 'go together: give both or neither', path: ['stockoutPenalty'] },
  );
export type OrderQuantityInput = z.output<typeof OrderQuantity>;

export const StockInput = z.discriminatedUnion('model', [Replenish, Newsvendor, OrderQuantity]);
export type StockInput = z.output<typeof StockInput>;

const ProductOutput = z.strictObject({
  id: z.string(),
  /** In place of all figures where a product's days carry none. */
  cannotEstimate: z.strictObject({ reason: z.string(), hint: z.string() }).optional(),
  /** Units a day on days in stock. */
  demand: Spread.optional(),
  velocity: z.strictObject({ days: z.number(), daysInStock: z.number() }).optional(),
  /** Units that would have sold on the days without stock: an estimate. */
  lostSales: z.strictObject({ units: z.number(), days: z.number() }).optional(),
  leadTime: Spread.optional(),
  leadTimeDemand: Spread.optional(),
  distribution: z.enum(['normal', 'gamma']).optional(),
  /** Units above what is wanted in the mean until an order arrives. */
  safetyStock: z.number().optional(),
  /** Order when what is there and on its way is down to it. */
  reorderPoint: z.number().optional(),
  /** With a review: order up to it at each one; and the safety in it. */
  baseStock: z.number().optional(),
  baseSafetyStock: z.number().optional(),
  /** The economic order quantity. */
  orderQuantity: z.number().optional(),
  ordersPerYear: z.number().optional(),
  annualCost: z.number().optional(),
  /** Days until what is on hand is gone, in the mean. */
  daysOfCover: z.number().optional(),
  /** The chance that it is gone before an order placed now arrives. */
  stockoutRisk: z.number().optional(),
  orderNow: z.boolean().optional(),
  /** Whole units. */
  suggestedOrder: z.number().optional(),
});
export type ProductOutput = z.output<typeof ProductOutput>;

export const StockOutput = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('replenish'), products: z.array(ProductOutput) }),
  z.strictObject({
    model: z.literal('newsvendor'),
    criticalRatio: z.number(),
    z: z.number().nullable(),
    quantity: z.number(),
    expectedSales: z.number(),
    expectedLostSales: z.number(),
    expectedLeftover: z.number(),
    expectedProfit: z.number(),
    fillRate: z.number(),
  }),
  z.strictObject({
    model: z.literal('order-quantity'),
    quantity: z.number(),
    ordersPerYear: z.number(),
    cycleYears: z.number(),
    annualCost: z.number().optional(),
    reorderPoint: z.number().optional(),
    expectedShortPerCycle: z.number().optional(),
  }),
]);
export type StockOutput = z.output<typeof StockOutput>;
