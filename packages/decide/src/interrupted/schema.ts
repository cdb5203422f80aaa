import { z } from 'zod';

const Counted = z
  .strictObject({ n: z.int().min(0), hits: z.int().min(0) })
  .refine(({ n, hits }) => hits <= n, { message: 'must not be more than n', path: ['hits'] });

export const InterruptedInput = z.strictObject({
  /** One entry a day, in order and without gaps. */
  days: z
    .array(
      z.strictObject({
        day: z.iso.date(),
        /** Those that the change is for: how many, and how many of them were hit. */
        inside: Counted,
        /** Those that it leaves alone, where there are any. */
        outside: Counted.optional(),
      }),
    )
    .min(1)
    .max(5000),
  /** The first day on which the change was in place. */
  changed: z.iso.date(),
  level: z.number().gt(0).lt(1).default(0.9),
  /**
   * The size of the change in the share that should be seen at four of five changes of that size before anything is said:
   * the excess before the change where left out.
   */
  worthSeeing: z.number().gt(0).max(1).optional(),
});
export type InterruptedInput = z.output<typeof InterruptedInput>;

const Interval = z.strictObject({ estimate: z.number(), low: z.number(), high: z.number() });

export const InterruptedOutput = z.strictObject({
  method: z.enum(['comparison', 'series']),
  verdict: z.enum(['measured', 'too-early']),
  /** Change of the share, after less before; null while it is too early to say. */
  share: Interval.nullable(),
  /** The part of the excess that is gone, 1 for all of it; null while it is too early to say. */
  gone: Interval.nullable(),
  /** How much more were hit before than those left alone; the whole share where there are none to compare with. */
  excess: z.number(),
  /** The share's change that would be seen at four of five such changes. */
  detectable: z.number(),
  days: z.strictObject({ before: z.number(), after: z.number() }),
  /** How many more days it should take until it can be said; 0 once it is. */
  wait: z.number(),
  /** Whether the two went apart already before the change: then a comparison is in doubt. Null without one. */
  apart: z.boolean().nullable(),
  /** Shares by day, and what would have been expected inside without the change. */
  series: z.array(
    z.strictObject({
      day: z.string(),
      inside: z.number().nullable(),
      outside: z.number().nullable(),
      expected: z.number().nullable(),
    }),
  ),
});
export type InterruptedOutput = z.output<typeof InterruptedOutput>;
