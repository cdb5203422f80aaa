import { LifeEntry } from '@throughline/model';
import { z } from 'zod';

/** A row of `finding_steps`: times come as dates from either database. */
export const StepRow = LifeEntry.extend({
  finding: z.string(),
  at: z.union([z.date(), z.string()]).transform((at) => new Date(at).toISOString()),
});
export type StepRow = z.infer<typeof StepRow>;
