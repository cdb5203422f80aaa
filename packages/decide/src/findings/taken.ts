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

/** What a hit takes of those who were hit, what one takes elsewhere, and what to take for usual. */
export interface TakenBoth {
  readonly own: Taken;
  readonly elsewhere: Taken;
  /** What is usual may be anything from what is taken elsewhere (0) to this part of the way to `own`, at most all of it (1). */
  readonly open: number;
  /** In the middle of that. */
  readonly usual: number;
}

type Frame = Pick<PriceInput, 'hits' | 'all' | 'spared' | 'takes' | 'repeats' | 'alike'>;

/** Hits elsewhere, below which nobody can tell what they take. */
const LEAST_ELSEWHERE = 30;

/**
 * A fault is told from a slip by what the same hit takes elsewhere, as far as the two differ by more than chance. Where they do
 * not, it is open which of the two is usual: the less of their difference is beyond chance, the further what is known elsewhere is
 * drawn towards what the segment shows (the factor by which Efron & Morris 1975 shrink; half of it in the middle).
 */
export function takenBoth(effect: HitEffect, frame: Frame): TakenBoth {
  const own = takenBy(effect, frame);
  const others = frame.alike ? null : effectElsewhere(frame);
  if (others === null) return { own, elsewhere: own, open: 0, usual: own.mean };
  const elsewhere = takenBy(others, frame);
  const chance = own.sampling ** 2 + elsewhere.sampling ** 2;
  const apart = own.mean - elsewhere.mean;
  const open = Math.min(1, chance / Math.max(apart ** 2, Number.MIN_VALUE));
  return { own, elsewhere, open, usual: elsewhere.mean + (open / 2) * apart };
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
    all.filter((cell) => cell.hit.n > 0 && !within.has(cell)),
    spared,
  );
  return effect === null || effect.episodes < LEAST_ELSEWHERE ? null : effect;
}

/** One draw of what a hit takes, and of what one takes that is usual. */
export function drawTaken(
  { own, elsewhere, open }: TakenBoth,
  random: Random,
): { each: number; usually: number } {
  const each = own.mean + own.error * random.normal();
  if (elsewhere === own) return { each, usually: each };
  const other = elsewhere.mean + elsewhere.sampling * random.normal();
  return { each, usually: other + open * random.next() * (each - other) };
}
