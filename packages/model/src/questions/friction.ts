import { z } from 'zod';
import { ObjectType } from '../event.js';
import { RateInterval } from './abandonment.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

/** Something that may stand in the way, and whom it can meet: everyone where `among` is left out. */
export const AskedSignal = z.strictObject({
  name: z.string().min(1).max(100),
  event: EventMatch,
  among: EventMatch.optional(),
});
export type AskedSignal = z.infer<typeof AskedSignal>;

export const FrictionQuestion = z.strictObject({
  kind: z.literal('friction'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('session'),
  /** What friction keeps people from; the goal of their type where left out. */
  goal: EventMatch.optional(),
  /** Signals of one's own, beside those that are known by themselves. */
  signals: z.array(AskedSignal).max(10).optional(),
});
export type FrictionQuestion = z.infer<typeof FrictionQuestion>;

export const SignalArm = z.object({
  n: z.number(),
  converted: z.number(),
  /** 0 … 1, with Wilson's interval at 95 %; null where n is 0. */
  rate: z.number().nullable(),
  interval: RateInterval.nullable(),
});
export type SignalArm = z.infer<typeof SignalArm>;

export const Signal = z.object({
  signal: z.string(),
  /** Whom it can meet: journeys that hold this. */
  among: z.string(),
  /** How many journeys those are: `with` and `without` together. */
  journeys: z.number(),
  events: z.number(),
  /** Journeys that met it, of those, 0 … 1. */
  share: z.number(),
  with: SignalArm,
  without: SignalArm,
  /** Conversion with it less conversion without, and Newcombe's interval at 95 %; null where one of them is empty. */
  difference: z.number().nullable(),
  differenceInterval: RateInterval.nullable(),
  /** Conversions that would be more if those who met it converted like the others: an estimate, no proof. */
  missing: z.number().nullable(),
});
export type Signal = z.infer<typeof Signal>;

export const FrictionAnswer = z.object({
  kind: z.literal('friction'),
  goal: z.string(),
  journeys: z.number(),
  /** Those with the most conversions missing first. */
  signals: z.array(Signal),
  meta: AnswerMeta,
});
export type FrictionAnswer = z.infer<typeof FrictionAnswer>;
