import { z } from 'zod';

const Amount = z.number().min(0).max(1e15);

const Touchpoint = z.strictObject({
  name: z.string(),
  spend: Amount,
  /** Orders credited to it; by an attribution model they need not be whole. */
  orders: Amount.default(0),
  newCustomers: Amount.default(0),
  revenue: Amount.default(0),
});
export type Touchpoint = z.output<typeof Touchpoint>;

export const SpendInput = z.strictObject({
  touchpoints: z.array(Touchpoint).min(1),
  /** The part of revenue that is left after goods and delivery. */
  margin: z.number().gt(0).max(1).default(1),
  /** What a new customer is worth over their lifetime, after goods and delivery: for all, or by touchpoint. */
  lifetimeValue: z.union([z.number().min(0), z.record(z.string(), z.number().min(0))]).optional(),
  level: z.number().gt(0).lt(1).default(0.95),
});
export type SpendInput = z.output<typeof SpendInput>;

const Ratio = z.strictObject({
  /** Null where nothing came of the spend, or nothing was spent. */
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  /** Null where there is no upper end. */
  high: z.number().nullable(),
});
export type Ratio = z.output<typeof Ratio>;

const Row = z.strictObject({
  name: z.string(),
  spend: z.number(),
  /** Revenue for each unit spent. */
  returnOnSpend: z.number().nullable(),
  /** Revenue × margin − spend. */
  contribution: z.number(),
  costPerOrder: Ratio,
  acquisitionCost: Ratio,
  lifetimeValue: z.number().optional(),
  /** Lifetime value for each unit of acquisition cost; its interval is that of the cost. */
  valueToCost: Ratio.optional(),
  /** Whether new customers surely bring more, or less, than they cost; with a lifetime value. */
  verdict: z.enum(['pays', 'loses', 'unclear']).optional(),
});
export type Row = z.output<typeof Row>;

export const SpendOutput = z.strictObject({ touchpoints: z.array(Row), total: Row });
export type SpendOutput = z.output<typeof SpendOutput>;
