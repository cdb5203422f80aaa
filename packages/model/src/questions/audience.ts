import { z } from 'zod';
import { AnswerMeta } from './meta.js';
import { sharedFields } from './shared.js';
import { SegmentRule } from './where.js';

export const AudienceQuestion = z.strictObject({
  kind: z.literal('audience'),
  shop: sharedFields.shop,
  /** A segment of the shop's settings, or one that is told here. */
  segment: z.union([z.string().min(1).max(256), SegmentRule]),
  bots: sharedFields.bots,
  locale: sharedFields.locale,
  /** Members listed, by id, those after `after`. */
  limit: z.number().int().min(0).max(100_000).default(1000),
  after: z.string().max(1000).optional(),
});
export type AudienceQuestion = z.infer<typeof AudienceQuestion>;

export const AudienceMember = z.object({
  id: z.string(),
  /** What is known of it: the attributes of the object. */
  text: z.record(z.string(), z.string()),
  numbers: z.record(z.string(), z.number()),
});
export type AudienceMember = z.infer<typeof AudienceMember>;

export const AudienceAnswer = z.object({
  kind: z.literal('audience'),
  shop: z.string(),
  /** The id of a saved segment; null of one that was told. */
  segment: z.string().nullable(),
  name: z.string().nullable(),
  object: z.string(),
  total: z.number(),
  members: z.array(AudienceMember),
  /** The last id listed, to go on after; null where all are listed. */
  next: z.string().nullable(),
  meta: AnswerMeta,
});
export type AudienceAnswer = z.infer<typeof AudienceAnswer>;
