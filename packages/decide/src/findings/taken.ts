import type { Random } from '../numerics/random.js';
import type { Cell } from './cell.js';
import { effectOfHits, type Difference, type HitEffect } from './effect.js';
import type { PriceInput } from './price.js';

/** What one hit takes: of the probability of an outcome, or of worth. */
interface Taken {
  readonly mean: number;
  readonly error: number;
  readonly sampling: number;
}

/** What a hit takes of those who were hit, and what one takes that is usual. */
export interface TakenBoth {
  readonly own: Taken;
  readonly usual: Taken;
  /** How much of what is usual is taken from the segment itself, 0 … 1. */
  readonly shared: number;
}

type Frame = Pick<PriceInput, 'hits' | 'all' | 'spared' | 'takes' | 'repeats' | 'alike'>;

/** Hits elsewhere, below which nobody can tell what they take. */
const LEAST_ELSEWHERE = 30;

/**
 * A fault is told from a slip by what the same hit takes elsewhere, as far as the two differ by more than chance: what is
 * known of few is drawn towards what the segment itself shows (Efron & Morris 1975).
 */
export function takenBoth(effect: HitEffect, frame: Frame): TakenBoth {
  const own = takenBy(effect, frame);
  const elsewhere = frame.alike ? null : effectElsewhere(frame);
  if (elsewhere === null) return { own, usual: own, shared: 1 };
  const other = takenBy(elsewhere, frame);
  const chance = own.sampling ** 2 + other.sampling ** 2;
  const shared = Math.min(1, chance / Math.max((own.mean - other.mean) ** 2, Number.MIN_VALUE));
  return { own, usual: { ...other, mean: shared * own.mean + (1 - shared) * other.mean }, shared };
}

function takenBy(effect: HitEffect, { takes, repeats }: Frame): Taken {
  const { dose } = effect;
  const { hit, spared, error, sampling }: Difference = takes === 'orders' ? effect.chance : effect.worth;
  const unhindered = takes === 'orders' ? 1 : hindered(effect);
  const scale = (unhindered * Math.sqrt(repeats)) / dose;
  return { mean: (unhindered * (spared - hit)) / dose, error: scale * error, sampling: scale * sampling };
}

const MOST_HINDERED = 2;

/**
 * The spared met hits later, which took of what they would have spent; if there were none at all, each hit that is gone would bring
 * a part of a larger sum.
 */
function hindered({ worth: { hit, spared }, dose, later }: HitEffect): number {
  if (spared <= 0) return 1;
  return Math.min(MOST_HINDERED, 1 + Math.max(0, (later * (spared - hit)) / dose / spared));
}

function effectElsewhere({ hits, all, spared }: Frame): HitEffect | null {
  const within = new Set<Cell>(hits);
  const effect = effectOfHits(
    all.filter((cell) => !within.has(cell)),
    spared,
  );
  return effect === null || effect.episodes < LEAST_ELSEWHERE ? null : effect;
}

/** One draw of both. */
export function drawTaken(
  { own, usual, shared }: TakenBoth,
  random: Random,
): { each: number; usually: number } {
  const each = own.mean + own.error * random.normal();
  if (shared === 1) return { each, usually: each };
  return {
    each,
    usually: usual.mean + shared * (each - own.mean) + (1 - shared) * usual.sampling * random.normal(),
  };
}
