import { z } from 'zod';
import { ObjectType } from '../event.js';
import { WorkingCalendar } from '../settings.js';
import { ActivityNames } from './activity-names.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';

const Factor = z.number().min(0).max(1000);
const TeamId = z.string().min(1).max(200);

/** One thing that would be otherwise. */
export const SimulatedChange = z.discriminatedUnion('change', [
  /** How often `to` comes next (left out: how often nothing does), after `from` or after anything. */
  z
    .strictObject({
      change: z.literal('probability'),
      from: ActivityNames.optional(),
      to: ActivityNames.optional(),
      /** Of today's. */
      factor: Factor.optional(),
      probability: z.number().min(0).max(1).optional(),
      /** For journeys with this value of `by` alone. */
      of: z.string().max(1000).optional(),
    })
    .refine(({ factor, probability }) => (factor === undefined) !== (probability === undefined), {
      message: 'must have either “factor” or “probability”',
      path: ['factor'],
    })
    .refine(({ from, to }) => from !== undefined || to !== undefined, {
      message: 'must say which steps are meant, by “from”, “to” or both',
      path: ['to'],
    }),
  /** How long it takes to come to `to`. */
  z.strictObject({
    change: z.literal('duration'),
    from: ActivityNames.optional(),
    to: ActivityNames,
    factor: Factor,
  }),
  z.strictObject({ change: z.literal('arrivals'), factor: z.number().positive().max(1000) }),
  /** The share of journeys with some values of `by`; the others fill what is left. */
  z.strictObject({
    change: z.literal('mix'),
    shares: z.record(z.string().max(1000), z.number().min(0).max(1)),
  }),
  /** How many people work in a team of the settings. */
  z.strictObject({
    change: z.literal('staff'),
    team: TeamId,
    now: z.number().int().min(1).max(1000),
    then: z.number().int().min(1).max(1000),
  }),
  /** How fast a team works. */
  z.strictObject({ change: z.literal('capacity'), team: TeamId, factor: z.number().positive().max(1000) }),
  z.strictObject({ change: z.literal('calendar'), team: TeamId, calendar: WorkingCalendar }),
  /** How often shoppers and orders meet an empty shelf. */
  z.strictObject({ change: z.literal('stock'), factor: Factor }),
  /** What is paid; with an elasticity of -1.5, 1 % more makes 1.5 % fewer buy. */
  z.strictObject({
    change: z.literal('price'),
    factor: z.number().positive().max(100),
    elasticity: z.number().min(-20).max(0).default(0),
  }),
  /** How much later, or earlier, journeys are promised. */
  z
    .strictObject({
      change: z.literal('promise'),
      later: Duration.optional(),
      earlier: Duration.optional(),
    })
    .refine(({ later, earlier }) => (later === undefined) !== (earlier === undefined), {
      message: 'must have either “later” or “earlier”',
      path: ['later'],
    }),
]);
export type SimulatedChange = z.infer<typeof SimulatedChange>;

/** What would come of a change: a shop learned from its journeys is played without and with it. */
export const SimulationQuestion = z.strictObject({
  kind: z.literal('simulation'),
  ...sharedFields,
  ...noBreakdown('a simulation learns one shop: give “where” to learn from some of the journeys'),
  object: ObjectType,
  /** What counts as success: the goal of the shop's settings where left out. */
  goal: ActivityNames.optional(),
  changes: z.array(SimulatedChange).max(20).default([]),
  /** By what journeys are told apart; by channel where a change needs it and nothing is said. */
  by: z.enum(['channel', 'device']).optional(),
  /** What steps cost, each time, in the shop's currency. */
  costs: z
    .array(ActivityNames.extend({ each: z.number() }).strict())
    .max(100)
    .optional(),
  /** The id of the promise that lateness is told by; the first of these journeys where left out. */
  promise: z.string().min(1).max(64).optional(),
  /** The last share of journeys, by their start, that is held out to check the baseline. */
  heldOut: z.number().min(0.05).max(0.8).default(0.3),
  /** Steps remembered at most; how many are worth it is found out. */
  memory: z.number().int().min(1).max(8).default(5),
  /** Journeys played in all. */
  journeys: z.number().int().min(1000).max(5_000_000).default(400_000),
  level: z.number().min(0.5).max(0.99).default(0.9),
  seed: z.number().int().min(0).max(0xffffffff).default(1),
});
export type SimulationQuestion = z.infer<typeof SimulationQuestion>;

