import { z } from 'zod';
import { INTERVALS } from '../time/index.js';
import { ListedIds, pageFields } from './listed.js';
import { AnswerMeta } from './meta.js';
import { breakdownField, objectField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

/**
 * How intervals are counted from the entry: `calendar`, as those of the shop's calendar after the one of the entry;
 * `rolling`, as multiples of the interval's length since the instant of the entry; `unbounded`, as `calendar`, and a
 * return in an interval counts for all before it.
 */
export const RETENTION_WINDOWS = ['calendar', 'rolling', 'unbounded'] as const;
export type RetentionWindow = (typeof RETENTION_WINDOWS)[number];

/** Who is behind a figure: those of one cohort, or of all that are old enough, who returned in an interval. */
const ReturnedList = z.strictObject({
  /** Any instant of the interval in which they entered, such as the cohort's `from`; all cohorts where left out. */
  cohort: z.iso.datetime({ offset: true }).optional(),
  /** Intervals after that of the entry; 0: all who entered. */
  after: z.number().int().min(0).max(365),
  /** Of a breakdown: those of one value (`''` where there is none), or of all that are told as `other`. */
  group: z.union([z.strictObject({ value: z.string().max(1000) }), z.literal('other')]).optional(),
  ...pageFields,
});

export const RetentionQuestion = z.strictObject({
  kind: z.literal('retention'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  /** What brings a journey into a cohort. */
  start: EventMatch,
  /** What it has to do to be retained. */
  return: EventMatch,
  interval: z.enum(INTERVALS).default('week'),
  /** Intervals told of each cohort, that of the entry included. */
  intervals: z.number().int().min(1, 'must be 1 or more').max(366, 'must be 366 or less').default(12),
  /** `first`: only what was the first ever brings a journey in. `every`: a journey is in each cohort in which it started. */
  entry: z.enum(['first', 'every']).default('first'),
  window: z.enum(RETENTION_WINDOWS).default('calendar'),
  /** Returns in one interval that it takes. */
  minimum: z.number().int().min(1, 'must be 1 or more').max(1000, 'must be 1000 or less').default(1),
  /** Whether the amounts of the returns are told too. */
  money: z.boolean().default(false),
  list: ReturnedList.optional(),
});
export type RetentionQuestion = z.infer<typeof RetentionQuestion>;

export const Cohort = z.object({
  /** The instant at which the interval of the entries begins. */
  from: z.string(),
  /** Journeys that entered. */
  size: z.number(),
  /** Of those, how many returned in each interval after; the first is that of the entry, and is the size. */
  returned: z.array(z.number()),
  /** How many of the intervals have begun: nothing can have happened yet in the others. */
  begun: z.number(),
  /** With `money`: the amounts of the returns in each interval, exact, in the shop's currency. */
  money: z.array(z.string()).optional(),
});
export type Cohort = z.infer<typeof Cohort>;

export const RetentionAnswer = z.object({
  kind: z.literal('retention'),
  currency: z.string(),
  interval: z.enum(INTERVALS),
  cohorts: z.array(Cohort),
  /** Values with the most journeys that entered first; `''` where there is none. */
  breakdowns: z.array(z.object({ value: z.string(), cohorts: z.array(Cohort) })).optional(),
  /** The values beyond the breakdown's limit as one; null where there are none. */
  other: z
    .object({ values: z.number(), cohorts: z.array(Cohort) })
    .nullable()
    .optional(),
  /** With `list`. */
  list: ListedIds.optional(),
  meta: AnswerMeta,
});
export type RetentionAnswer = z.infer<typeof RetentionAnswer>;
