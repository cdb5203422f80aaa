import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { ListedIds, pageFields } from './listed.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';

const Name = z.string().min(1).max(256);

/** A step of an expected path. */
export const ConformanceStep = z.strictObject({
  /** By incoming or canonical name; one of them where there are several. */
  activity: z.union([Name, z.array(Name).min(1).max(50)]),
  /** May be left out. */
  optional: z.boolean().default(false),
  /** May happen several times in a row. */
  repeat: z.boolean().default(false),
  /** At most so long after the step before, or after the journey's start. */
  within: Duration.optional(),
});
export type ConformanceStep = z.infer<typeof ConformanceStep>;

export const DEVIATIONS = ['skipped', 'added', 'out of order', 'late'] as const;
export type DeviationKind = (typeof DEVIATIONS)[number];

/** Whose journeys deviate so: one of the answer's `deviations`. */
const DeviationList = z.strictObject({
  kind: z.enum(DEVIATIONS),
  /** The deviation's activity, as it is told there: of a step of several, all of them. */
  step: z.string().min(1).max(2000),
  ...pageFields,
});

export const ConformanceQuestion = z.strictObject({
  kind: z.literal('conformance'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType,
  path: z.array(ConformanceStep).min(1).max(50).optional(),
  /** Takes the blueprint's through-line for the path. */
  against: z.literal('blueprint').optional(),
  /** What activities count as that are nowhere on the path. */
  others: z.enum(['added', 'ignored']).default('added'),
  /** Deviations, ways and journeys listed. */
  limit: z.number().int().min(1).max(1000).default(20),
  list: DeviationList.optional(),
});
export type ConformanceQuestion = z.infer<typeof ConformanceQuestion>;

export const ExpectedStep = z.object({
  activities: z.array(z.string()),
  optional: z.boolean(),
  repeat: z.boolean(),
  /** Journeys that make the step where it belongs. */
  journeys: z.number(),
});
export type ExpectedStep = z.infer<typeof ExpectedStep>;

export const Deviation = z.object({
  kind: z.enum(DEVIATIONS),
  activity: z.string(),
  /** Journeys that deviate so, their share of all, and how often they do. */
  journeys: z.number(),
  share: z.number(),
  count: z.number(),
  /** What those journeys were worth, in the shop's currency. An estimate. */
  worth: z.number(),
});
export type Deviation = z.infer<typeof Deviation>;

export const JudgedWay = z.object({
  activities: z.array(z.string()),
  journeys: z.number(),
  share: z.number(),
  /** 0 … 1 */
  fitness: z.number(),
  deviations: z.array(z.object({ kind: z.enum(DEVIATIONS), activity: z.string() })),
});
export type JudgedWay = z.infer<typeof JudgedWay>;

export const ConformanceAnswer = z.object({
  kind: z.literal('conformance'),
  currency: z.string(),
  path: z.array(ExpectedStep),
  journeys: z.number(),
  /** Journeys without a deviation but lateness. */
  fitting: z.number(),
  /** Null where there are no journeys: the mean of the journeys' fitness, and that of the log as a whole. */
  fitness: z.object({ mean: z.number(), log: z.number() }).nullable(),
  /** Journeys by fitness: [0, 0.1), [0.1, 0.2) … [0.9, 1), and 1. */
  histogram: z.array(z.number()),
  deviations: z.array(Deviation),
  /** The most frequent ways, each with what it does otherwise. */
  ways: z.array(JudgedWay),
  /** Journeys that fit least. */
  worst: z.array(z.object({ id: z.string(), fitness: z.number() })),
  cut: z.object({ deviations: z.number(), ways: z.number(), journeys: z.number() }),
  /** With `list`: ids of objects, by id, and how many there are in all. */
  list: ListedIds.optional(),
  meta: AnswerMeta,
});
export type ConformanceAnswer = z.infer<typeof ConformanceAnswer>;
