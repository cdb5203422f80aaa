import { z } from 'zod';
import { ObjectType } from '../event.js';
import { NoEstimate, SetApart } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

export const SegmentsQuestion = z.strictObject({
  kind: z.literal('segments'),
  ...sharedFields,
  ...noBreakdown('segments are the split: give “where” to look at some of the customers'),
  object: ObjectType.default('customer'),
  /** What counts as an order: events that earn money where nothing is said. */
  orders: EventMatch.optional(),
  /**
   * `rfm`: named, by recency, frequency and money. `behaviour`: groups found in these and in how busy customers are. `shop`:
   * those of the shop's settings, over all journeys of the type.
   */
  by: z.enum(['rfm', 'behaviour', 'shop']).default('rfm'),
  /** Of those of the shop's settings, which ones: all where left out. */
  segments: z.array(z.string().min(1).max(64)).min(1).max(100).optional(),
  /** Of groups by behaviour: how many; chosen where it is not given. */
  groups: z.number().int().min(2).max(20).optional(),
  /** Lists members of this segment alone. */
  members: z.string().max(100).optional(),
  /** Customers listed, those who spent most first. */
  limit: z.number().int().min(0).max(100_000).default(50),
});
export type SegmentsQuestion = z.infer<typeof SegmentsQuestion>;

export const CustomerSegment = z.object({
  /** A name, or of groups by behaviour a number, the largest first. */
  segment: z.string(),
  customers: z.number(),
  /** Of all customers; of what all spent, null where nobody spent anything. */
  share: z.number(),
  shareOfMoney: z.number().nullable(),
  /** What sets it apart, the largest difference first. */
  apart: z.array(SetApart),
  /** Of groups by behaviour: how well it is found again in resamples, 0 … 1; below 0.6 do not trust it. */
  stability: z.number().nullable(),
});
export type CustomerSegment = z.infer<typeof CustomerSegment>;

export const SegmentedCustomer = z.object({
  id: z.string(),
  segment: z.string(),
  /** Days since the last order; null where there is none. */
  recency: z.number().nullable(),
  /** Orders, and what they were worth in the shop's currency. */
  frequency: z.number(),
  monetary: z.number(),
  /** Of RFM, from 1 to 5 each. */
  scores: z.object({ recency: z.number(), frequency: z.number(), monetary: z.number() }).nullable(),
});
export type SegmentedCustomer = z.infer<typeof SegmentedCustomer>;

export const SegmentsAnswer = z.object({
  kind: z.literal('segments'),
  currency: z.string(),
  /** Customers with an order (by `shop`, all of them); the day that recency is counted from. */
  customers: z.number(),
  until: z.string(),
  segments: z.array(CustomerSegment),
  /** Of groups by behaviour whose number was chosen: whether there are groups at all. */
  clustered: z.boolean().nullable(),
  silhouette: z.number().nullable(),
  listed: z.array(SegmentedCustomer),
  /** Customers who are meant and not listed. */
  other: z.number(),
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type SegmentsAnswer = z.infer<typeof SegmentsAnswer>;
