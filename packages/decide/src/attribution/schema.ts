import { z } from 'zod';

export const ATTRIBUTION_MODELS = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'position',
  'time-decay',
] as const;
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number];

const Count = z.number().min(0).max(1e12);

const Path = z
  .strictObject({
    /** The touches in order, the first first. */
    channels: z.array(z.string()).min(1),
    /** How many days before the end of the journey each touch was; one for each channel. */
    daysBefore: z.array(z.number().min(0)).optional(),
    /** Journeys that went this way and converted. */
    conversions: Count.default(0),
    /** What those conversions were worth in all. */
    value: z.number().min(-1e15).max(1e15).default(0),
    /** Journeys that went this way and did not convert. */
    nulls: Count.default(0),
  })
  .refine(({ channels, daysBefore }) => daysBefore === undefined || daysBefore.length === channels.length, {
    message: 'must hold one number for each channel',
    path: ['daysBefore'],
  });
export type Path = z.output<typeof Path>;

const Share = z.number().min(0).max(1);

export const AttributionInput = z
  .strictObject({
    model: z.enum(ATTRIBUTION_MODELS),
    paths: z.array(Path).min(1),
    /** Time decay: days after which a touch counts half. */
    halfLife: z.number().gt(0).default(7),
    /** Position: what the first and the last touch get; the others share the rest. */
    position: z
      .strictObject({ first: Share.default(0.4), last: Share.default(0.4) })
      .refine(({ first, last }) => first + last <= 1, 'first and last must not sum to more than 1')
      .prefault({}),
    /** The name of the channel that stands for no channel. */
    direct: z.string().default('(direct)'),
    /** What is no channel, as a payment provider's redirect: such touches are dropped. */
    skip: z.array(z.string()).default([]),
    /** Touches longer before the end than this many days are dropped. */
    lookback: z.number().gt(0).optional(),
  })
  .superRefine(({ model, lookback, paths }, context) => {
    if (model !== 'time-decay' && lookback === undefined) return;
    const at = paths.findIndex(({ daysBefore }) => daysBefore === undefined);
    if (at < 0) return;
    const message = `is needed for ${lookback === undefined ? 'time decay' : 'a lookback window'}`;
    context.addIssue({ code: 'custom', path: ['paths', at, 'daysBefore'], message });
  });
export type AttributionInput = z.output<typeof AttributionInput>;

const ChannelCredit = z.strictObject({
  channel: z.string(),
  conversions: z.number(),
  value: z.number(),
});
export type ChannelCredit = z.output<typeof ChannelCredit>;

export const AttributionOutput = z.strictObject({
  model: z.enum(ATTRIBUTION_MODELS),
  /** The most credited first. */
  channels: z.array(ChannelCredit),
  conversions: z.number(),
  value: z.number(),
});
export type AttributionOutput = z.output<typeof AttributionOutput>;
