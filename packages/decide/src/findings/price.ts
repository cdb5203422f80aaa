import { Random } from '../numerics/random.js';
import { addArms, sumOf, type Arm, type Cell } from './cell.js';
import { effectOfHits, type HitEffect } from './effect.js';
import type { Spared } from './match.js';

/** What is to be priced: hits, how many of them are too many, and over how long they were counted. */
export interface PriceInput {
  /** Cells whose hits count, all cells, and those to compare with. */
  readonly hits: readonly Cell[];
  readonly all: readonly Cell[];
  readonly spared: Spared;
  /** Share of its episodes that is hit elsewhere; 0 where every hit is one too many. */
  readonly baseline: number;
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
  /** Months over which they were counted. */
  readonly months: number;
  /** What a unit of worth is to the shop: its margin, or 1. */
  readonly margin: number;
  readonly seed: number;
}

/** Money per month with a 90 % interval, and what it was made of. */
export interface Priced {
  readonly perMonth: number;
  readonly low: number;
  readonly high: number;
  readonly effect: HitEffect;
  /** Probability of the outcome that a meeting with a hit takes. */
  readonly lost: number;
  /** Worth of one outcome, and what a meeting with a hit takes of worth. */
  readonly value: number;
  readonly each: number;
  /** Hits beyond the usual, and all of them. */
  readonly excess: number;
  readonly meetings: number;
  /** What is taken by as many hits as are usual, where they do as much harm as elsewhere. */
  readonly usual: number;
  readonly eValue: EValue | null;
}

/** For the estimate, and for the end of its interval that is nearer to nothing. */
export interface EValue {
  readonly estimate: number;
  readonly nearer: number;
}

const DRAWS = 400;
const LOW = 0.05;
const HIGH = 0.95;
const Z = 1.645;

/**
 * All hits of a segment × what each takes, less the usual number of hits × what each of these takes elsewhere, per month.
 * So a segment in which harmless slips become failures is told from one that merely has more slips. Everything is drawn
 * together from what the counts leave open.
 * @returns null where there is nobody to compare with, or nothing an outcome was worth.
 */
export function priceOf(input: PriceInput): Priced | null {
  const effect = effectOfHits(input.hits, input.spared);
  const worth = worthOf(input);
  if (effect === null || worth === null || (input.takes === 'orders' && worth.mean <= 0)) return null;
  const counts = sumOf(input.hits.map(({ hit, spared }) => addArms(hit, spared)));
  const hits = sumOf(input.hits.map(({ hit }) => hit));
  const observed = hits.n / counts.n;
  const usualShare = Math.min(1, input.baseline / observed);
  const own = takenBy(effect, input);
  const elsewhere = usualShare === 0 || input.alike ? own : takenElsewhere(input, own);
  const unit = input.margin / input.months;
  const worthy = input.takes === 'orders' ? worth.mean : input.kept;
  const perHit = (each: number, share: number, usual: number) => share * each - usualShare * usual;
  const loss = input.meetings * worthy * perHit(own.mean, 1, elsewhere.mean);
  const random = new Random(input.seed);
  const drawn = Float64Array.from({ length: DRAWS }, () => {
    const share = random.beta(hits.n + 0.5, counts.n - hits.n + 0.5) / observed;
    const value = input.takes === 'orders' ? worth.mean + worth.error * random.normal() : input.kept;
    const each = own.mean + own.error * random.normal();
    const usual = elsewhere === own ? each : elsewhere.mean + elsewhere.error * random.normal();
    const lost = input.meetings * perHit(each, share, usual);
    // Of few orders lost, what they would have come to is open too.
    const baskets = input.takes === 'orders' ? Math.sqrt(Math.abs(lost)) * worth.spread * random.normal() : 0;
    return unit * (lost * value + baskets);
  }).sort();
  return {
    perMonth: unit * loss,
    low: at(drawn, LOW),
    high: at(drawn, HIGH),
    effect,
    lost: (effect.chance.spared - effect.chance.hit) / effect.dose,
    value: worth.mean,
    each: own.mean * worthy,
    excess: input.meetings * (1 - usualShare),
    meetings: input.meetings,
    usual: input.meetings * usualShare * elsewhere.mean * worthy,
    eValue: eValueOf(effect),
  };
}

interface Taken {
  readonly mean: number;
  readonly error: number;
}

/** What one hit takes: of the probability of an outcome, or of worth. */
function takenBy(
  { chance, worth, dose }: HitEffect,
  { takes, repeats }: Pick<PriceInput, 'takes' | 'repeats'>,
): Taken {
  const { hit, spared, error } = takes === 'orders' ? chance : worth;
  return { mean: (spared - hit) / dose, error: (Math.sqrt(repeats) * error) / dose };
}

/** What a hit takes outside the segment; where nobody can tell, as much as within. */
function takenElsewhere(input: PriceInput, own: Taken): Taken {
  const { hits, all, spared } = input;
  const within = new Set(hits);
  const effect = effectOfHits(
    all.filter((cell) => !within.has(cell)),
    spared,
  );
  return effect === null || effect.episodes < LEAST_ELSEWHERE ? own : takenBy(effect, input);
}

const LEAST_ELSEWHERE = 30;

/** So many outcomes of everyone are lent to a segment: what few have paid is no price. */
const LENT = 5;

interface Worth {
  readonly mean: number;
  /** Standard error of the mean, and standard deviation of single outcomes. */
  readonly error: number;
  readonly spread: number;
}

/**
 * Mean worth of an outcome among those who are alike: a hit changes whether people buy, hardly how much, but who buys tents
 * pays more than who buys socks.
 */
function worthOf({ hits, all, kept }: PriceInput): Worth | null {
  const everyone = outcomesOf(all);
  if (everyone.reached === 0) return null;
  const own = outcomesOf(hits);
  const usual = everyone.worth / everyone.reached;
  const mean = (own.worth + LENT * usual) / (own.reached + LENT);
  const spread = Math.sqrt(Math.max(0, everyone.squares / everyone.reached - usual * usual));
  return { mean: kept * mean, error: (kept * spread) / Math.sqrt(own.reached + LENT), spread: kept * spread };
}

function outcomesOf(cells: readonly Cell[]): Arm {
  return sumOf(cells.map(({ hit, spared }) => addArms(hit, spared)));
}

function at(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * How strongly a cause that nobody measured would have to go with both hit and outcome, as risk ratios, to be all there is
 * to the effect, and to bring its interval to nothing (VanderWeele & Ding 2017).
 */
function eValueOf({ chance: { hit, spared, error } }: HitEffect): EValue | null {
  if (hit === spared || Math.max(hit, spared) === 0) return null;
  const difference = spared - hit;
  const left = Math.sign(difference) * Math.max(0, Math.abs(difference) - Z * error);
  return { estimate: eValueOfRates(hit, spared), nearer: eValueOfRates(spared - left, spared) };
}

function eValueOfRates(a: number, b: number): number {
  // Of an outcome that never came, half an episode keeps the ratio finite.
  const ratio = Math.max(a, b) / Math.max(Math.min(a, b), 1e-4);
  return ratio + Math.sqrt(ratio * (ratio - 1));
}
