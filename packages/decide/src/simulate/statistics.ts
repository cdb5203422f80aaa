import { z } from 'zod';

const Count = z.number().min(0);
const Share = z.number().min(0).max(1);

/** An activity by its place in `activities`, from 1 on; 0 is outside the journey: before its start, after its end. */
const Place = z.number().int().min(0).max(65_535);

/** Quantiles of equally spaced probabilities, the least value first and the greatest last. */
const Quantiles = z.array(z.number()).min(2).max(1001);

/** The longest context that is learned from. */
export const MOST_MEMORY = 8;

/** Different things beyond so many are not told apart any more. */
export const MOST_PROGRESS = 31;

export const HOURS_OF_WEEK = 168;
const WeekOfHours = z.array(z.number().min(0)).length(HOURS_OF_WEEK);

/** How often what came next after what had happened last. */
export const Route = z.strictObject({
  /** The last activities, the latest last; begins with 0 where the journey began no earlier. */
  after: z
    .array(Place)
    .min(1)
    .max(MOST_MEMORY + 1),
  /** How many different activities had happened by then. */
  progress: z.number().int().min(0).max(MOST_PROGRESS).default(0),
  next: Place,
  /** Whether it happened for the first time. */
  fresh: z.boolean().default(false),
  count: Count,
  /** The part of `count` that is held back to choose how much memory is worth having. */
  tuning: Count.default(0),
  segment: z.string().default(''),
});
export type Route = z.infer<typeof Route>;

/** How long the step before took, in seconds, told apart by these bounds: the first class is up to the first of them. */
export const PACES = [10, 60, 600, 3600, 21_600, 86_400, 172_800, 345_600] as const;

/** How long it took from one activity to the next, in seconds. */
export const StepTime = z.strictObject({
  from: Place,
  to: Place,
  /** Of steps that begin in this sixth of a day (four to a day, from Monday 00:00); null for all of them. */
  bucket: z.number().int().min(0).max(27).nullable().default(null),
  /** Of steps before which another one took so long, by the place in the bounds; null for all of them. */
  pace: z.number().int().min(0).max(PACES.length).nullable().default(null),
  count: Count,
  quantiles: Quantiles,
});
export type StepTime = z.infer<typeof StepTime>;

/** What an activity is worth where it carries an amount, and how often it does. */
export const ActivityAmount = z.strictObject({
  activity: Place,
  share: Share,
  count: Count,
  mean: z.number(),
  quantiles: Quantiles,
});
export type ActivityAmount = z.infer<typeof ActivityAmount>;

/**
 * How much later than promised journeys were at one of `to`, in seconds (less than 0: earlier), by how long they took
 * to come there: what is promised goes with how long it takes.
 */
export const Promised = z.strictObject({
  to: z.array(Place).min(1),
  lateness: z
    .array(
      z.strictObject({
        /** Of those that took at most so many seconds, and longer than those before; null for all others. */
        upTo: z.number().nullable().default(null),
        count: Count,
        quantiles: Quantiles,
      }),
    )
    .min(1),
});
export type Promised = z.infer<typeof Promised>;

/** Who carries out steps, one journey after another as they come in, in working hours. */
export const Resource = z.strictObject({
  id: z.string().min(1),
  activities: z.array(Place).min(1),
  /** The share of each hour of the week that is worked, Monday 00:00 first. */
  week: WeekOfHours,
  /** Journeys that one server gets done in an hour of work. */
  perHour: z.number().positive(),
  servers: z.number().int().min(1).max(1000).default(1),
  /** Squared coefficient of variation of the time of one journey: 0 always alike, 1 exponential. */
  variation: z.number().min(0).max(100).default(1),
  /** Working seconds that a step takes besides waiting in the queue and being worked on. */
  handling: z.number().min(0).default(0),
  /**
   * Working seconds from when a step could begin until it was done, on average, as seen: what queue and work do not explain
   * of it is added to `handling`.
   */
  observed: z.number().min(0).optional(),
  /** What an hour of one server costs. */
  hourlyRate: z.number().min(0).default(0),
});
export type Resource = z.infer<typeof Resource>;

/** Everything that the simulation learns of a shop: sums over journeys, no journey itself. */
export const Statistics = z.strictObject({
  activities: z.array(z.string().min(1)).min(1).max(65_535),
  routes: z.array(Route).max(2_000_000),
  times: z.array(StepTime).max(500_000),
  arrivals: z.strictObject({
    perWeek: Count,
    /** Journeys that started in each hour of the week, Monday 00:00 first. */
    week: WeekOfHours,
  }),
  segments: z.array(z.strictObject({ name: z.string(), journeys: Count })).default([]),
  amounts: z.array(ActivityAmount).default([]),
  costs: z.array(z.strictObject({ activity: Place, each: z.number() })).default([]),
  /** A journey is a success when it holds one of `reach` and none of `without`. */
  goal: z.strictObject({ reach: z.array(Place).min(1), without: z.array(Place).default([]) }),
  promise: Promised.nullable().default(null),
  resources: z.array(Resource).max(50).default([]),
});
export type Statistics = z.infer<typeof Statistics>;

/** What journeys of a stretch of time were seen to come to. */
export const Observed = z.strictObject({
  journeys: Count,
  perWeek: Count,
  reached: Count,
  /** Seconds from the start to the goal, of those that reached it. */
  leadTimes: z.array(z.number()).max(1001).default([]),
  revenue: z.number().default(0),
  /** Of those with a promise that were at it or should have been. */
  promised: Count.default(0),
  late: Count.default(0),
  segments: z.array(z.strictObject({ name: z.string(), journeys: Count })).default([]),
});
export type Observed = z.infer<typeof Observed>;

/** Learned and held-out journeys side by side: what the baseline is held against before any scenario is played. */
export const HeldOut = z.strictObject({
  learned: Observed,
  held: Observed,
  /** Ways that journeys went, the most frequent of the held-out part first. */
  variants: z
    .array(z.strictObject({ activities: z.array(Place), learned: Count, held: Count }))
    .max(5000)
    .default([]),
});
export type HeldOut = z.infer<typeof HeldOut>;
