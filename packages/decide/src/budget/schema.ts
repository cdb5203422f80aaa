import { Locale } from '@throughline/model';
import { z } from 'zod';

const Amount = z.number().min(0).max(1e15);
const Series = z.array(z.number().min(-1e15).max(1e15));

export const BudgetInput = z
  .strictObject({
    /** What came of it, week by week: orders, new customers, revenue. */
    outcome: Series,
    /** What was spent, by channel, in the same weeks. */
    spend: z
      .record(z.string(), z.array(Amount))
      .refine((spend) => Object.keys(spend).length > 0, 'must name a channel'),
    /** What else moved the outcome in these weeks: promotions, prices, holidays. */
    controls: z.record(z.string(), Series).default({}),
    /** What one unit of outcome is worth, in the unit of spend: a margin, a lifetime value. */
    outcomeValue: z.number().gt(0).max(1e15).default(1),
    trend: z.boolean().default(true),
    /** Pairs of yearly waves; from two years on two of them where left out. */
    harmonics: z.int().min(0).max(6).optional(),
    /** Spend of a week to split at best. */
    budget: Amount.optional(),
    /** What each channel may spend in a week; from 0 to one and a half times its highest week where left out. */
    bounds: z
      .record(z.string(), z.strictObject({ min: Amount.optional(), max: Amount.optional() }))
      .default({}),
    /** Asks for the largest spend that still returns so much: worth of outcome for each unit of spend. */
    targetReturn: z.number().gt(0).optional(),
    /** Spend of a week today; the mean of the last eight weeks where left out. */
    today: z.record(z.string(), Amount).default({}),
    level: z.number().gt(0).lt(1).default(0.9),
    draws: z.int().min(50).max(5000).default(400),
    seed: z.int().default(1),
    /** The language of warnings. */
    locale: Locale.default('en'),
  })
  .superRefine(({ outcome, spend, controls, bounds, today }, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [field, columns] of Object.entries({ spend, controls }))
      for (const [name, values] of Object.entries(columns))
        if (values.length !== outcome.length)
          issue([field, name], 'must hold one number for each week of the outcome');
    for (const [field, names] of Object.entries({ bounds, today }))
      for (const name of Object.keys(names))
        if (!(name in spend)) issue([field, name], 'is no channel of spend');
    for (const [name, { min = 0, max = Infinity }] of Object.entries(bounds))
      if (min > max) issue(['bounds', name, 'min'], 'must not be more than max');
  });
export type BudgetInput = z.output<typeof BudgetInput>;

const Estimate = z.strictObject({ estimate: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.output<typeof Estimate>;

const ChannelResponse = z.strictObject({
  channel: z.string(),
  /** `weak`: the data say so little that the figures are mostly what was assumed. */
  evidence: z.enum(['clear', 'weak']),
  ceiling: Estimate,
  halfSpend: Estimate,
  shape: Estimate,
  carryOver: Estimate,
  /** Outcome that the channel brought in all weeks. */
  contribution: Estimate,
  /** Its worth for each unit spent. */
  returnOnSpend: Estimate,
  /** Spend of a week today, and the worth of what one unit more would bring. */
  today: z.number(),
  marginalReturn: Estimate,
  /** Outcome of a week by steady spend. */
  curve: z.array(Estimate.extend({ spend: z.number() })),
});
export type ChannelResponse = z.output<typeof ChannelResponse>;

const Split = z.strictObject({
  /** Spend of a week in all. */
  spend: z.number(),
  channels: z.array(z.strictObject({ channel: z.string(), spend: z.number(), today: z.number() })),
  /** Outcome of a week. */
  outcome: Estimate,
  returnOnSpend: Estimate,
  /** Outcome of a week beyond that of the same spend, split as today; and how probable it is that there is any. */
  gain: Estimate,
  chanceOfGain: z.number(),
});
export type Split = z.output<typeof Split>;

export const BudgetOutput = z.strictObject({
  channels: z.array(ChannelResponse),
  /** The best split of the budget. */
  split: Split.optional(),
  /** The largest spend with the target return; null where no spend has it. */
  target: Split.nullable().optional(),
  fit: z.strictObject({
    weeks: z.int(),
    /** The share of the outcome's variance that is explained. */
    r2: z.number(),
    noise: z.number(),
    /** Near 2 where weeks are independent beyond the model. */
    durbinWatson: z.number(),
    acceptance: z.number(),
  }),
  /** What the data hardly tell, in words. */
  warnings: z.array(z.string()),
});
export type BudgetOutput = z.output<typeof BudgetOutput>;
