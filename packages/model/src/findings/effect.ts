import { z } from 'zod';

/** How an effect was measured: by the test that was run, against journeys that the change left alone, or against before. */
export const EFFECT_METHODS = ['experiment', 'comparison', 'series'] as const;
export type EffectMethod = (typeof EFFECT_METHODS)[number];

/** An estimate with its 90 % interval. */
export const Estimate = z.object({ estimate: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.infer<typeof Estimate>;

/** What a change did to a finding, once that can be said. */
export const MeasuredEffect = z.object({
  method: z.enum(EFFECT_METHODS),
  /** Change of the share that the finding is about, after less before: below zero where fewer are hit. */
  share: Estimate,
  /** Money won per month, an estimate; negative where more is lost than before. */
  perMonth: Estimate,
  currency: z.string(),
  /** Days that were compared. */
  days: z.object({ before: z.number(), after: z.number() }),
  /** The last day that was counted, as YYYY-MM-DD in the shop's zone. */
  asOf: z.string(),
});
export type MeasuredEffect = z.infer<typeof MeasuredEffect>;
