import { z } from 'zod';
import { Finding } from '../findings/finding.js';
import { MOST_FINDINGS } from '../findings/most.js';
import { AnswerMeta } from './meta.js';
import { OrderLine } from './order-line.js';
import { noBreakdown, sharedFields } from './shared.js';

/** Where the shop loses, what it costs, and what to try. */
export const FindingsQuestion = z.strictObject({
  kind: z.literal('findings'),
  ...sharedFields,
  ...noBreakdown(
    'findings are looked for in each device, channel and group by themselves: give “where” to look at some of the journeys',
  ),
  /** Orders are held against these steps: those of the shop's settings where left out, else those that most orders take. */
  line: OrderLine.optional(),
  /** Listed, those with the highest price first. */
  limit: z.number().int().min(1).max(MOST_FINDINGS).default(50),
  /** Bootstrap draws start from it: the same seed gives the same intervals. */
  seed: z.number().int().min(0).max(0xffffffff).default(1),
});
export type FindingsQuestion = z.infer<typeof FindingsQuestion>;

export const FindingsAnswer = z.object({
  kind: z.literal('findings'),
  currency: z.string(),
  findings: z.array(Finding),
  /** How many there are in all, listed or not. */
  count: z.number(),
  /** Money per month over all findings, those within others counted once. */
  total: z.object({ cost: z.number(), exposed: z.number(), gained: z.number() }),
  /** Comparisons that were made: all of them count when chance is ruled out. */
  lookedAt: z.number(),
  /**
   * What could not be looked for, and what is missing; with detector `all` what stands in the way of every finding, and
   * the setting of the shop that would mend it.
   */
  missing: z.array(z.object({ detector: z.string(), why: z.string(), setting: z.string().optional() })),
  meta: AnswerMeta,
});
export type FindingsAnswer = z.infer<typeof FindingsAnswer>;
