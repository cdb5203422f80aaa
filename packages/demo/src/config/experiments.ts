import { z } from 'zod';
import { Name, Share } from './parts.js';

/** The kinds of problems that an experiment can try to mend: those that are met in the checkout. */
export const TRIED_KINDS = ['payment-error', 'confusing-form'] as const;

/**
 * A change against a planted problem that half of those who come to the checkout see, by chance: whom the problem is about. The start of
 * their checkout carries the experiment and the variant, `control` or `treatment`.
 */
export const ExperimentConfig = z.strictObject({
  name: Name,
  /** The problem, by its id. */
  problem: z.string(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** By how much less often the problem strikes those with the treatment: 1 is never. */
  spares: Share.default(0.8),
});
export type ExperimentConfig = z.infer<typeof ExperimentConfig>;
