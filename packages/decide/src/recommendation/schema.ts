import { z } from 'zod';
import { MEASURES } from './similarity.js';

/** A number in any unit, or a date or time as 2026-11-25 or 2026-11-25T12:00:00Z. */
const Time = z.union([z.number(), z.iso.date(), z.iso.datetime({ offset: true })]);

const Purchase = z.strictObject({
  customer: z.string(),
  item: z.string(),
  time: Time,
  quantity: z.number().gt(0).default(1),
});

export const METHODS = ['item-item', 'next-item', 'popular'] as const;

/** How a recommender is made from purchases. */
export const RecommenderFields = {
  purchases: z.array(Purchase).min(1),
  /** By customer: whose popular items to fall back on. */
  segments: z.record(z.string(), z.string()).default({}),
  method: z.enum(METHODS).default('item-item'),
  similarity: z.enum(MEASURES).default('jaccard'),
  /** Cosine: whether how many were bought counts. */
  quantities: z.boolean().default(false),
  /** Neighbours that are kept of each item. */
  neighbours: z.int().min(1).max(1000).default(50),
  /** Items that were bought together fewer times are no neighbours. */
  together: z.int().min(1).default(2),
  /** How much an item speaks for itself: 0 where nobody buys a thing twice. */
  again: z.number().min(0).max(100).default(1),
};

const Rules = z.strictObject({
  /** Items that can be sold; all where it is not given. */
  inStock: z.array(z.string()).optional(),
  excluded: z.array(z.string()).default([]),
  /** Items of so many last orders are not shown. */
  notFromLastOrders: z.int().min(0).default(1),
  /** By item, the share of the price that stays with the shop. */
  margins: z.record(z.string(), z.number()).default({}),
  /** A margin of 1 multiplies a score by 1 + this. */
  marginWeight: z.number().min(0).max(100).default(0),
});
export type Rules = z.output<typeof Rules>;

export const RecommendationInput = z.strictObject({
  ...RecommenderFields,
  /** Whom to recommend to: a customer of the purchases, or items that somebody has in hand. */
  for: z
    .array(
      z.strictObject({
        customer: z.string().optional(),
        items: z.array(z.string()).optional(),
        segment: z.string().optional(),
      }),
    )
    .default([]),
  /** How many items to recommend. */
  most: z.int().min(1).max(1000).default(10),
  rules: Rules.prefault({}),
  /** Learns from what was bought before `from`, and looks whether it was what was bought from then on. */
  evaluate: z
    .strictObject({
      from: Time,
      /** Counts only items that the customer had not bought before, and shows no others. */
      newOnly: z.boolean().default(false),
    })
    .optional(),
});
export type RecommendationInput = z.output<typeof RecommendationInput>;
export type RecommenderInput = Pick<RecommendationInput, keyof typeof RecommenderFields>;

const QualityOutput = z.strictObject({
  customers: z.number(),
  hitRate: z.number(),
  ndcg: z.number(),
  coverage: z.number(),
});

export const RecommendationOutput = z.strictObject({
  customers: z.number(),
  items: z.number(),
  /** In the order of `for`. */
  recommendations: z.array(
    z.array(
      z.strictObject({
        item: z.string(),
        /** Comparable within one list. */
        score: z.number(),
        /** The item that speaks most for this one; null where it is only popular. */
        because: z.string().nullable(),
      }),
    ),
  ),
  /** Of `most` items shown, beside those most popular before. */
  evaluation: z.strictObject({ method: QualityOutput, popularity: QualityOutput }).optional(),
});
export type RecommendationOutput = z.output<typeof RecommendationOutput>;

export const timeOf = (time: z.output<typeof Time>): number =>
  typeof time === 'number' ? time : Date.parse(time);
