import { z } from 'zod';
import { Locale } from '../locale.js';

/** What is sent of an alert or a dashboard: in words for people, and as data for programs. */
export const SentMessage = z.object({
  type: z.string(),
  /** UTC instant. */
  at: z.string(),
  /** The language of its words. */
  locale: Locale.default('en'),
  subject: z.string(),
  text: z.string(),
  /** The same for a mail that is read with its tables. */
  html: z.string().optional(),
  /** What is attached to a mail. */
  files: z.array(z.object({ name: z.string(), type: z.string(), content: z.string() })).optional(),
  data: z.record(z.string(), z.unknown()),
});
export type SentMessage = z.infer<typeof SentMessage>;
