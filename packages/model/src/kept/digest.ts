import { z } from 'zod';
import { Locale } from '../locale.js';
import { AlertDestination } from './alert.js';
import { KeptId } from './saved-answer.js';

/** A dashboard, or one saved answer, that is sent again and again with its figures as they then are. One of the two is named. */
export const Digest = z.strictObject({
  dashboard: KeptId.nullable().default(null),
  answer: KeptId.nullable().default(null),
  every: z.enum(['day', 'week']).default('week'),
  /** At which hour of the shop's clocks it goes out, each day, or each Monday. */
  at: z.number().int().min(0).max(23).default(8),
  to: z.array(AlertDestination).min(1).max(10),
  /** The language of what it says. */
  locale: Locale.default('en'),
  on: z.boolean().default(true),
});
export type Digest = z.infer<typeof Digest>;
