import { Random } from '../numerics/random.js';
import type { Cell } from './cell.js';
import { effectOfHits, type HitEffect } from './effect.js';
import { eValueOf, type EValue } from './e-value.js';
import type { Spared } from './match.js';
import type { LeftOver } from './left-over.js';
import { drawTaken, takenBoth, type TakenBoth } from './taken.js';
import { worthOf, type Worth } from './worth.js';

/** What is to be priced: hits, how many of them are too many, and over how long they were counted. */
export interface PriceInput {
  /** Cells whose hits count, all cells, and those to compare with. */
  readonly hits: readonly Cell[];
  readonly all: readonly Cell[];
  readonly spared: Spared;
  /** Share of its episodes that is hit elsewhere; 0 where every hit is one too many. */
  readonly baseline: number;
  /** Episodes that the baseline was counted over; none where it is certain. */
  readonly outside: number;
  /** Hits that were met in all, by whomever. */
  readonly meetings: number;
  /** Whether a hit takes orders, each worth the same, or amounts, which a smaller basket loses too. */
  readonly takes: 'orders' | 'amounts';
  /** True where hits elsewhere are of the same kind, only more or fewer: then the excess alone is priced. */
  readonly alike: boolean;
  /**
   * Episodes for each stretch of time in which an outcome is counted: 1 where none is counted for two. Errors are larger by
   * its root (the design effect of clusters, Kish 1965), since what is counted for several is known only once.
   */
  readonly repeats: number;
  /** Share of an order's worth that is left when all refunds are made. */
  readonly kept: number;
  /** Further orders that one order leads to at most: how many it really does is open, from none to so many. */
  readonly further: number;
  /** Months over which they were counted. */
  readonly months: number;
  /** What a unit of worth is to the shop: its margin, or 1. */
  readonly margin: number;
  /** By how much the comparison itself may be out, beyond what its counts leave open. */
  readonly leftOver: LeftOver;
  readonly seed: number;
}

/** Money per month with a 90 % interval, and what it was made of. */
export interface Priced {
  readonly perMonth: number;
  readonly low: number;
  readonly high: number;
  readonly effect: HitEffect;
  /** Whether enough of those hit had their like among the spared, and had not come less far before. */
  readonly compared: boolean;
  /** Probability of the outcome that a meeting with a hit takes. */
  readonly lost: number;
  /** Worth of one outcome with what it leads to, and what a meeting with a hit takes of worth. */
  readonly value: number;
  readonly each: number;
  /** Hits beyond the usual, and all of them. */
  readonly excess: number;
  readonly meetings: number;
  /** What is taken by as many hits as are usual, where they do as much harm as elsewhere. */
  readonly usual: number;
  readonly eValue: EValue | null;
}

const DRAWS = 400;
const LOW = 0.05;
const HIGH = 0.95;
/** Where nobody came to the outcome, amounts can be compared all the same: what was paid back. */
const NO_WORTH: Worth = { mean: 0, error: 0, spread: 0 };

/**
 * All hits of a segment × what each takes, less the usual number of hits × what each of these takes elsewhere, per month.
 * So a segment in which harmless slips become failures is told from one that merely has more slips. Everything is drawn
 * together from what the counts leave open.
 * @returns null where there is nobody to compare with, or nothing an outcome was worth.
 */
