import { z } from 'zod';
import { INTERVALS } from '../time/index.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, objectField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

/** What a journey has to do to be active in an interval, and how often. */
export const activeFields = {
  event: EventMatch,
  interval: z.enum(INTERVALS).default('day'),
  minimum: z.number().int().min(1, 'must be 1 or more').max(1000, 'must be 1000 or less').default(1),
};

export const StickinessQuestion = z.strictObject({
  kind: z.literal('stickiness'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  ...activeFields,
});
export type StickinessQuestion = z.infer<typeof StickinessQuestion>;

export const StickinessAnswer = z.object({
  kind: z.literal('stickiness'),
  interval: z.enum(INTERVALS),
  /** How many journeys were active in 1, 2, … of the intervals, up to all of them. */
  histogram: z.array(z.object({ intervals: z.number(), journeys: z.number() })),
  /** Journeys active in each interval. */
  active: z.array(z.object({ from: z.string(), journeys: z.number() })),
  /**
   * Journeys active in an interval in the mean, as a share of those active at all: with days, and a month for a period,
   * DAU / MAU. Null where none was.
   */
  ratio: z.number().nullable(),
  meta: AnswerMeta,
});
export type StickinessAnswer = z.infer<typeof StickinessAnswer>;
