import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { ListedIds, pageFields } from './listed.js';
import { AnswerMeta } from './meta.js';
import { EventProperty, JourneyProperty } from './property.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const Trait = z
  .union([JourneyProperty, EventProperty], { error: 'must be a property of events or journeys' })
  .refine((path) => !['events', 'duration', 'amount', 'activity'].includes(path), {
    error: 'grows with the journey, or is asked about anyway: give another property',
  });

/** Who is behind a figure: the journeys that have a value, or all, and of those the ones that reach the goal. */
const FactorList = z.strictObject({
  /** `activity` or the property, and the value, as a factor tells them; all journeys where both are left out. */
  by: z.union([z.literal('activity'), Trait]).optional(),
  value: z.string().max(1000).optional(),
  /** `without`: those that do not have it. */
  has: z.enum(['with', 'without']).default('with'),
  outcome: z.enum(['any', 'converted']).default('any'),
  ...pageFields,
});

export const CorrelationQuestion = z.strictObject({
  kind: z.literal('correlation'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('session'),
  /** What converters reached; the goal of their type where left out. */
  goal: EventMatch.optional(),
  /**
   * Looks at no more than this much of each journey, and at no journey that could not be seen for so long: then none had
   * more time than another.
   */
  within: Duration.optional(),
  /** Properties to look at: channel, device and the objects' text attributes where left out. */
  by: z.array(Trait).max(20).optional(),
  /** Values that fewer journeys have, or lack, are passed over. */
  least: z.number().int().min(1).default(10),
  limit: z.number().int().min(1).max(1000).default(50),
  list: FactorList.optional(),
});
export type CorrelationQuestion = z.infer<typeof CorrelationQuestion>;

export const Factor = z.object({
  /** `activity`, or the property. */
  by: z.string(),
  value: z.string(),
  /** Journeys that have it, before the goal where they reach it, and those of them that reach it. */
  n: z.number(),
  converted: z.number(),
  /** Conversion with and without it, 0 … 1. */
  rate: z.number(),
  rateWithout: z.number(),
  /** Odds of the goal with it against without, with the interval at 95 %. */
  oddsRatio: z.number(),
  low: z.number(),
  high: z.number(),
  pValue: z.number(),
  /** For all comparisons together: after Holm, and after Benjamini and Hochberg. */
  holm: z.number(),
  falseDiscovery: z.number(),
});
export type Factor = z.infer<typeof Factor>;

export const CorrelationAnswer = z.object({
  kind: z.literal('correlation'),
  goal: z.string(),
  journeys: z.number(),
  converted: z.number(),
  /** Journeys left out because they could not be seen for `within`. */
  young: z.number(),
  /** The surest first. */
  factors: z.array(Factor),
  /** Comparisons made: the corrections count all of them. */
  tested: z.number(),
  /** Factors that are not listed. */
  cut: z.number(),
  /** With `list`. */
  list: ListedIds.optional(),
  /** Where nothing can be compared. */
  why: z.string().optional(),
  meta: AnswerMeta,
});
export type CorrelationAnswer = z.infer<typeof CorrelationAnswer>;
