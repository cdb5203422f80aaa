import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Locale } from '../locale.js';
import { ShopId } from '../settings.js';
import { Period } from './period.js';
import { EventProperty, JourneyProperty } from './property.js';
import { Where } from './where.js';

/**
 * Which value of a property that changes along a journey stands for the journey: that of the first or last event
 * (of a funnel: among the events of its steps) that has one; that of the funnel's step N, or elsewhere of the journey's
 * N-th event (from 1); or each by itself (`all`).
 */
export const Attribution = z.union([
  z.enum(['first', 'last', 'all']),
  z.strictObject({ step: z.number().int().min(1).max(20) }),
]);
export type Attribution = z.infer<typeof Attribution>;

/** Splits an answer by a property of events or journeys, by stage, or by the shop's segments. */
export const Breakdown = z.strictObject({
  by: z.union([z.enum(['stage', 'segment']), JourneyProperty, EventProperty], {
    error: 'must be a property, “stage” or “segment”',
  }),
  attribution: Attribution.default('first'),
  /** By segment: which ones. Those of the shop's settings where left out; all by recency, frequency and money; groups. */
  segments: z
    .union([
      z.literal('rfm'),
      z.strictObject({ groups: z.number().int().min(2).max(20) }),
      z.array(z.string().min(1).max(64)).min(1).max(100),
    ])
    .optional(),
  /** Values listed, those with the most journeys first; the rest is counted in `other`. */
  limit: z.number().int().min(1).max(100).default(20),
});
export type Breakdown = z.infer<typeof Breakdown>;

/** For questions that can be split. */
export const breakdownField = { breakdown: Breakdown.optional() };

/**
 * For questions that cannot: says why, and what to do instead.
 * @param why one sentence that goes on after “breakdown: ”.
 */
export function noBreakdown(why: string) {
  return { breakdown: z.never({ error: why }).optional() };
}

const OtherPeriod = z.union([Period, z.literal('all')]);

/** Asks the same of something else too: the period before, another period, other journeys, or both; `all`: over all of the time. */
export const Compare = z.union([
  z.literal('previous'),
  z.strictObject({ period: OtherPeriod }),
  z.strictObject({ where: Where }),
  z.strictObject({ period: OtherPeriod, where: Where }),
]);
export type Compare = z.infer<typeof Compare>;

/** Fields that every question over journeys has. */
export const sharedFields = {
  shop: ShopId.optional(),
  period: Period.optional(),
  where: Where.optional(),
  compare: Compare.optional(),
  /** Whether journeys of objects known as bots count; they are left out where nothing is said. */
  bots: z.enum(['out', 'in']).optional(),
  /** The language of the sentences in the answer, and how they write figures; English where nothing is said. */
  locale: Locale.optional(),
};

/** The object type whose journeys are asked about, for questions that need one. */
export const objectField = { object: ObjectType };
