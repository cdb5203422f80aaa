import { z } from 'zod';
import { ObjectType } from '../event.js';
import { NoEstimate } from './estimate.js';
import { AnswerMeta } from './meta.js';
import { EventProperty } from './property.js';
import { noBreakdown, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const Properties = z.array(EventProperty).min(1).max(10);

/** Where 1 to 5 stars stand where a question does not say; a `score` of 1 to 5 in feedback is stars too. */
export const USUAL_STARS: readonly EventProperty[] = ['number.stars', 'number.rating'];

export const TextQuestion = z.strictObject({
  kind: z.literal('text'),
  ...sharedFields,
  ...noBreakdown('texts are split by their topics: give “where” to read those of some journeys'),
  object: ObjectType.default('customer'),
  /** Which events say something: all that hold a text where nothing is said. */
  events: EventMatch.optional(),
  /** The properties that hold texts, and those that hold 1 to 5 stars: the first that an event has counts. */
  text: Properties.default(['text.comment', 'text.review', 'text.message', 'text.body', 'text.description']),
  stars: Properties.default([...USUAL_STARS]),
  /** What texts are compared by: the step at which they were written where nothing is said. */
  by: EventProperty.default('activity'),
  language: z.enum(['auto', 'en', 'pt']).default('auto'),
  /** Learns from the shop's own stars how its texts feel, where that does better on texts not learnt from. */
  learn: z.boolean().default(false),
  /** Terms told of each group. */
  topics: z.number().int().min(0).max(200).default(10),
  /** Texts listed, the worst first. */
  limit: z.number().int().min(0).max(1000).default(10),
});
export type TextQuestion = z.infer<typeof TextQuestion>;

const Judgement = z.object({
  texts: z.number(),
  /** The share that is right, with its bounds; over praise and complaint alike; and of always saying the same. */
  accuracy: z.number(),
  low: z.number(),
  high: z.number(),
  balancedAccuracy: z.number(),
  baseline: z.number(),
  verdict: z.string(),
});

const Shares = { negative: z.number(), neutral: z.number(), positive: z.number() };

export const TextAnswer = z.object({
  kind: z.literal('text'),
  texts: z.number(),
  /** Older texts that were not read. */
  cut: z.number(),
  sentiment: z.object(Shares).nullable(),
  /** By step, or whatever was asked for, those with the most texts first. */
  groups: z.array(
    z.object({
      /** Null where nothing is said. */
      value: z.string().nullable(),
      texts: z.number(),
      ...Shares,
      stars: z.number().nullable(),
      /** What sets its texts apart; `z` in standard errors, null where there is nothing to compare with. */
      terms: z.array(
        z.object({ term: z.string(), texts: z.number(), share: z.number(), z: z.number().nullable() }),
      ),
    }),
  ),
  /** How often the sentiment agrees with the stars; null where no text has any. */
  accuracy: Judgement.nullable(),
  /** What learning from the shop's stars came to; null where it was not asked for or cannot be done. */
  learnt: z.object({ used: z.boolean(), heldOut: Judgement, lexicon: Judgement }).nullable(),
  listed: z.array(
    z.object({
      object: z.string(),
      time: z.string(),
      group: z.string().nullable(),
      text: z.string(),
      stars: z.number().nullable(),
      sentiment: z.enum(['negative', 'neutral', 'positive']),
      score: z.number(),
    }),
  ),
  notes: z.array(z.string()),
  cannotEstimate: NoEstimate.nullable(),
  meta: AnswerMeta,
});
export type TextAnswer = z.infer<typeof TextAnswer>;
