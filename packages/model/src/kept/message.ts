import { z } from 'zod';

/** What is sent of an alert or a dashboard: in words for people, and as data for programs. */
export const SentMessage = z.object({
  type: z.string(),
  /** UTC instant. */
  at: z.string(),
  subject: z.string(),
  text: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type SentMessage = z.infer<typeof SentMessage>;
