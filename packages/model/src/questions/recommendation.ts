import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const Ids = z.array(z.string().max(256)).max(100_000);

export const RecommendationQuestion = z.strictObject({
  kind: z.literal('recommendation'),
  ...sharedFields,
  ...noBreakdown(
    'products are recommended from all that was bought: give “where” to learn from some customers alone',
  ),
  object: ObjectType.default('customer'),
  /** What is recommended: objects of this type, of orders themselves or of what orders hold. */
  product: ObjectType.default('product'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  method: z.enum(['item-item', 'next-item', 'popular']).default('item-item'),
  similarity: z.enum(['jaccard', 'cosine', 'lift']).default('jaccard'),
  /** Whom to recommend to: customers by id, and products in hand, of a segment where it is known. */
  to: z
    .strictObject({
      customers: Ids.optional(),
      products: Ids.optional(),
      inSegment: z.string().max(100).optional(),
    })
    .default({}),
  /** What is shown where too little is known of a customer: what is popular in their segment by RFM, or with all. */
  fallback: z.enum(['segment', 'all']).default('segment'),
  rules: z
    .strictObject({
      /** Products that can be sold: a list, or `now` for what the shop's stock events leave. */
      inStock: z.union([Ids, z.literal('now')]).optional(),
      excluded: Ids.default([]),
      /** Products of so many last orders are not shown. */
      notFromLastOrders: z.number().int().min(0).max(100).default(1),
      /** By product, the share of its price that stays with the shop; else what its attribute `margin` says. */
      margins: z.record(z.string().max(256), z.number().min(-10).max(1)).default({}),
      /** A margin of 1 multiplies a score by 1 + this. */
      marginWeight: z.number().min(0).max(100).default(0),
    })
    .default({ excluded: [], notFromLastOrders: 1, margins: {}, marginWeight: 0 }),
  /** Judges the method by what was bought in so long a time at the end. */
  evaluate: Duration.optional(),
  limit: z.number().int().min(1).max(1000).default(10),
});
export type RecommendationQuestion = z.infer<typeof RecommendationQuestion>;

export const RecommendedProduct = z.object({
  product: z.string(),
  /** Comparable within one list. */
  score: z.number(),
  /** The product that speaks most for it; null where it is only popular. */
  because: z.string().nullable(),
});

export const RecommendationQuality = z.object({
  customers: z.number(),
  /** The share of customers who bought something that was shown. */
  hitRate: z.number(),
  ndcg: z.number(),
  /** The share of products that were shown to anybody. */
  coverage: z.number(),
});

export const RecommendationAnswer = z.object({
  kind: z.literal('recommendation'),
  customers: z.number(),
  products: z.number(),
  /** One for each customer that was asked about; for the products in hand, one with `customer` null. */
  recommended: z.array(z.object({ customer: z.string().nullable(), products: z.array(RecommendedProduct) })),
  /** By product, what it calls itself (its text `name`): of those that are told of and have one. */
  names: z.record(z.string(), z.string()),
  evaluation: z.object({ method: RecommendationQuality, popularity: RecommendationQuality }).nullable(),
  /** Why nothing can be recommended, or not be judged. */
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type RecommendationAnswer = z.infer<typeof RecommendationAnswer>;
