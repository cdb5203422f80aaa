import type { Random } from '../numerics/random.js';
import type { Cell } from './cell.js';
import { effectOfHits, type Difference, type HitEffect } from './effect.js';
import type { PriceInput } from './price.js';

/** What one hit takes: of the probability of an outcome, or of worth. */
export interface Taken {
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

function takenBy({ chance, worth, dose }: HitEffect, { takes, repeats }: Frame): Taken {
  const { hit, spared, error, sampling }: Difference = takes === 'orders' ? chance : worth;
  const scale = Math.sqrt(repeats) / dose;
  return { mean: (spared - hit) / dose, error: scale * error, sampling: scale * sampling };
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
