import type { Sentences } from '../words/sentences.js';
import type { LearnedShop } from './learn.js';
import type { StepChance } from './odds.js';
import { CELLS, stepSeconds } from './timing.js';

/* What a scenario asks for that no data stand behind, in words. A model goes on beyond its data without a murmur. */

/** A shop that was learned, and the words in which a scenario of it is told. */
export interface ToldShop extends LearnedShop {
  readonly words: Sentences['scenario'];
}

/** States with fewer visits say nothing of what a probability can be. */
const LEAST_SEEN = 50;
const FACTOR = 2;

interface ProbabilityAsked {
  readonly today: number;
  readonly target: number;
  readonly chances: readonly StepChance[];
  readonly learned: ToldShop;
}

/** Beyond what it was in any group of journeys that are told apart by how they came here. */
export function probabilityOutside(
  said: string,
  { today, target, chances, learned }: ProbabilityAsked,
): string[] {
  const { seen } = learned.parameters.network;
  const usual = chances
    .filter(({ state }) => (seen[state] ?? 0) >= LEAST_SEEN)
    .map(({ probability }) => probability);
  const low = Math.min(today / FACTOR, ...usual);
  const high = Math.max(today * FACTOR, ...usual);
  if (target >= low && target <= high) return [];
  const bounds = { low: Math.min(today, ...usual), high: Math.max(today, ...usual) };
  return [learned.words.taken(said, { target, today, ...bounds })];
}

/** Where the usual time would be one that hardly any step takes today. */
export function timeOutside(
  said: string,
  factor: number,
  { learned, meant }: { readonly learned: ToldShop; readonly meant: readonly boolean[] },
): string[] {
  const { words, parameters } = learned;
  const { timing } = parameters;
  const beyond = meant.some((is, pair) => {
    const at = timing.which[pair * CELLS] ?? -1;
    if (!is || at < 0) return false;
    const quantile = (probability: number) => stepSeconds(timing, at, probability);
    const median = factor * quantile(0.5);
    return median < quantile(0.05) || median > quantile(0.95);
  });
  return beyond ? [words.rareTime(said)] : [];
}

const FAR_MIX = 0.3;
const FEW = 200;

export function mixOutside({ parameters, segments, words }: ToldShop, mix: Float64Array): string[] {
  const sum = parameters.mix.reduce((total, weight) => total + weight, 0);
  const total = mix.reduce((all, weight) => all + weight, 0);
  const today = parameters.mix.map((weight) => weight / sum);
  const then = mix.map((weight) => weight / total);
  const few = segments.filter(
    (_, at) => (then[at] ?? 0) > 1.2 * (today[at] ?? 0) && (parameters.mix[at] ?? 0) < FEW,
  );
  const moved = then.reduce((distance, share, at) => distance + Math.abs(share - (today[at] ?? 0)) / 2, 0);
  const far = moved > FAR_MIX ? [words.farMix(moved)] : [];
  return [...far, ...few.map((name) => words.fewKnown(name, FEW))];
}

/** Beyond half and twice, or whatever else is far. */
export function factorOutside(
  said: string,
  factor: number,
  { words, most = FACTOR }: Pick<ToldShop, 'words'> & { readonly most?: number },
): string[] {
  if (factor <= most + 1e-9 && factor >= 1 / most - 1e-9) return [];
  return [words.times(said, factor)];
}
