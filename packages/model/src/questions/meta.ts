import { z } from 'zod';

/** Seconds between two events, over all the times a step was taken. Quantiles are exact (linear interpolation). */
export const Seconds = z.object({ mean: z.number(), p50: z.number(), p90: z.number() });
export type Seconds = z.infer<typeof Seconds>;

/** What an answer does not count. */
export const LeftOut = z.object({
  /** Rows of imports that could not be used. */
  rejected: z.number(),
  /** Journeys of objects that are known to be bots; counted only where the question leaves them out. */
  bots: z.number(),
  /** Journeys that are cut at the cap on events in one journey: counted, but not with all their events. */
  capped: z.number(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** How an answer was made: what was asked of the store, how long it took, and what it stands on. */
export const AnswerMeta = z.object({
  sql: z.array(z.string()),
  /** Rows that the store gave back for it. */
  rows: z.number(),
  milliseconds: z.number(),
  journeys: z.number(),
  /** The instant of the shop's last event: how fresh the answer is. Null where there is none. */
  asOf: z.string().nullable(),
  /** The shop's version that it was made from; see the list of shops. */
  version: z.number(),
  leftOut: LeftOut,
});
export type AnswerMeta = z.infer<typeof AnswerMeta>;
