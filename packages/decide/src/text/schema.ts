import { Locale } from '@throughline/model';
import { z } from 'zod';
import { LANGUAGES } from './lexicon/words.js';
import { SENTIMENTS } from './sentiment.js';

const Text = z.string().max(20_000);
const Stars = z.number().min(1).max(5);
const Language = z.enum(['auto', ...LANGUAGES]).default('auto');

export const TextModelSchema = z.strictObject({
  kind: z.literal('naive-bayes'),
  trainedOn: z.strictObject({ positive: z.number(), negative: z.number() }),
  prior: z.number(),
  weights: z.record(z.string(), z.number()),
});

export const TextInput = z.strictObject({
  texts: z
    .array(
      z.strictObject({
        text: Text,
        /** What the writer gave, 1 … 5. */
        stars: Stars.optional(),
        /** What topics are compared by, as a product; where left out, low and high stars, or sentiment. */
        group: z.string().optional(),
      }),
    )
    .min(1)
    .max(200_000),
  language: Language,
  /** What `text-train` gave; where left out, lexicons read the texts. */
  model: TextModelSchema.optional(),
  /** Terms to list for each group. */
  topics: z.number().int().min(0).max(200).default(10),
  /** The language of notes and verdicts, not that of the texts. */
  locale: Locale.default('en'),
});
export type TextInput = z.output<typeof TextInput>;

const Judgement = z.strictObject({
  texts: z.number(),
  accuracy: z.number(),
  low: z.number(),
  high: z.number(),
  balancedAccuracy: z.number(),
  baseline: z.number(),
  verdict: z.string(),
});

export const TextOutput = z.strictObject({
  /** In the order of the texts. */
  texts: z.array(
    z.strictObject({ sentiment: z.enum(SENTIMENTS), score: z.number(), language: z.enum(LANGUAGES) }),
  ),
  /** Shares of the texts, 0 … 1. */
  sentiment: z.strictObject({ negative: z.number(), neutral: z.number(), positive: z.number() }),
  topics: z.array(
    z.strictObject({
      group: z.string(),
      texts: z.number(),
      terms: z.array(
        z.strictObject({
          term: z.string(),
          texts: z.number(),
          share: z.number(),
          z: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** Against the texts' own stars: 1 and 2 complaint, 4 and 5 praise, 3 neither. */
  accuracy: Judgement.optional(),
  notes: z.array(z.string()),
});
export type TextOutput = z.output<typeof TextOutput>;

export const TextTrainInput = z.strictObject({
  texts: z
    .array(z.strictObject({ text: Text, stars: Stars }))
    .min(1)
    .max(200_000),
  language: Language,
  seed: z.number().int().min(0).default(1),
  /** The language of notes and verdicts, not that of the texts. */
  locale: Locale.default('en'),
});
export type TextTrainInput = z.output<typeof TextTrainInput>;

export const TextTrainOutput = z.strictObject({
  model: TextModelSchema,
  /** On texts not learnt from, by five-fold cross-validation. */
  heldOut: Judgement,
  /** What the lexicons make of the same texts. */
  lexicon: Judgement,
  notes: z.array(z.string()),
});
export type TextTrainOutput = z.output<typeof TextTrainOutput>;
