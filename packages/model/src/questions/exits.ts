import { z } from 'zod';
import { ObjectType } from '../event.js';
import { RateInterval } from './abandonment.js';
import { Duration } from './duration.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

/** When a journey is a bounce: with a single event, or when it is not engaged as Google Analytics 4 has it. */
export const BOUNCES = ['single', 'not engaged'] as const;

export const ExitsQuestion = z.strictObject({
  kind: z.literal('exits'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('session'),
  /** What pages or touchpoints are told by; events without it are passed over. */
  by: EventProperty.default('activity'),
  bounce: z.enum(BOUNCES).default('single'),
  /** A journey that lasts longer than this is engaged. */
  engagedAfter: Duration.default('10s'),
  /** What makes a journey engaged, and an exit no loss; the goal of its type where left out. */
  goal: EventMatch.optional(),
  limit: z.number().int().min(1).max(1000).default(50),
});
export type ExitsQuestion = z.infer<typeof ExitsQuestion>;

const exitCounts = {
  /** Events with this value. */
  events: z.number(),
  /** Journeys that hold one. */
  journeys: z.number(),
  /** Journeys in which it came first. */
  entries: z.number(),
  bounces: z.number(),
  /** Bounces of entries, 0 … 1; null where there is no entry. */
  bounceRate: z.number().nullable(),
  bounceInterval: RateInterval.nullable(),
  /** Journeys in which it came last, and those of them that had not reached the goal. */
  exits: z.number(),
  exitsWithoutGoal: z.number(),
  /** Exits of the journeys that hold it, 0 … 1; null where there is none. */
  exitRate: z.number().nullable(),
  exitInterval: RateInterval.nullable(),
};

export const ExitRow = z.object({ value: z.string(), ...exitCounts });
export type ExitRow = z.infer<typeof ExitRow>;

export const ExitsAnswer = z.object({
  kind: z.literal('exits'),
  by: z.string(),
  /** Those with the most events first. */
  rows: z.array(ExitRow),
  /** Values that are not listed. */
  cut: z.number(),
  /** All journeys with any value. */
  total: z.object(exitCounts),
  /** Journeys without any value. */
  without: z.number(),
  meta: AnswerMeta,
});
export type ExitsAnswer = z.infer<typeof ExitsAnswer>;
