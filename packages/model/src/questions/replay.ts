import { z } from 'zod';
import { ObjectType } from '../event.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';

/** Moves of journeys along the edges of the map, each at its own time: what an animation of the map plays. */
export const ReplayQuestion = z.strictObject({
  kind: z.literal('replay'),
  ...sharedFields,
  ...noBreakdown('journeys are played one by one: give “where” to play some of them'),
  object: ObjectType,
  /** Moves told; of more, those of a sample of journeys that is the same each time. */
  limit: z.number().int().min(1000).max(200_000).default(60_000),
  /** Bars of the histogram of arrivals. */
  bins: z.number().int().min(1).max(500).default(120),
});
export type ReplayQuestion = z.infer<typeof ReplayQuestion>;

/** One edge of the map and the moves along it. `starts` and `seconds` stand side by side, by start. */
export const ReplayEdge = z.object({
  /** Where its ends stand in `activities`. */
  from: z.number(),
  to: z.number(),
  /** All moves along it, as on the map: also those that are not told. */
  count: z.number(),
  /** Of each move: when it leaves `from`, in whole seconds since the answer's `from`. */
  starts: z.array(z.number()),
  /** Of each move: the whole seconds that it takes. */
  seconds: z.array(z.number()),
});
export type ReplayEdge = z.infer<typeof ReplayEdge>;

export const ReplayAnswer = z.object({
  kind: z.literal('replay'),
  object: z.string(),
  /** The first and the last event of the journeys that are meant; null where there is none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** By name; edges name them by their place here, from 0. */
  activities: z.array(z.string()),
  edges: z.array(ReplayEdge),
  /** Journeys that are meant, those of one event too, which make no move. */
  journeys: z.number(),
  /** Moves that they make, and how many of them are not told. */
  moves: z.number(),
  cut: z.number(),
  /** Starts of all journeys that are meant, in bars of `every` seconds from `from` on. */
  arrivals: z.object({ every: z.number(), counts: z.array(z.number()) }),
  meta: AnswerMeta,
});
export type ReplayAnswer = z.infer<typeof ReplayAnswer>;
