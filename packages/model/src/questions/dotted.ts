import { z } from 'zod';
import { ObjectType } from '../event.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';

/** Data of a dotted chart (Song & van der Aalst 2007): a row for each journey, a dot for each event. */
export const DottedQuestion = z.strictObject({
  kind: z.literal('dotted'),
  ...sharedFields,
  ...noBreakdown('each journey is a row of its own: give “where” to draw some of them'),
  object: ObjectType,
  /** From which dots are placed: the first start of all that is shown, or the start of their own journey. */
  time: z.enum(['absolute', 'since start']).default('absolute'),
  /** Rows from the earliest start on, or from the shortest journey on. */
  sort: z.enum(['start', 'duration']).default('start'),
  /** Journeys shown; of more, a sample that is the same each time. */
  limit: z.number().int().min(1).max(5000).default(500),
});
export type DottedQuestion = z.infer<typeof DottedQuestion>;

export const DottedJourney = z.object({
  id: z.string(),
  start: z.string(),
  /** Of each event: where its activity stands in `activities`. */
  activities: z.array(z.number()),
  /** Of each event: seconds since `from`, or since the journey's start. */
  seconds: z.array(z.number()),
});
export type DottedJourney = z.infer<typeof DottedJourney>;

export const DottedAnswer = z.object({
  kind: z.literal('dotted'),
  /** By name; dots name them by their place here, from 0. */
  activities: z.array(z.string()),
  /** The earliest start of a journey that is shown; null where there is none. */
  from: z.string().nullable(),
  journeys: z.array(DottedJourney),
  /** Journeys that are meant, and how many of them are not shown. */
  count: z.number(),
  cut: z.number(),
  meta: AnswerMeta,
});
export type DottedAnswer = z.infer<typeof DottedAnswer>;
