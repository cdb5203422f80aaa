import { z } from 'zod';
import { INTERVALS } from '../time/index.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, objectField, sharedFields } from './shared.js';
import { activeFields } from './stickiness.js';

export const LifecycleQuestion = z.strictObject({
  kind: z.literal('lifecycle'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  ...activeFields,
});
export type LifecycleQuestion = z.infer<typeof LifecycleQuestion>;

export const LifecycleInterval = z.object({
  from: z.string(),
  /** Journeys that are active: new + returning + resurrecting. */
  active: z.number(),
  /** Active for the first time ever. */
  new: z.number(),
  /** Active in the interval before too. */
  returning: z.number(),
  /** Active before, but not in the interval before. */
  resurrecting: z.number(),
  /** Active in the interval before, and not in this one. */
  dormant: z.number(),
});
export type LifecycleInterval = z.infer<typeof LifecycleInterval>;

export const LifecycleAnswer = z.object({
  kind: z.literal('lifecycle'),
  interval: z.enum(INTERVALS),
  intervals: z.array(LifecycleInterval),
  meta: AnswerMeta,
});
export type LifecycleAnswer = z.infer<typeof LifecycleAnswer>;
