import { z } from 'zod';

/** What people call what they keep. */
export const KeptName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u, 'must be plain text');

/** By which something that is kept stands in addresses: whoever keeps it chooses it. */
export const KeptId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be small letters, digits and dashes, 64 at most');

/** Where in the app a question is edited: a view, and what its address says beside the shop. */
export const ViewAddress = z.strictObject({
  path: z.string().regex(/^\/[a-z-]{1,40}$/u, 'must be the path of a view, as /funnel'),
  search: z.record(z.string().max(40), z.string().max(4000)).default({}),
});
export type ViewAddress = z.infer<typeof ViewAddress>;

/**
 * A question under a name, to be asked again: what is kept is the question, so its answer is always that of today. The question is
 * read when it is asked; one that a newer version wrote is kept as it is.
 */
export const SavedAnswer = z.strictObject({
  name: KeptName,
  question: z.looseObject({ kind: z.string().min(1).max(64) }),
  /** Null where the app has no editor for it. */
  view: ViewAddress.nullable().default(null),
});
export type SavedAnswer = z.infer<typeof SavedAnswer>;
