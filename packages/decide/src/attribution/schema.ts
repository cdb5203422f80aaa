import { z } from 'zod';

export const ATTRIBUTION_MODELS = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'position',
  'time-decay',
  'markov',
  'shapley',
] as const;
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number];

/** The longest memory of the Markov chain, in touches. */
export const MOST_ORDER = 5;

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
    value: z.number().min(0).max(1e15).default(0),
    /** The sum of the squares of what each of them was worth: with it, intervals by value tell how uneven orders are. */
    valueSquares: z.number().min(0).max(1e30).optional(),
    /** Journeys that went this way and did not convert. */
    nulls: Count.default(0),
  })
  .refine(({ channels, daysBefore }) => daysBefore === undefined || daysBefore.length === channels.length, {
    message: 'must hold one number for each channel',
    path: ['daysBefore'],
  })
  .refine(({ conversions, value }) => conversions > 0 || value === 0, {
    message: 'must be 0 where nothing converted',
    path: ['value'],
  });
export type Path = z.output<typeof Path>;

const Intervals = z.strictObject({
  level: z.number().gt(0).lt(1).default(0.95),
  resamples: z.int().min(20).max(10_000).default(400),
});

const Share = z.number().min(0).max(1);

export const AttributionInput = z
  .strictObject({
    model: z.enum(ATTRIBUTION_MODELS),
    paths: z.array(Path).min(1),
    /** Markov: touches that the next one depends on, or `auto` to have it chosen by cross-validation. */
    order: z.union([z.int().min(1).max(MOST_ORDER), z.literal('auto')]).default(1),
    /** Markov: tell the chain's transition probabilities too. */
    transitions: z.boolean().default(false),
    /** Shapley: what a set of channels is worth; docs/models.md explains both. */
    game: z.enum(['conversions', 'rate']).default('conversions'),
    /** Time decay: days after which a touch counts half. */
    halfLife: z.number().gt(0).default(7),
    /** Position: what the first and the last touch get; the others share the rest. */
    position: z
      .strictObject({ first: Share.default(0.4), last: Share.default(0.4) })
      .refine(({ first, last }) => first + last <= 1, 'first and last must not sum to more than 1')
      .prefault({}),
    /** The name of the channel that stands for no channel. */
    direct: z.string().default('(direct)'),
    /** What is no channel: such touches are dropped. Redirects of payment providers, by their names, where left out. */
    skip: z.array(z.string()).optional(),
    /** Touches longer before the end than this many days are dropped. */
    lookback: z.number().gt(0).optional(),
    /** Whether journeys that did not convert are looked at (Markov, and Shapley by rate). */
    nonConverting: z.boolean().default(true),
    /** Asks for intervals, by a bootstrap over journeys. */
    intervals: Intervals.optional(),
    /** Shapley, sampled: orders of the channels that are drawn. */
    samples: z.int().min(100).max(1_000_000).default(4000),
    seed: z.int().default(1),
  })
  .superRefine(({ model, lookback, paths }, context) => {
    if (model !== 'time-decay' && lookback === undefined) return;
    const at = paths.findIndex(({ daysBefore }) => daysBefore === undefined);
    if (at < 0) return;
    const message = `is needed for ${lookback === undefined ? 'time decay' : 'a lookback window'}`;
    context.addIssue({ code: 'custom', path: ['paths', at, 'daysBefore'], message });
  });
export type AttributionInput = z.output<typeof AttributionInput>;

const Interval = z.strictObject({ low: z.number(), high: z.number() });

const ChannelCredit = z.strictObject({
  channel: z.string(),
  conversions: z.number(),
  value: z.number(),
  /** Markov: the share of conversions that would be lost without the channel. */
  removalEffect: z.number().optional(),
  /** The same by value. */
  removalEffectValue: z.number().optional(),
  /** Shapley, sampled: the standard error of `conversions`. */
  standardError: z.number().optional(),
  /** Where intervals were asked for. */
  conversionsInterval: Interval.optional(),
  valueInterval: Interval.optional(),
});
export type ChannelCredit = z.output<typeof ChannelCredit>;

const Chain = z.strictObject({
  order: z.int(),
  /** The probability that a journey converts, as the chain has it. */
  conversionRate: z.number(),
  /** Cross-validation: the loss of each order, in nats for each step, and its standard error. */
  candidates: z
    .array(z.strictObject({ order: z.int(), loss: z.number(), standardError: z.number() }))
    .optional(),
  transitions: z
    .array(z.strictObject({ from: z.string(), to: z.string(), probability: z.number() }))
    .optional(),
});
export type Chain = z.output<typeof Chain>;

export const AttributionOutput = z.strictObject({
  model: z.enum(ATTRIBUTION_MODELS),
  /** The most credited first. */
  channels: z.array(ChannelCredit),
  conversions: z.number(),
  value: z.number(),
  chain: Chain.optional(),
  /** Shapley: whether every set of channels was looked at. */
  exact: z.boolean().optional(),
});
export type AttributionOutput = z.output<typeof AttributionOutput>;
