import { WEEKDAYS } from '@throughline/model';
import { z } from 'zod';
import { Name, Price, Share } from './parts.js';

/** Names the problem in the truth, and says when it is there (whole local days, `until` included). */
const planted = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u, 'must be lower-case letters, digits and dashes')
    .optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
};

/** What strikes visits may spare those who are ready to buy: a cause of both that nobody records. */
const strikingVisits = {
  ...planted,
  /** Share by which it strikes less often who is as keen as those who come to buy; who is passing by is hardly spared. */
  sparesKeen: Share.optional(),
};

/** Payments fail with an error code, on one device or browser. */
const PaymentError = z.strictObject({
  kind: z.literal('payment-error'),
  ...strikingVisits,
  device: Name.optional(),
  browser: Name.optional(),
  method: Name.optional(),
  /** Share of payment attempts in the segment that fail because of it. */
  share: Share,
  code: Name.default('3ds_timeout'),
});

/** One picker takes longer on some weekdays. */
const SlowPicker = z.strictObject({
  kind: z.literal('slow-picker'),
  ...planted,
  picker: z.number().int().min(1).default(1),
  weekdays: z.array(z.enum(WEEKDAYS)).min(1).default(['monday']),
  /** 0 is the usual pace, 1 takes twice as long. */
  slowdown: z.number().min(0).max(100),
});

/** A category, or some products of it, cannot be bought. */
const StockOut = z.strictObject({
  kind: z.literal('stock-out'),
  ...planted,
  category: Name.optional(),
  product: Name.optional(),
  /** Share of the category's products that are out. */
  share: Share.default(1),
});

/** Parcels to one region take days longer than promised. */
const LateCarrier = z.strictObject({
  kind: z.literal('late-carrier'),
  ...planted,
  region: Name.optional(),
  carrier: Name.optional(),
  /** Share of parcels held up. */
  share: Share,
  days: z.number().int().min(0).max(30).default(3),
});

/** Fields of a checkout step are refused; people try again or leave. */
const ConfusingForm = z.strictObject({
  kind: z.literal('confusing-form'),
  ...strikingVisits,
  step: z.enum(['address', 'delivery', 'payment']).default('address'),
  device: Name.optional(),
  browser: Name.optional(),
  /** Share of those who reach the step and see an error. */
  share: Share,
  /** Share that leaves at each error. */
  leave: Share.default(0.3),
  field: Name.default('phone number'),
});

/** A fee is added where delivery is chosen. */
const ShippingShock = z.strictObject({
  kind: z.literal('shipping-shock'),
  ...planted,
  region: Name.optional(),
  fee: Price,
});

/** Pages take seconds longer; people leave before they see them. */
const SlowPage = z.strictObject({
  kind: z.literal('slow-page'),
  ...strikingVisits,
  device: Name.optional(),
  browser: Name.optional(),
  /** Share of visits that meet it. */
  share: Share.default(1),
  seconds: z.number().min(0).max(60),
});

/** Searches find nothing though the products are there. */
const BrokenSearch = z.strictObject({
  kind: z.literal('broken-search'),
  ...strikingVisits,
  device: Name.optional(),
  /** Share of searches that come back empty because of it. */
  share: Share,
});

export const ProblemConfig = z
  .discriminatedUnion('kind', [
    PaymentError,
    SlowPicker,
    StockOut,
    LateCarrier,
    ConfusingForm,
    ShippingShock,
    SlowPage,
    BrokenSearch,
  ])
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    message: 'must not lie before from',
  });
export type ProblemConfig = z.infer<typeof ProblemConfig>;
export type ProblemKind = ProblemConfig['kind'];
export type ProblemOf<Kind extends ProblemKind> = Extract<ProblemConfig, { kind: Kind }>;