export function priceOf(input: PriceInput): Priced | null {
  const { hits, meetings, baseline } = input;
  const effect = effectOfHits(hits, input.spared);
  const worth = worthOf(hits, input.all, input.kept) ?? (input.takes === 'amounts' ? NO_WORTH : null);
  if (effect === null || worth === null || (input.takes === 'orders' && worth.mean <= 0)) return null;
  const struck = hits.reduce((sum, { hit }) => sum + hit.n, 0);
  const episodes = hits.reduce((sum, { spared }) => sum + spared.n, struck);
  const usualShare = Math.min(1, (baseline * episodes) / struck);
  const compared =
    isCompared({ overlap: effect.overlap, observed: struck / episodes }) &&
    (input.alike || !hadComeLess(effect));
  const taken = takenBoth(effect, input);
  const unit = input.margin / input.months;
  const leads = 1 + input.further / 2;
  const value = leads * (input.takes === 'orders' ? worth.mean : input.kept);
  const astray = compared && !input.alike ? input.leftOver.compared : input.leftOver.seen;
  const drawn = draw({ input, taken, worth, episodes, struck, astray });
  return {
    perMonth: unit * meetings * value * (taken.own.mean - usualShare * taken.usual),
    // Where nobody like them was spared, or they differed before, who they are may be all there is to it.
    low: compared ? unit * at(drawn, LOW) : Math.min(0, unit * at(drawn, LOW)),
    high: compared ? unit * at(drawn, HIGH) : Math.max(0, unit * at(drawn, HIGH)),
    compared,
    effect,
    lost: (effect.chance.spared - effect.chance.hit) / effect.dose,
    value: leads * worth.mean,
    each: taken.own.mean * value,
    excess: meetings * (1 - usualShare),
    meetings,
    usual: meetings * usualShare * taken.usual * value,
    eValue: eValueOf(effect),
  };
}

interface Open {
  readonly input: PriceInput;
  readonly taken: TakenBoth;
  readonly worth: Worth;
  /** Episodes of the segment, and those of them that were hit. */
  readonly episodes: number;
  readonly struck: number;
  /** By how much the comparison itself may be out. */
  readonly astray: number;
}

/** What these very people lost, as often as it is drawn, in order. */
function draw(open: Open): Float64Array {
  const { input, taken, worth } = open;
  const orders = input.takes === 'orders';
  const random = new Random(input.seed);
  const usualShare = usualShares(open, random);
  // A stream of its own: what the counts leave open is drawn the same with it and without.
  const errors = new Random(input.seed + 1);
  return Float64Array.from({ length: DRAWS }, () => {
    const out = Math.exp(open.astray * errors.normal());
    const { each, usually } = drawTaken(taken, random);
    const usual = usualShare();
    const lost = input.meetings * (each - usual * usually);
    const leads = 1 + input.further * random.next();
    if (!orders) return out * leads * input.kept * lost;
    // Of few orders lost, what they would have come to is open too, and so is which of the hits were the usual ones.
    const which = input.meetings * usual * (1 - usual) * Math.max(0, each * (1 - each));
    const baskets = Math.sqrt(Math.abs(lost)) * worth.spread * random.normal();
    const value = worth.mean + worth.error * random.normal();
    return out * leads * ((lost + Math.sqrt(which) * random.normal()) * value + baskets);
  }).sort();
}

/**
 * Draws the share of the hits that would have come anyway: the rate outside is known only as well as it was counted, and of a
 * known rate chance makes more hits or fewer.
 */
function usualShares({ input, episodes, struck }: Open, random: Random): () => number {
  if (input.baseline === 0) return () => 0;
  const { baseline, outside } = input;
  const hits = baseline * outside;
  return () => {
    const rate = outside > 0 ? random.beta(hits + 0.5, outside - hits + 0.5) : baseline;
    const usual = episodes * rate + Math.sqrt(episodes * rate * (1 - rate)) * random.normal();
    return Math.min(1, Math.max(0, usual / struck));
  };
}

const LEAST_OVERLAP = 0.5;
/** Where more than this share is hit, nobody of the segment is left to compare with. */
const MOST_HIT = 0.9;

/** At least half of the hits had their like, and not all of the segment was hit: else others are compared with, who differ. */
function isCompared({ overlap, observed }: { readonly overlap: number; readonly observed: number }): boolean {
  return overlap >= LEAST_OVERLAP && observed <= MOST_HIT;
}

const Z99 = 2.326;

/** Whether those hit had come less far before, by more than chance: readiness to buy that nobody recorded may be behind both. */
function hadComeLess({ past }: HitEffect): boolean {
  return past.difference + Z99 * past.error < 0;
}

function at(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