const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** Shares; money a month in the shop's currency (revenue, cost); seconds (median, p90). Null where no journey tells. */
export const SimulatedMeasure = z.object({
  measure: z.enum(['conversion', 'revenue', 'cost', 'median', 'p90', 'late']),
  baseline: Interval.nullable(),
  scenario: Interval.nullable(),
  /** The scenario less the baseline. */
  difference: Interval.nullable(),
});
export type SimulatedMeasure = z.infer<typeof SimulatedMeasure>;

const FitMeasure = z.enum(['conversion', 'late', 'median', 'p90', 'mix']);

export const SimulationFit = z.object({
  /** Good: shares within two points, times within 15 %, or within chance. Fair: within twice that. Poor: not even that. */
  verdict: z.enum(['good', 'fair', 'poor', 'unknown']),
  lines: z.array(
    z.object({
      measure: FitMeasure,
      simulated: z.number().nullable(),
      learned: z.number().nullable(),
      held: z.number().nullable(),
      /** Points of a share, or a share of the held-out time. */
      error: z.number().nullable(),
      /** By how much two samples of a shop that stays the same would differ anyway. */
      chance: z.number().nullable(),
      within: z.boolean().nullable(),
    }),
  ),
  variants: z
    .object({
      /** Share of held-out journeys whose way was simulated, and whose way was among those learned from. */
      covered: z.number(),
      coveredByLearned: z.number(),
      /** What ways simulated and held out have in common; and ways learned from and held out. */
      overlap: z.number(),
      overlapOfLearned: z.number(),
    })
    .nullable(),
  /** Figures that changed from the part learned from to the held-out part. */
  drift: z.array(z.object({ measure: FitMeasure, learned: z.number(), held: z.number() })),
});
export type SimulationFit = z.infer<typeof SimulationFit>;

const Stretch = z.object({ from: z.string(), to: z.string(), journeys: z.number() });

export const SimulationAnswer = z.object({
  kind: z.literal('simulation'),
  currency: z.string(),
  /** Activities that reach the goal, by name. */
  goal: z.array(z.string()),
  /** Null where no journey is old enough. */
  learned: Stretch.nullable(),
  held: Stretch.nullable(),
  /** Journeys that are too young to tell how they end: left out. */
  young: z.number(),
  /** Values of `by` that are told apart. */
  segments: z.array(z.string()),
  fit: SimulationFit.nullable(),
  measures: z.array(SimulatedMeasure),
  /** Teams that were played as queues: share of their hours in which they work, and mean working seconds in the queue. */
  queues: z.array(
    z.object({
      resource: z.string(),
      utilisation: z.object({ baseline: z.number(), scenario: z.number() }),
      wait: z.object({ baseline: z.number(), scenario: z.number() }),
    }),
  ),
  /** What to bear in mind, the gravest first. */
  warnings: z.array(z.string()),
  /** What of the changes lies outside the data. */
  outside: z.array(z.string()),
  assumptions: z.array(z.string()),
  /** Steps remembered, the bits that each step costs by how many are, and states told apart; null without an estimate. */
  memory: z.object({ order: z.number(), bits: z.array(z.number()), states: z.number() }).nullable(),
  played: z
    .object({ journeys: z.number(), events: z.number(), endless: z.number(), draws: z.number() })
    .nullable(),
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type SimulationAnswer = z.infer<typeof SimulationAnswer>;
