import { z } from 'zod';

/** Why an estimate, or a part of one, is missing, and what would make it possible. */
export const NoEstimate = z.object({ reason: z.string(), hint: z.string() });
export type NoEstimate = z.infer<typeof NoEstimate>;

/** What sets a group of customers apart from all others: numbers by means, words by shares. */
export const SetApart = z.object({
  trait: z.string(),
  word: z.string().optional(),
  inside: z.number(),
  outside: z.number(),
  /** How far the two lie apart in standard deviations. */
  effect: z.number(),
});
export type SetApart = z.infer<typeof SetApart>;
