import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

export const AttributionQuestion = z.strictObject({
  kind: z.literal('attribution'),
  ...sharedFields,
  ...noBreakdown('attribution is split by channel: give “where” to credit the channels of some journeys'),
  object: ObjectType.default('customer'),
  model: z
    .enum(['first', 'last', 'last-non-direct', 'linear', 'position', 'time-decay', 'markov', 'shapley'])
    .default('markov'),
  /** Markov: the last touches that the next one depends on; `auto` has it chosen. */
  order: z.union([z.number().int().min(1).max(5), z.literal('auto')]).default(1),
  /** What says where a customer came from. */
  channel: EventProperty.default('channel'),
  /** Which events can be touches: all that have a channel where nothing is said. */
  touches: EventMatch.optional(),
  /** What ends a path: events that earn money where nothing is said. */
  conversions: EventMatch.optional(),
  /** Touches longer than this before the end of a path do not count. */
  lookback: Duration.default('30d'),
  /** Events of one channel that lie no further apart are one touch. */
  gap: Duration.default('30m'),
  /** Time decay: after this time a touch counts half. */
  halfLife: Duration.default('7d'),
  /** What is no channel; the redirects of payment providers, by their names, where nothing is said. */
  skip: z.array(z.string().max(256)).max(1000).optional(),
  /** The channel of who comes by none. */
  direct: z.string().max(256).default('direct'),
  /** Whether paths without conversion count. */
  nonConverting: z.boolean().default(true),
  /** Asks for intervals at this level. */
  level: z.number().gt(0).lt(1).optional(),
  limit: z.number().int().min(1).max(1000).default(20),
});
export type AttributionQuestion = z.infer<typeof AttributionQuestion>;

const Bounds = z.object({ low: z.number(), high: z.number() });

/** What one channel is credited with. Estimates; worth in the shop's currency. */
export const CreditedChannel = z.object({
  channel: z.string(),
  conversions: z.number(),
  value: z.number(),
  /** Markov: the share of conversions that would be lost without the channel. */
  removalEffect: z.number().optional(),
  /** The same of their value. */
  removalEffectValue: z.number().optional(),
  conversionsInterval: Bounds.optional(),
  valueInterval: Bounds.optional(),
});
export type CreditedChannel = z.infer<typeof CreditedChannel>;

export const AttributionAnswer = z.object({
  kind: z.literal('attribution'),
  currency: z.string(),
  /** The most credited first. */
  channels: z.array(CreditedChannel),
  /** Channels beyond the limit, and what they are credited with. */
  other: z.object({ channels: z.number(), conversions: z.number(), value: z.number() }),
  conversions: z.number(),
  value: z.number(),
  /** Paths, and ways that differ. */
  paths: z.object({ converted: z.number(), ended: z.number(), different: z.number() }),
  /** Markov: the order of the chain. */
  order: z.number().nullable(),
  /** Why nothing can be credited. */
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type AttributionAnswer = z.infer<typeof AttributionAnswer>;
