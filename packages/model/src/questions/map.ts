import { z } from 'zod';
import { ObjectType, Amount } from '../event.js';
import { AnswerMeta, Seconds } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';

/** Parts of the map that cost a pass of their own over the journeys: only worked out when asked for. */
export const MAP_EXTRAS = ['durations', 'self-distances', 'eventually-follows'] as const;
export type MapExtra = (typeof MAP_EXTRAS)[number];

export const MapQuestion = z.strictObject({
  kind: z.literal('map'),
  ...sharedFields,
  ...breakdownField,
  /** One object type, or all traced types where left out. */
  object: ObjectType.optional(),
  include: z.array(z.enum(MAP_EXTRAS)).optional(),
  /** Variants to list for each object type. */
  limit: z.number().int().min(1).max(1000).default(20),
});
export type MapQuestion = z.infer<typeof MapQuestion>;

export const MapActivity = z.object({
  activity: z.string(),
  /** The taxonomy's name for it, null where the taxonomy does not know it. */
  canonical: z.string().nullable(),
  events: z.number(),
  /** Journeys that hold it at least once. */
  journeys: z.number(),
  /** Journeys that start / end with it. */
  first: z.number(),
  last: z.number(),
  /** Journeys that hold it twice or more. */
  repeated: z.number(),
  /** Journeys that end here without the goal, and are old enough to be called lost. */
  lost: z.number(),
  /** Journeys that end here without the goal, and are too young to be called lost. */
  open: z.number(),
  /** Mean relative place in the journey, 0 first … 1 last; journeys of one event count as 0. */
  position: z.number(),
  /** Waiting time since the event before it in the journey; null where it is always first. */
  wait: Seconds.nullable(),
  /** Exact sums over events (not journeys), one for each currency. */
  amounts: z.array(Amount),
  systems: z.array(z.string()),
  /** Fewest events between two occurrences in one journey; null where it never repeats. With `self-distances`. */
  selfDistance: z.number().nullable().optional(),
});
export type MapActivity = z.infer<typeof MapActivity>;

export const MapEdge = z.object({
  from: z.string(),
  to: z.string(),
  count: z.number(),
  journeys: z.number(),
  seconds: Seconds,
  /** Worth of the journeys that took this way: revenue less what was given back, in the shop's currency. An estimate. */
  amount: z.number(),
});
export type MapEdge = z.infer<typeof MapEdge>;

export const MapVariant = z.object({ activities: z.array(z.string()), count: z.number(), share: z.number() });
export type MapVariant = z.infer<typeof MapVariant>;

/** How long whole journeys take, first event to last, in seconds; journeys of one event take 0. Quantiles are exact. */
export const JourneyDurations = z.object({
  n: z.number(),
  min: z.number(),
  mean: z.number(),
  p50: z.number(),
  p90: z.number(),
  max: z.number(),
  sum: z.number(),
  /** Mean seconds between the starts of two journeys in a row; null where there are fewer than two. */
  arrival: z.number().nullable(),
});
export type JourneyDurations = z.infer<typeof JourneyDurations>;

/** Pairs of positions i < j of one journey that hold `from` and `to`: each pair counts once. */
export const FollowPair = z.object({ from: z.string(), to: z.string(), count: z.number() });
export type FollowPair = z.infer<typeof FollowPair>;

/**
 * Journeys that have not come somewhere yet; and the same by age: of journeys of their type that ever come there, at least the share
 * `came` (0 to 0.99) is there when as old as these are.
 */
export const Waiting = z.object({
  journeys: z.number(),
  bands: z.array(z.object({ came: z.number(), journeys: z.number() })),
});
export type Waiting = z.infer<typeof Waiting>;

/**
 * Journeys that have not come somewhere yet and are younger, at the shop's last event, than 99 % of the journeys of their type are
 * that come there: they may still. Places without any are left out.
 */
export const TooYoung = z.object({
  activities: z.array(z.object({ activity: z.string(), ...Waiting.shape })),
  ways: z.array(z.object({ from: z.string(), to: z.string(), ...Waiting.shape })),
});
export type TooYoung = z.infer<typeof TooYoung>;

export const ObjectMap = z.object({
  journeys: z.number(),
  activities: z.array(MapActivity),
  edges: z.array(MapEdge),
  variants: z.array(MapVariant),
  /** How many different variants there are in all. */
  variantCount: z.number(),
  /** Journeys cut at the cap on events in one journey. */
  capped: z.number(),
  goal: z.object({ reach: z.array(z.string()), without: z.array(z.string()) }).nullable(),
  /** Journeys that reached the goal; that ended without it; that may still reach it. */
  reached: z.number(),
  lost: z.number(),
  open: z.number(),
  /** Only where asked for; null durations where there is no journey. */
  durations: JourneyDurations.nullable().optional(),
  eventuallyFollows: z.array(FollowPair).optional(),
  /** Only on the two sides of a comparison, where a period does not cut journeys. */
  tooYoung: TooYoung.optional(),
});
export type ObjectMap = z.infer<typeof ObjectMap>;

export const LogSummary = z.object({
  events: z.number(),
  rejected: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  objects: z.record(z.string(), z.number()),
});
export type LogSummary = z.infer<typeof LogSummary>;

export const MapAnswer = z.object({
  kind: z.literal('map'),
  log: LogSummary,
  currency: z.string(),
  objects: z.record(z.string(), ObjectMap),
  meta: AnswerMeta,
});
export type MapAnswer = z.infer<typeof MapAnswer>;
