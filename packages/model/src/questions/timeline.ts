import { z } from 'zod';
import { Amount, ObjectRef, ObjectType } from '../event.js';
import { ShopId } from '../settings.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';

/** One object with everything that is related to it. It is about one object: there is no period, filter or comparison. */
export const TimelineQuestion = z.strictObject({
  kind: z.literal('timeline'),
  shop: ShopId.optional(),
  ...noBreakdown('a timeline is about one object'),
  locale: sharedFields.locale,
  object: ObjectType,
  id: z.string().min(1).max(256),
  /** Types of related objects whose events are interleaved; the traced ones where left out, none where empty. */
  related: z.array(ObjectType).max(50).optional(),
  /** Events listed: the object's own first, then those of related objects that are nearest to its journey in time. */
  limit: z.number().int().min(1).max(1000).default(200),
  /** Which of the object's own events are listed where there are more than that. */
  keep: z.enum(['first', 'last']).default('first'),
});
export type TimelineQuestion = z.infer<typeof TimelineQuestion>;

export const TimelineEvent = z.object({
  id: z.string(),
  time: z.string(),
  activity: z.string(),
  canonical: z.string().nullable(),
  system: z.string(),
  channel: z.string(),
  device: z.string(),
  amount: Amount.nullable(),
  text: z.record(z.string(), z.string()),
  numbers: z.record(z.string(), z.number()),
  /** All that it touched. */
  objects: z.array(ObjectRef),
  /** Whether it stands in the journey of the object that is asked about. */
  own: z.boolean(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const RelatedObject = ObjectRef.extend({
  /** Events that it shares with the object, of those that are listed. */
  shared: z.number(),
  /** What the relations between the two are called, in either direction. */
  relations: z.array(z.string()),
});
export type RelatedObject = z.infer<typeof RelatedObject>;

export const TimelineAnswer = z.object({
  kind: z.literal('timeline'),
  object: z.object({
    type: z.string(),
    id: z.string(),
    text: z.record(z.string(), z.string()),
    numbers: z.record(z.string(), z.number()),
  }),
  /** In the order of time; of events at the same instant, in their settled order. */
  events: z.array(TimelineEvent),
  /** The object's own events, listed or not. */
  count: z.number(),
  /** Those with most shared events first; at most 200, of which orders, parcels, tickets and returns are cut last. */
  related: z.array(RelatedObject),
  /**
   * What the limits cut: events, the object's own and those of related objects (null where its own leave no room, and the
   * others are not looked for), and related objects.
   */
  cut: z.object({ own: z.number(), related: z.number().nullable(), objects: z.number() }),
  meta: AnswerMeta,
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;
