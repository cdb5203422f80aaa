/**
 * What goes over the wire where events come in: part of `routes.ts`. Of our own protocol these are the very schemas that it is
 * read by. Of the others they are what we use of what their clients send: all else that stands in it is let through, and what
 * cannot be used goes to the dead letters with the reason.
 */
import { ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import { z } from 'zod';

const OwnItem = z.union([ShopEvent, ShopObject, ObjectRelation]);

/** POST /v1/events ← events, objects and relations, or one of them. */
export const EventsBody = z.union([z.array(OwnItem), OwnItem]);

/** POST /v1/events → the outcome of each item, in the order in which they came. */
export const EventsReceipt = z.object({
  shop: z.string(),
  accepted: z.number(),
  rejected: z.number(),
  items: z.array(
    z.object({ status: z.enum(['accepted', 'rejected', 'dropped']), reason: z.string().optional() }),
  ),
});

/** Anything that a client says of itself. */
export const JsonObject = z.record(z.string(), z.unknown());

export const CloudEvent = z.looseObject({
  id: z.string(),
  source: z.string(),
  specversion: z.literal('1.0'),
  type: z.string(),
  time: z.iso.datetime({ offset: true }).optional(),
  subject: z.string().optional(),
  data: JsonObject.optional(),
});

/** POST /v1/cloudevents ← CloudEvents 1.0, structured or a batch of them. */
export const CloudEventsBody = z.union([z.array(CloudEvent), CloudEvent]);

/** POST /v1/track and the like ← one call of Segment's API; its type is told by the address. */
export const SegmentCall = z.looseObject({
  type: z.enum(['track', 'page', 'screen', 'identify', 'group', 'alias']).optional(),
  messageId: z.string().optional(),
  userId: z.string().nullish(),
  anonymousId: z.string().nullish(),
  /** Of an alias. */
  previousId: z.string().nullish(),
  /** Of a track. */
  event: z.string().optional(),
  properties: JsonObject.optional(),
  traits: JsonObject.optional(),
  context: JsonObject.optional(),
  timestamp: z.string().optional(),
  sentAt: z.string().optional(),
});

/** POST /v1/batch, /v1/import ← calls, each with its type. */
export const SegmentBatch = z.looseObject({ batch: z.array(SegmentCall), sentAt: z.string().optional() });

export const PosthogEvent = z.looseObject({
  event: z.string(),
  distinct_id: z.string().optional(),
  uuid: z.string().optional(),
  timestamp: z.string().optional(),
  properties: JsonObject.optional(),
});

/** POST /capture, /track, /batch, /e ← one event, a list of them, or a batch. */
export const PosthogBody = z.union([
  z.looseObject({ batch: z.array(PosthogEvent) }),
  z.array(PosthogEvent),
  PosthogEvent,
]);

/** POST /mp/collect ← events of one client, as GA4's Measurement Protocol has them. */
export const MeasurementBody = z.looseObject({
  client_id: z.string().optional(),
  app_instance_id: z.string().optional(),
  user_id: z.string().optional(),
  timestamp_micros: z.union([z.number(), z.string()]).optional(),
  events: z.array(z.looseObject({ name: z.string(), params: JsonObject.optional() })),
});

/** POST /g/collect ← parameters as gtag.js sends them, an event a line. */
export const GtagBody = z.string();

/** POST /com.snowplowanalytics.snowplow/tp2 ← a tracker's batch: each item the parameters of one event. */
export const SnowplowBody = z.looseObject({
  schema: z.string().optional(),
  data: z.array(z.record(z.string(), z.string())),
});
