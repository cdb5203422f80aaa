import { Locale } from '@throughline/model';
import { z } from 'zod';
import { Change } from './changes.js';
import { HeldOut, Statistics } from './statistics.js';

export const SimulateInput = z.strictObject({
  learned: Statistics,
  /** What the baseline is held against first. */
  heldOut: HeldOut.nullable().default(null),
  changes: z.array(Change).max(20).default([]),
  /** Journeys played in all, half of them in the baseline. */
  journeys: z.number().int().min(1000).max(20_000_000).default(400_000),
  /** The share of draws that intervals hold. */
  level: z.number().min(0.5).max(0.99).default(0.9),
  /** Whether teams are played as queues; where nothing is said, they are where a change is about them. */
  queues: z.boolean().optional(),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  /** The language of warnings, assumptions and what lies outside the data. */
  locale: Locale.default('en'),
});
export type SimulateInput = z.output<typeof SimulateInput>;

export const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Interval = z.infer<typeof Interval>;

/** One figure of both worlds; null where no journey tells it. */
export const Measured = z.object({
  measure: z.enum(['conversion', 'revenue', 'cost', 'median', 'p90', 'late']),
  baseline: Interval.nullable(),
  scenario: Interval.nullable(),
  /** The scenario less the baseline, with what both have in common taken out. */
  difference: Interval.nullable(),
});
export type Measured = z.infer<typeof Measured>;

const FitMeasure = z.enum(['conversion', 'late', 'median', 'p90', 'mix']);

/** One figure of the held-out part beside that of the simulation and of the part learned from. */
export const FitLine = z.object({
  measure: FitMeasure,
  simulated: z.number().nullable(),
  learned: z.number().nullable(),
  held: z.number().nullable(),
  /** Points of a share, or share of the held-out figure, by which the simulation is off. */
  error: z.number().nullable(),
  /** By how much two samples of a shop that stays the same would differ anyway. */
  chance: z.number().nullable(),
  /** Whether that is within two points, or 15 %; null where there is nothing to hold against. */
  within: z.boolean().nullable(),
});
export type FitLine = z.infer<typeof FitLine>;

export const VariantFit = z.object({
  /** Share of held-out journeys whose way the simulation took too, and whose way the part learned from took. */
  covered: z.number(),
  coveredByLearned: z.number(),
  /** What the ways simulated and held out have in common, as shares; the same of learned and held out. */
  overlap: z.number(),
  overlapOfLearned: z.number(),
});
export type VariantFit = z.infer<typeof VariantFit>;

/** A figure that is another one in the held-out part than in the part learned from, beyond what chance gives. */
export const Drift = z.object({ measure: FitMeasure, learned: z.number(), held: z.number() });
export type Drift = z.infer<typeof Drift>;

export const Fit = z.object({
  /** Good: every line within its bounds, or within chance. Fair: within twice that. Poor: not even that. */
  verdict: z.enum(['good', 'fair', 'poor', 'unknown']),
  lines: z.array(FitLine),
  variants: VariantFit.nullable(),
  drift: z.array(Drift),
});
export type Fit = z.infer<typeof Fit>;

export const QueueOutcome = z.object({
  resource: z.string(),
  /** Share of the hours worked in which there is work; above 1 the queue grows without end. */
  utilisation: z.object({ baseline: z.number(), scenario: z.number() }),
  /** Working seconds in the queue, on average. */
  wait: z.object({ baseline: z.number(), scenario: z.number() }),
});
export type QueueOutcome = z.infer<typeof QueueOutcome>;

export const SimulateOutput = z.object({
  /** How the baseline stands up to journeys that it did not learn from; null where none were given. */
  fit: Fit.nullable(),
  measures: z.array(Measured),
  queues: z.array(QueueOutcome),
  /** What to bear in mind, the gravest first: drift, a poor fit, what lies outside the data. */
  warnings: z.array(z.string()),
  /** What of the changes lies outside the data. */
  outside: z.array(z.string()),
  assumptions: z.array(z.string()),
  memory: z.object({
    /** Activities remembered, the last included, and bits for each step by how many are. */
    order: z.number(),
    bits: z.array(z.number()),
    states: z.number(),
  }),
  played: z.object({ journeys: z.number(), events: z.number(), endless: z.number(), draws: z.number() }),
});
export type SimulateOutput = z.infer<typeof SimulateOutput>;
