import { z } from 'zod';
import { ObjectType } from '../event.js';
import { ActivityNames } from './activity-names.js';
import { Duration } from './duration.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { breakdownField, sharedFields } from './shared.js';

/** Parts of the answer that cost a pass of their own: only worked out when asked for. */
export const THROUGHPUT_EXTRAS = ['queues', 'batches', 'temporal-profile'] as const;
export type ThroughputExtra = (typeof THROUGHPUT_EXTRAS)[number];

/** A time that the way from one activity to another must keep to. */
export const Target = z.strictObject({
  /** From the first of these on; from the start of the journey where left out. */
  from: ActivityNames.optional(),
  /** To the first of these after that. */
  to: ActivityNames,
  within: Duration,
  /** Counts the working hours of the team that carries out `to`. */
  working: z.boolean().default(false),
});
export type Target = z.infer<typeof Target>;

/** Which events start a step and which complete it, by a property (the lifecycle of XES). */
export const Lifecycle = z.strictObject({
  property: EventProperty,
  start: z.string().min(1).default('start'),
  complete: z.string().min(1).default('complete'),
});
export type Lifecycle = z.infer<typeof Lifecycle>;

export const ThroughputQuestion = z.strictObject({
  kind: z.literal('throughput'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType,
  include: z.array(z.enum(THROUGHPUT_EXTRAS)).optional(),
  targets: z.array(Target).max(20).optional(),
  lifecycle: Lifecycle.optional(),
  /** The property of events that says who carried them out. */
  resource: EventProperty.optional(),
  /** How long the stretches are by which queues are told. */
  bucket: z.enum(['hour', 'day']).default('day'),
  /** What counts as a batch: so many events of one kind, none of them further than this from the next. */
  batch: z
    .strictObject({ within: Duration, least: z.number().int().min(2).max(10_000).default(5) })
    .default({ within: '60s', least: 5 }),
  /** Ways, pairs of a temporal profile, people and hand-overs listed at most. */
  limit: z.number().int().min(1).max(1000).default(50),
});
export type ThroughputQuestion = z.infer<typeof ThroughputQuestion>;

/** Seconds. Quantiles are exact, with linear interpolation. */
export const Times = z.object({
  mean: z.number(),
  p50: z.number(),
  p90: z.number(),
  p95: z.number(),
  sum: z.number(),
});
export type Times = z.infer<typeof Times>;

export const Labour = z.object({
  minutes: z.number(),
  /** In the shop's currency, an estimate; null where the team has no rate. */
  cost: z.number().nullable(),
});
export type Labour = z.infer<typeof Labour>;

export const ThroughputStep = z.object({
  activity: z.string(),
  canonical: z.string().nullable(),
  /** The id of the team that carries it out; null where none does. */
  team: z.string().nullable(),
  events: z.number(),
  journeys: z.number(),
  /** Journeys that come here twice or more, and the events beyond the first of each journey. */
  repeated: z.number(),
  repeats: z.number(),
  /** From the event before it in the journey; null where nothing comes before. */
  wait: Times.nullable(),
  /** How much of that lay in the team's working hours; null where no team with a calendar carries it out. */
  working: Times.nullable(),
  /** From start to completion, with `lifecycle`; null where no such events are known. */
  service: Times.nullable(),
  /** Null where nothing tells how long the work took. */
  labour: Labour.nullable(),
});
export type ThroughputStep = z.infer<typeof ThroughputStep>;

export const ThroughputWay = z.object({
  from: z.string(),
  to: z.string(),
  count: z.number(),
  journeys: z.number(),
  time: Times,
  working: Times.nullable(),
});
export type ThroughputWay = z.infer<typeof ThroughputWay>;

/** Counts by day of the week (Monday first) and hour of the shop's clocks: 7 lists of 24. */
export const WeekPattern = z.array(z.array(z.number()));
export type WeekPattern = z.infer<typeof WeekPattern>;

export const TeamLoad = z.object({
  id: z.string(),
  name: z.string(),
  events: z.number(),
  pattern: WeekPattern,
  labour: Labour.nullable(),
});
export type TeamLoad = z.infer<typeof TeamLoad>;

/** So often work went from one to the other, by events that directly follow one another; with the share of all such. */
export const HandOver = z.object({ from: z.string(), to: z.string(), count: z.number(), share: z.number() });
export type HandOver = z.infer<typeof HandOver>;

export const KeptPromise = z.object({
  name: z.string(),
  /** Done in time; done late or not done though it is too late; not done yet but still in time. */
  kept: z.number(),
  broken: z.number(),
  open: z.number(),
  /** Called off before it was done, by what undoes the goal. */
  void: z.number(),
  /** Of those kept or broken; null where there are none. */
  share: z.number().nullable(),
  /** How long it took where it was done; null where it never was. */
  time: Times.nullable(),
});
export type KeptPromise = z.infer<typeof KeptPromise>;

export const QueueSeries = z.object({
  activity: z.string(),
  /** Journeys that began and ended to wait for it in each stretch, and that were waiting at its end. */
  arrivals: z.array(z.number()),
  departures: z.array(z.number()),
  length: z.array(z.number()),
  /** Mean length over all of the time: the sum of the waits over it (Little 1961). */
  mean: z.number(),
  peak: z.number(),
});
export type QueueSeries = z.infer<typeof QueueSeries>;

export const Batching = z.object({
  activity: z.string(),
  events: z.number(),
  /** Events that are part of a batch, and their share. */
  batched: z.number(),
  share: z.number(),
  batches: z.number(),
  /** Events in a batch, on average; null where there is none. */
  size: z.number().nullable(),
});
export type Batching = z.infer<typeof Batching>;

/** Seconds from `from` to `to`, over all pairs of positions i < j that hold them; `sd` of the sample, 0 of one pair. */
export const ProfilePair = z.object({
  from: z.string(),
  to: z.string(),
  count: z.number(),
  mean: z.number(),
  sd: z.number(),
});
export type ProfilePair = z.infer<typeof ProfilePair>;

export const PersonLoad = z.object({ name: z.string(), events: z.number(), journeys: z.number() });
export type PersonLoad = z.infer<typeof PersonLoad>;

export const People = z.object({
  /** Different people, and events that name one. */
  count: z.number(),
  events: z.number(),
  /** Events that directly follow one another and both name somebody; and how many of those name two different people. */
  pairs: z.number(),
  changes: z.number(),
  /** Why single people are not shown; null where they are. */
  withheld: z.enum(['not shown by this shop', 'too few people']).nullable(),
  rows: z.array(PersonLoad),
  handOvers: z.array(HandOver),
});
export type People = z.infer<typeof People>;

export const ThroughputAnswer = z.object({
  kind: z.literal('throughput'),
  currency: z.string(),
  journeys: z.number(),
  steps: z.array(ThroughputStep),
  ways: z.array(ThroughputWay),
  /** Starts of journeys. */
  arrivals: WeekPattern,
  teams: z.array(TeamLoad),
  /** Between teams; an event of no team hands nothing over. */
  handOvers: z.array(HandOver),
  promises: z.array(KeptPromise),
  queues: z
    .object({
      bucket: z.enum(['hour', 'day']),
      /** When each stretch begins. */
      from: z.array(z.string()),
      steps: z.array(QueueSeries),
    })
    .optional(),
  batches: z.array(Batching).optional(),
  temporalProfile: z.array(ProfilePair).optional(),
  people: People.optional(),
  /** What `limit` cut. */
  cut: z.object({ ways: z.number(), pairs: z.number(), people: z.number(), handOvers: z.number() }),
  meta: AnswerMeta,
});
export type ThroughputAnswer = z.infer<typeof ThroughputAnswer>;
