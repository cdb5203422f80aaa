import { z } from 'zod';
import { AnswerMeta, Seconds } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';

export const KPI_INTERVALS = ['day', 'week', 'month'] as const;
export type KpiInterval = (typeof KPI_INTERVALS)[number];

/** A number of events that holds a score. */
export const ScoreProperty = z
  .string()
  .max(200)
  .regex(/^number\..+$/su, 'must be a number of events, as number.<name>');

export const KpisQuestion = z.strictObject({
  kind: z.literal('kpis'),
  ...sharedFields,
  ...breakdownField,
  /** Also tells the figures of each day, week or month, in the shop's zone. */
  interval: z.enum(KPI_INTERVALS).optional(),
  /** The day, or instant, by which an order was promised: of orders. `object.text.promised` where left out. */
  promised: z
    .string()
    .max(200)
    .regex(/^object\.text\..+$/su, 'must be an attribute of orders, as object.text.<name>')
    .optional(),
  /** Where events hold the answer to “would you recommend us”, 0 … 10. */
  nps: ScoreProperty.optional(),
  /** Where events hold how satisfied a customer is, 1 … 5. */
  csat: ScoreProperty.optional(),
});
export type KpisQuestion = z.infer<typeof KpisQuestion>;

/** What every figure says: how much it stands on, and, where it cannot be told, why. */
const standing = { n: z.number(), why: z.string().optional() };

export const KpiFigure = z.object({ value: z.number().nullable(), ...standing });
export type KpiFigure = z.infer<typeof KpiFigure>;

const MoneyMoved = z.object({
  currency: z.string(),
  /** Exact decimals. Gross is what orders brought, net is what is left of it after refunds and cancellations. */
  gross: z.string(),
  refunds: z.string(),
  net: z.string(),
});
export type MoneyMoved = z.infer<typeof MoneyMoved>;

export const RevenueFigure = z.object({
  /** In the shop's currency. */
  value: MoneyMoved.nullable(),
  ...standing,
  /** What was paid in other currencies: none is converted. */
  others: z.array(MoneyMoved),
});
export type RevenueFigure = z.infer<typeof RevenueFigure>;

export const ServiceTime = z.object({
  value: Seconds.nullable(),
  /** The same in the support team's working hours; null where the team has no calendar. */
  working: Seconds.nullable(),
  /** Tickets that got so far, of `of` that were opened. */
  ...standing,
  of: z.number(),
});
export type ServiceTime = z.infer<typeof ServiceTime>;

export const KpiFigures = z.object({
  /** Customers who did something in a visit. */
  visitors: KpiFigure,
  /** Visits that began. */
  sessions: KpiFigure,
  /** Share of these visits in which something was bought, 0 … 1; n: the visits. */
  conversion: KpiFigure,
  orders: KpiFigure,
  /** Mean amount of an order in the shop's currency; n: the orders with such an amount. */
  averageOrderValue: KpiFigure,
  revenue: RevenueFigure,
  /** Of the customers who bought, the share that had bought before or bought again; n: those who bought. */
  repeatRate: KpiFigure,
  /** Of the orders promised for this time, the share that had arrived whole by then; n: those orders. */
  onTimeDelivery: KpiFigure,
  firstReply: ServiceTime,
  resolution: ServiceTime,
  /** Share of answers of 4 or 5, on a scale of 1 to 5; n: the answers. */
  csat: KpiFigure,
  /** Share of 9 and 10 less share of 0 to 6, in points, -100 … 100; n: the answers. */
  nps: KpiFigure,
  /** Of these orders, the share of which something was sent back so far; n: the orders. */
  returnRate: KpiFigure,
});
export type KpiFigures = z.infer<typeof KpiFigures>;

export const KpisAnswer = z.object({
  kind: z.literal('kpis'),
  currency: z.string(),
  figures: KpiFigures,
  /** Day by day (week by week, month by month), those without anything too: `from` is the first day of each. */
  intervals: z.array(z.object({ from: z.iso.date(), figures: KpiFigures })).optional(),
  meta: AnswerMeta,
});
export type KpisAnswer = z.infer<typeof KpisAnswer>;
