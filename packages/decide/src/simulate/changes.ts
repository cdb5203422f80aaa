import { z } from 'zod';
import { HOURS_OF_WEEK } from './statistics.js';

const Names = z.array(z.string().min(1)).min(1).max(50);
const Factor = z.number().min(0).max(1000);

/** What of the shop is changed. Activities, segments and resources by name. */
export const Change = z.discriminatedUnion('change', [
  /**
   * How often `to` comes next after one of `from`, or after anything: a probability, or a multiple of today's. Without `to`, how
   * often nothing comes next.
   */
  z.strictObject({
    change: z.literal('probability'),
    from: Names.optional(),
    to: Names.optional(),
    factor: Factor.optional(),
    probability: z.number().min(0).max(1).optional(),
    /** Journeys of this segment alone. */
    segment: z.string().optional(),
  }),
  /** How long it takes to come to one of `to`. */
  z.strictObject({ change: z.literal('duration'), from: Names.optional(), to: Names, factor: Factor }),
  z.strictObject({ change: z.literal('arrivals'), factor: z.number().positive().max(1000) }),
  /** The shares of some segments; the others fill what is left as they stand to each other today. */
  z.strictObject({ change: z.literal('mix'), shares: z.record(z.string(), z.number().min(0).max(1)) }),
  /** How many people work in a team: now, and then. */
  z.strictObject({
    change: z.literal('staff'),
    resource: z.string().min(1),
    now: z.number().int().min(1).max(1000),
    then: z.number().int().min(1).max(1000),
  }),
  /** How fast a team's people work. */
  z.strictObject({
    change: z.literal('capacity'),
    resource: z.string().min(1),
    factor: z.number().positive().max(1000),
  }),
  z.strictObject({
    change: z.literal('calendar'),
    resource: z.string().min(1),
    week: z.array(z.number().min(0).max(1)).length(HOURS_OF_WEEK),
  }),
  /**
   * What is paid, with what that does to demand: with an elasticity of -1.5 a price that rises by 1 % makes 1.5 % fewer buy.
   * Nothing of that can be learned where prices never changed, so it is an assumption of whoever asks.
   */
  z.strictObject({
    change: z.literal('price'),
    factor: z.number().positive().max(100),
    elasticity: z.number().min(-20).max(0).default(0),
  }),
  /** How much later, in seconds, a journey is promised. */
  z.strictObject({ change: z.literal('promise'), later: z.number() }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeOf<Kind extends Change['change']> = Extract<Change, { change: Kind }>;
