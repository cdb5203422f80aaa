import { z } from 'zod';
import { LANES, STAGES } from '../words.js';

/** What looks for findings, each in its own way; one folder each in `packages/journey/src/findings`. */
export const DETECTORS = [
  'errors',
  'carts',
  'drop-offs',
  'waits',
  'promises',
  'loops',
  'feedback',
  'deviations',
  'change-points',
  'strengths',
] as const;
export type Detector = (typeof DETECTORS)[number];

/** How far the word “costs” reaches: an experiment showed it, the mix was adjusted for, or it is only seen together. */
export const CAUSAL = ['experiment', 'adjusted', 'association'] as const;
export type Causal = (typeof CAUSAL)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a finding stands: an activity or the way between two, and which journeys it is about. */
export const FindingPlace = z.object({
  activity: z.string().optional(),
  edge: z.object({ from: z.string(), to: z.string() }).optional(),
  stage: z.enum(STAGES).nullable(),
  lane: z.enum(LANES).nullable(),
  /** Values of properties that set these journeys apart; empty where all journeys are meant. */
  segment: z.record(z.string(), z.string()),
});
export type FindingPlace = z.infer<typeof FindingPlace>;

/** What may follow what goes wrong behind the scenes: trouble in front, or another order. */
export const FOLLOWING = ['ticket', 'review', 'return', 'cancelled', 'again'] as const;
export type Following = (typeof FOLLOWING)[number];

/** One link of a chain: how often something followed those that were hit, and the others. Seen together, no more. */
export const FindingFollows = z.object({
  /** A ticket, a bad review or low score, a return, a cancellation; `again`: another order, of which there are fewer. */
  what: z.enum(FOLLOWING),
  hit: z.number(),
  spared: z.number(),
  /** Set where those compared were all hit: `hit` had this trouble after it, `spared` had not. */
  after: z.enum(FOLLOWING).optional(),
});
export type FindingFollows = z.infer<typeof FindingFollows>;

/** Those of a finding who had never ordered before, or who had. */
const FindingPart = z.object({
  exposed: z.number(),
  affected: z.number(),
  /** Share hit of all others of their kind; null where there are none. */
  elsewhere: z.number().nullable(),
});

/** What was counted. Rates are shares, 0 … 1, unless `unit` says otherwise. */
export const FindingEvidence = z.object({
  /** Journeys that met it. */
  affected: z.number(),
  /** Of those, how many more than the baseline would give; of `unit: "amount"`, by how much they came to less or more in all. */
  excess: z.number(),
  /** Journeys that could have met it. */
  exposed: z.number(),
  /** How comparable journeys do; the mix of everything else held equal. */
  baseline: z.number(),
  observed: z.number(),
  unit: z.enum(['share', 'seconds', 'score', 'amount']),
  /** Of all that was looked at, the false discovery rate at which this one would still stand (Benjamini & Hochberg). */
  q: z.number(),
  /**
   * Set for segments: those in it who were new, and those who had ordered before. No segments by themselves: the price holds new and
   * returning equal, and more of the new stop at every step of every shop.
   */
  mix: z.object({ fresh: FindingPart, returning: FindingPart }).optional(),
  /** First and last instant of the journeys looked at. */
  from: z.string(),
  to: z.string(),
  /** What follows what happens behind the scenes, where more than chance shows it. */
  follows: z.array(FindingFollows).optional(),
  /** Words that come with low scores and not with others, the most telling first: texts that hold it, and their share. */
  words: z.array(z.object({ term: z.string(), texts: z.number(), share: z.number() })).optional(),
  /** A text or two that hold them, as they are stored but for addresses and long numbers. */
  quotes: z.array(z.string()).optional(),
});
export type FindingEvidence = z.infer<typeof FindingEvidence>;

/** Money per month, as an estimate with a 90 % interval. A negative price is money gained. */
export const FindingPrice = z.object({
  perMonth: z.number(),
  low: z.number(),
  high: z.number(),
  currency: z.string(),
  /** `margin` where the shop told one, else `revenue`. */
  basis: z.enum(['margin', 'revenue']),
  /** “cost” only where the mix was adjusted for; else “money exposed”. */
  words: z.enum(['cost', 'money exposed']),
  /** How it was come by, at most five lines that a shop owner can follow. */
  derivation: z.array(z.string()).max(5),
  /**
   * How strong a cause that nobody measured would have to be, as a risk ratio with both, to explain the effect away
   * (E-value, VanderWeele & Ding 2017); null where there is no effect to explain.
   */
  eValue: z.number().nullable(),
});
export type FindingPrice = z.infer<typeof FindingPrice>;

/** Something to try, from the library of remedies. Never a promise: what it usually moves, and who says so. */
export const Suggestion = z.object({
  title: z.string(),
  effort: z.enum(['hours', 'days', 'weeks']),
  moves: z.string(),
  source: z.object({ title: z.string(), url: z.string() }),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const Finding = z.object({
  /** The same for the same thing in the same place, whatever its size: a finding can be followed. */
  id: z.string(),
  detector: z.enum(DETECTORS),
  title: z.string(),
  where: FindingPlace,
  evidence: FindingEvidence,
  price: FindingPrice,
  confidence: z.enum(CONFIDENCES),
  causal: z.enum(CAUSAL),
  /** True for what does better than comparable: to be kept and copied. */
  strength: z.boolean(),
  /** False where it is about all orders or visits alike, which the question `effect` cannot follow by day. */
  followed: z.literal(false).optional(),
  /** Another finding that counts the same journeys: its price holds this one's, so sums leave this one out. */
  within: z.string().nullable(),
  suggestions: z.array(Suggestion),
});
export type Finding = z.infer<typeof Finding>;
