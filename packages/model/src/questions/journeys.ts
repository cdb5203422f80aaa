import { z } from 'zod';
import { ObjectType } from '../event.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';

/** By what a list of journeys is ordered. */
export const JOURNEY_SORTS = ['start', 'finish', 'duration', 'events', 'worth'] as const;
export type JourneySort = (typeof JOURNEY_SORTS)[number];

/** How a journey ended: at its goal; without it; or it may still reach it. */
export const OUTCOMES = ['reached', 'lost', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const JourneysQuestion = z.strictObject({
  kind: z.literal('journeys'),
  ...sharedFields,
  ...noBreakdown('journeys are listed one by one: give “where” to list some of them'),
  object: ObjectType,
  /** Lists the journeys of these objects alone: those that another answer lists by their ids, such as a funnel. */
  ids: z.array(z.string().min(1).max(1000)).min(1).max(1000).optional(),
  /** Lists journeys of this outcome alone. */
  outcome: z.enum(OUTCOMES).optional(),
  sort: z
    .strictObject({ by: z.enum(JOURNEY_SORTS), direction: z.enum(['up', 'down']).default('down') })
    .default({ by: 'start', direction: 'down' }),
  limit: z.number().int().min(1).max(1000).default(50),
  /** Journeys passed over before the first that is listed: `next` of the page before. */
  offset: z.number().int().min(0).max(10_000_000).default(0),
});
export type JourneysQuestion = z.infer<typeof JourneysQuestion>;

export const ListedJourney = z.object({
  /** The id of the object whose journey it is. */
  id: z.string(),
  start: z.string(),
  finish: z.string(),
  events: z.number(),
  /** From the first event to the last. */
  seconds: z.number(),
  /** Revenue less what was given back, in the shop's currency. An estimate. */
  worth: z.number(),
  /** The first that is known; empty where none is. */
  channel: z.string(),
  device: z.string(),
  first: z.string(),
  last: z.string(),
  /** Null where journeys of this type have no goal. */
  outcome: z.enum(OUTCOMES).nullable(),
});
export type ListedJourney = z.infer<typeof ListedJourney>;

export const JourneysAnswer = z.object({
  kind: z.literal('journeys'),
  currency: z.string(),
  journeys: z.array(ListedJourney),
  /** Of all journeys that are meant, listed or not. */
  count: z.number(),
  /** The `offset` of the next page; null where this is the last. */
  next: z.number().nullable(),
  meta: AnswerMeta,
});
export type JourneysAnswer = z.infer<typeof JourneysAnswer>;
