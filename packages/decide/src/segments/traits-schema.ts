import { z } from 'zod';

/** What else is known of a customer, which segments are described by. */
export const TraitsInput = z
  .strictObject({
    numbers: z.record(z.string(), z.number()).default({}),
    words: z.record(z.string(), z.string()).default({}),
  })
  .default({ numbers: {}, words: {} });

export const DifferenceOutput = z.strictObject({
  trait: z.string(),
  word: z.string().optional(),
  inside: z.number(),
  outside: z.number(),
  effect: z.number(),
});
