import type { LearnedShop } from './learn.js';
import type { StepChance } from './odds.js';
import { CELLS, stepSeconds } from './timing.js';

/* What a scenario asks for that no data stand behind, in words. A model goes on beyond its data without a murmur. */

/** States with fewer visits say nothing of what a probability can be. */
const LEAST_SEEN = 50;
const FACTOR = 2;

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

interface ProbabilityAsked {
  readonly today: number;
  readonly target: number;
  readonly chances: readonly StepChance[];
  readonly learned: LearnedShop;
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
  return [
    `${said} would be taken by ${percent(target)}; it is ${percent(today)} today, and between ${percent(Math.min(today, ...usual))} and ${percent(Math.max(today, ...usual))} in any group of journeys seen.`,
  ];
}

/** Where the usual time would be one that hardly any step takes today. */
export function timeOutside(
  said: string,
  factor: number,
  { learned, meant }: { readonly learned: LearnedShop; readonly meant: readonly boolean[] },
): string[] {
  const { timing } = learned.parameters;
  const beyond = meant.some((is, pair) => {
    const at = timing.which[pair * CELLS] ?? -1;
    if (!is || at < 0) return false;
    const quantile = (probability: number) => stepSeconds(timing, at, probability);
    const median = factor * quantile(0.5);
    return median < quantile(0.05) || median > quantile(0.95);
  });
  if (!beyond) return [];
  return [`${said} would usually take a time that fewer than one in twenty took in the data.`];
}

const FAR_MIX = 0.3;
const FEW = 200;

export function mixOutside({ parameters, segments }: LearnedShop, mix: Float64Array): string[] {
  const sum = parameters.mix.reduce((total, weight) => total + weight, 0);
  const total = mix.reduce((all, weight) => all + weight, 0);
  const today = parameters.mix.map((weight) => weight / sum);
  const then = mix.map((weight) => weight / total);
  const few = segments.filter(
    (_, at) => (then[at] ?? 0) > 1.2 * (today[at] ?? 0) && (parameters.mix[at] ?? 0) < FEW,
  );
  const moved = then.reduce((distance, share, at) => distance + Math.abs(share - (today[at] ?? 0)) / 2, 0);
  const far = moved > FAR_MIX ? [`${percent(moved)} of journeys would come another way than today.`] : [];
  return [...far, ...few.map((name) => `“${name}” is known by fewer than ${FEW} journeys.`)];
}

/** Beyond half and twice, or whatever else is far. */
export function factorOutside(said: string, factor: number, most = FACTOR): string[] {
  if (factor <= most + 1e-9 && factor >= 1 / most - 1e-9) return [];
  return [`${said} would be ${factor.toFixed(2)} times that of today.`];
}
