import { z } from 'zod';

/** A name for a kind of object: `customer`, `session`, `order`, … or whatever the shop adds. */
export const ObjectType = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\s].*$/u, 'must not start with a space');

/** Points from an event to an object that it touched (OCEL 2.0: event-to-object relation). */
export const ObjectRef = z.object({
  type: ObjectType,
  id: z.string().min(1).max(256),
});
export type ObjectRef = z.infer<typeof ObjectRef>;

/** An amount of money as an exact decimal string, with its ISO 4217 currency beside it. */
export const Amount = z.object({
  value: z.string().regex(/^-?\d{1,14}(\.\d{1,4})?$/u, 'must be a decimal number with up to 4 decimals'),
  currency: z.string().regex(/^[A-Z]{3}$/u, 'must be an ISO 4217 code such as EUR'),
});
export type Amount = z.infer<typeof Amount>;

/** Something that happened at one time (OCEL 2.0 event). */
export const ShopEvent = z.object({
  /** Unique within the shop. Two events with the same id are one event, told twice. */
  id: z.string().min(1, 'must not be empty').max(256),
  /** UTC instant, ISO 8601, millisecond precision. */
  time: z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-03-31T10:00:00Z' }),
  /** The name as the source gave it. */
  activity: z.string().min(1, 'must not be empty').max(256),
  /** Where the event stood in its source; decides the order of events at the same instant. */
  position: z.number().int().nonnegative().optional(),
  /** The system that reported it: `web`, `payment provider`, `warehouse`, … */
  system: z.string().max(128).optional(),
  channel: z.string().max(128).optional(),
  device: z.string().max(128).optional(),
  amount: Amount.optional(),
  text: z.record(z.string(), z.string()).optional(),
  numbers: z.record(z.string(), z.number()).optional(),
  objects: z.array(ObjectRef).min(1, 'must name one object at least'),
});
export type ShopEvent = z.infer<typeof ShopEvent>;

/** A thing with a life of its own and what is known of it (OCEL 2.0 object). */
export const ShopObject = z.object({
  type: ObjectType,
  id: z.string().min(1).max(256),
  text: z.record(z.string(), z.string()).optional(),
  numbers: z.record(z.string(), z.number()).optional(),
});
export type ShopObject = z.infer<typeof ShopObject>;

/** One object belongs to another: item `of` order, order `of` customer (OCEL 2.0 object-to-object relation). */
export const ObjectRelation = z.object({
  from: ObjectRef,
  to: ObjectRef,
  qualifier: z.string().min(1).max(64),
});
export type ObjectRelation = z.infer<typeof ObjectRelation>;

/** The qualifier that says: two ids of a customer are one and the same. */
export const SAME_AS = 'same as';

/** Types whose events form journeys unless the shop's settings say otherwise. */
export const DEFAULT_TRACED_TYPES = [
  'customer',
  'session',
  'order',
  'item',
  'parcel',
  'ticket',
  'return',
] as const;

/** Types that are context: attributes of journeys, never journeys (a best-seller's million views are no array). */
export const CONTEXT_TYPES = [
  'product',
  'variant',
  'category',
  'brand',
  'seller',
  'campaign',
  'channel',
  'page',
  'coupon',
  'promotion',
  'carrier',
  'warehouse',
  'store',
  'employee',
  'country',
  'region',
] as const;
