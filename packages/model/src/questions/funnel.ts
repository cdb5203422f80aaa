import { z } from 'zod';
import { Amount, ObjectType } from '../event.js';
import { INTERVALS } from '../time/intervals.js';
import { Duration } from './duration.js';
import { ListedIds, pageFields } from './listed.js';
import { AnswerMeta, Seconds } from './meta.js';
import { EventProperty } from './property.js';
import { breakdownField, objectField, sharedFields } from './shared.js';
import { MATCH_FORMS } from './where.js';

const [OneMatch, AnyMatch] = MATCH_FORMS;

const ofStep = {
  /** What the step is called in the answer, where its activities do not say it well. */
  name: z.string().min(1).max(200).optional(),
  /** May be left out: the next step counts from the step before it as well. */
  optional: z.boolean().optional(),
};

/** Which events serve the step: as an event match says. */
export const FunnelStep = z.union([OneMatch.extend(ofStep), AnyMatch.extend(ofStep)]);
export type FunnelStep = z.infer<typeof FunnelStep>;

const ofExclusion = {
  /** The two steps (from 1) between which it must not happen; from the first to the last where nothing is said. */
  from: z.number().int().min(1).max(20).optional(),
  to: z.number().int().min(1).max(20).optional(),
};

/** An event that must not happen on the way from one step to another. */
export const FunnelExclusion = z.union([OneMatch.extend(ofExclusion), AnyMatch.extend(ofExclusion)]);
export type FunnelExclusion = z.infer<typeof FunnelExclusion>;

export const FUNNEL_EXTRAS = ['amounts', 'histogram'] as const;
export type FunnelExtra = (typeof FUNNEL_EXTRAS)[number];

/** Who is behind a figure: those that reached a step, or those that reached the one before it and not this one. */
const FunnelList = z.strictObject({
  step: z.number().int().min(1).max(20),
  outcome: z.enum(['reached', 'dropped']),
  ...pageFields,
});

export const FunnelQuestion = z.strictObject({
  kind: z.literal('funnel'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  steps: z
    .array(FunnelStep)
    .min(1, 'a funnel needs at least one step')
    .max(20, 'a funnel has at most 20 steps: leave some out'),
  /** `strict`: with nothing in between. `any`: step k is any k of the steps. */
  order: z.enum(['ordered', 'strict', 'any']).default('ordered'),
  window: Duration.default('14d'),
  /** The window runs from the first step, or anew from each step. */
  windowFrom: z.enum(['first', 'previous']).default('first'),
  /** Which first steps start an attempt: every one, the first of the journey, or the first that the object ever did. */
  entry: z.enum(['every', 'first', 'first-ever']).default('every'),
  /** All steps of an attempt share its value: a property of events, or a related object type. */
  same: z.union([EventProperty, ObjectType]).optional(),
  exclusions: z.array(FunnelExclusion).max(20).optional(),
  /** Parts that cost a pass of their own: only worked out when asked for. */
  include: z.array(z.enum(FUNNEL_EXTRAS)).optional(),
  /** Counts by the time of the first step, by the clocks of the shop. */
  trend: z.enum(INTERVALS).optional(),
  list: FunnelList.optional(),
});
export type FunnelQuestion = z.infer<typeof FunnelQuestion>;

/** Journeys that took from `from` seconds up to where the next bin starts. */
export const TimeBin = z.object({ from: z.number(), journeys: z.number() });
export type TimeBin = z.infer<typeof TimeBin>;

export const FunnelStepFigures = z.object({
  /** The step's activities as the question names them, several joined with “or”. */
  activity: z.string(),
  name: z.string().optional(),
  optional: z.boolean().optional(),
  /** Journeys that reach the step. */
  journeys: z.number(),
  /** With `same`: how many different values of it reach the step. Without, each journey is that of one object. */
  objects: z.number(),
  /** Of the journeys at the step before it (that is not optional), and at the first step: shares, 0 … 1; 0 of none. */
  fromPrevious: z.number(),
  fromFirst: z.number(),
  /** Since the step before it that was done; null for the first step and where nobody got here. */
  seconds: Seconds.nullable(),
  /** What the journeys that reach the step carry here; with `amounts`. */
  amounts: z.array(Amount).optional(),
  /** Of that, what those carry that do not reach the next step (that is not optional); with `amounts`. */
  lost: z.array(Amount).optional(),
  /** With `histogram`. */
  histogram: z.array(TimeBin).optional(),
});
export type FunnelStepFigures = z.infer<typeof FunnelStepFigures>;

/** From the first step to the last. */
export const FunnelOverall = z.object({
  journeys: z.number(),
  rate: z.number(),
  seconds: Seconds.nullable(),
  histogram: z.array(TimeBin).optional(),
});
export type FunnelOverall = z.infer<typeof FunnelOverall>;

const figures = { steps: z.array(FunnelStepFigures), overall: FunnelOverall };

export const FunnelAnswer = z.object({
  kind: z.literal('funnel'),
  /** Within how long, and from which step, as it was asked. */
  window: Duration,
  windowFrom: z.enum(['first', 'previous']),
  ...figures,
  /** Values with the most journeys at the first step first; `''` where there is none. */
  breakdowns: z.array(z.object({ value: z.string(), ...figures })).optional(),
  /** The values beyond the breakdown's limit as one; null where there are none. */
  other: z
    .object({ values: z.number(), ...figures })
    .nullable()
    .optional(),
  /** With `trend`: journeys at each step, by the time of their first step. */
  trend: z.array(z.object({ from: z.string(), journeys: z.array(z.number()), rate: z.number() })).optional(),
  /** With `list`: ids of objects, by id, and how many there are in all. */
  list: ListedIds.optional(),
  meta: AnswerMeta,
});
export type FunnelAnswer = z.infer<typeof FunnelAnswer>;
