import { Random } from '../numerics/random.js';
import { addArms, NO_EPISODES, type Arm, type Cell } from './cell.js';
import { effectOfHits, type HitEffect } from './effect.js';

/** What is to be priced: hits, how many of them are too many, and over how long they were counted. */
export interface PriceInput {
  /** Cells whose hits count, and cells to compare with. */
  readonly hits: readonly Cell[];
  readonly all: readonly Cell[];
  /** Episodes that could have been hit, those that were, and the share that would be by the baseline. */
  readonly episodes: number;
  readonly affected: number;
  readonly baseline: number;
  /** How often in all a hit was met, for each episode that was hit: 1 where each episode met it once. */
  readonly meetings: number;
  /**
   * Share of the spared who met it later, while they were followed: the difference between hit and spared is that much
   * smaller than what a hit does (the ratio of Wald; Angrist, Imbens & Rubin 1996).
   */
  readonly alsoMet: number;
  /** Whether a hit takes orders, each worth the same, or amounts, which a smaller basket loses too. */
  readonly takes: 'orders' | 'amounts';
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
  /** Worth of one outcome. */
  readonly value: number;
  /** Worth that a meeting with a hit takes. */
  readonly each: number;
  readonly excess: number;
  readonly eValue: number | null;
}

const DRAWS = 400;
const LOW = 0.05;
const HIGH = 0.95;

/**
 * Journeys affected × effect of a hit on the outcome × what an outcome is worth, per month. All three are drawn together
 * from what the counts leave open, so that the interval holds them all.
 * @returns null where there is nobody to compare with, or nothing an outcome was worth.
 */
export function priceOf(input: PriceInput): Priced | null {
  const random = new Random(input.seed);
  const effect = effectOfHits(input.hits, input.all, { random, draws: DRAWS });
  const worth = worthOf(input.hits, input.all);
  if (effect === null || worth === null || (input.takes === 'orders' && worth.mean <= 0)) return null;
  const excess = input.meetings * (input.affected - input.episodes * input.baseline);
  const unit = input.margin / input.months;
  const purity = 1 - Math.min(MOST_ALSO_MET, input.alsoMet);
  const each =
    (input.takes === 'orders' ? effect.lost * worth.mean : effect.worth.spared - effect.worth.hit) / purity;
  const drawEach = (lost: number, at: number) =>
    (input.takes === 'orders'
      ? lost * (worth.mean + worth.error * random.normal())
      : (effect.worth.draws[at] ?? 0)) / purity;
  const drawn = effect.draws.map((lost, at) => unit * drawExcess(input, random) * drawEach(lost, at)).sort();
  return {
    perMonth: unit * excess * each,
    low: at(drawn, LOW),
    high: at(drawn, HIGH),
    effect,
    lost: effect.lost / purity,
    value: worth.mean,
    each,
    excess,
    eValue: eValueOf(effect),
  };
}

/** Where more of the spared met it too, there is hardly anybody to compare with: no more is made of the difference. */
const MOST_ALSO_MET = 0.6;

/** The baseline is a rate of many more episodes than were hit: what is uncertain is how many of these were hit by chance. */
function drawExcess({ affected, episodes, baseline, meetings }: PriceInput, random: Random): number {
  const share = random.beta(affected + 0.5, Math.max(0, episodes - affected) + 0.5);
  return meetings * episodes * (share - baseline);
}

/** So many outcomes of everyone are lent to a segment: what few have paid is no price. */
const LENT = 5;

/**
 * Mean worth of an outcome among those who are alike: a hit changes whether people buy, hardly how much, but who buys tents
 * pays more than who buys socks.
 */
function worthOf(
  cells: readonly Cell[],
  all: readonly Cell[],
): { readonly mean: number; readonly error: number } | null {
  const everyone = outcomesOf(all);
  if (everyone.reached === 0) return null;
  const own = outcomesOf(cells);
  const usual = everyone.worth / everyone.reached;
  const mean = (own.worth + LENT * usual) / (own.reached + LENT);
  const variance = Math.max(0, everyone.squares / everyone.reached - usual * usual);
  return { mean, error: Math.sqrt(variance / (own.reached + LENT)) };
}

function outcomesOf(cells: readonly Cell[]): Arm {
  return cells.reduce((sum, { hit, spared }) => addArms(sum, addArms(hit, spared)), NO_EPISODES);
}

function at(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * How strongly a cause that nobody measured would have to go with both hit and outcome, as risk ratios, to be all there is
 * to the effect (VanderWeele & Ding 2017).
 */
function eValueOf({ hit, spared }: HitEffect): number | null {
  if (hit === spared || Math.max(hit, spared) === 0) return null;
  const low = Math.min(hit, spared);
  // Of an outcome that never came after a hit, half an episode keeps the ratio finite.
  const ratio = Math.max(hit, spared) / Math.max(low, 1e-4);
  return ratio + Math.sqrt(ratio * (ratio - 1));
}
