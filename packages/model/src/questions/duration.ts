import { z } from 'zod';
import { FORM, millisecondsOf } from './milliseconds.js';

/** A stretch of time as a number and a unit: `500ms`, `90s`, `30m`, `12h`, `14d`, `2w`. A day is 24 hours. */
export const Duration = z
  .string()
  .regex(FORM, {
    error: 'must be a number with a unit: ms, s, m, h, d or w, such as 30m or 14d',
    // What is no duration has no length to be looked at.
    abort: true,
  })
  .refine((text) => millisecondsOf(text) >= 1, 'must be longer than nothing');
export type Duration = z.infer<typeof Duration>;
