import { z } from 'zod';
import { Locale } from '../locale.js';
import { KeptId, KeptName } from './saved-answer.js';

const Hour = z.number().int().min(0).max(23);

/** When an alert speaks: past a bound, where a day is not like the same days before it, or always, as a report. */
export const AlertRule = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('above'), bound: z.number() }),
  z.strictObject({ when: z.literal('below'), bound: z.number() }),
  z.strictObject({ when: z.literal('unusual') }),
  z.strictObject({ when: z.literal('always') }),
]);
export type AlertRule = z.infer<typeof AlertRule>;

/** Where it speaks to. Slack's address and the secret of webhooks are the server's settings: they are told to nobody. */
export const AlertDestination = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('mail'), address: z.email().max(254) }),
  z.strictObject({ by: z.literal('webhook'), url: z.url().max(2000) }),
  z.strictObject({ by: z.literal('slack') }),
]);
export type AlertDestination = z.infer<typeof AlertDestination>;

/** A figure of a saved answer that is looked at again and again. */
export const Alert = z.strictObject({
  name: KeptName,
  answer: KeptId,
  /** Where the figure stands in the answer: `overall.rate`. */
  figure: z.string().min(1).max(300),
  rule: AlertRule,
  every: z.enum(['hour', 'day', 'week']).default('day'),
  /** At which hour of the shop's clocks it looks, each day, or each Monday. */
  at: Hour.default(8),
  to: z.array(AlertDestination).min(1).max(10),
  /** Hours of the shop's clocks in which it holds still: from `from` until `until`, over midnight where that is earlier. */
  quiet: z.strictObject({ from: Hour, until: Hour }).nullable().default(null),
  /** The language of what it says. */
  locale: Locale.default('en'),
  /** Whether it looks at all: one that is off is kept, and can be tested. */
  on: z.boolean().default(true),
});
export type Alert = z.infer<typeof Alert>;
