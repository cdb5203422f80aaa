import type { Route } from './statistics.js';
import {
  activityOf,
  chainOf,
  nameOf,
  suffixTree,
  symbolOf,
  type Context,
  type Contexts,
} from './suffix-tree.js';

/** How much is remembered. */
export interface Memory {
  /** Activities back from the latest one on. */
  readonly order: number;
  /** Whether it is remembered how many different things have happened so far. */
  readonly progress: boolean;
  /** How many journeys' worth a shorter context weighs. */
  readonly weight: number;
}

const WEIGHTS: readonly number[] = [0.5, 2, 8, 32];

/** Where even the last activity was never seen before what came next. */
const NEVER = 1e-6;

/**
 * The probability of what comes next after a context, drawn towards that after each shorter one by `weight` journeys
 * (the hierarchical Dirichlet model of MacKay & Peto 1995).
 */
function nextProbability(chain: readonly Context[], next: number, weight: number): number {
  let probability = 0;
  for (const [at, context] of chain.entries()) {
    const count =
      (context.next.get(symbolOf(next, false)) ?? 0) + (context.next.get(symbolOf(next, true)) ?? 0);
    probability =
      at === 0 ? count / context.total : (count + weight * probability) / (context.total + weight);
  }
  return probability;
}

export interface ChosenMemory extends Memory {
  /** Bits for each step of the part held back, by order from 1 on, each at its best weight. */
  readonly bits: readonly number[];
}

interface Tried extends Memory {
  readonly loss: number;
}

/** More memory has to earn its keep: a hair's breadth is chance. */
const EARNED = 0.9995;

/** The memory under which journeys that were held back are likeliest. */
export function chooseMemory(routes: readonly Route[]): ChosenMemory {
  const most = routes.reduce((length, { after }) => Math.max(length, after.length), 1);
  const steps = routes.reduce((sum, { tuning }) => sum + tuning, 0);
  if (steps === 0) return { order: Math.min(2, most), progress: false, weight: 2, bits: [] };
  const plain = triedWith(routes, most, false);
  const marked = triedWith(routes, most, true);
  const best = plain.map((each, at) => least([each, marked[at] ?? each]));
  const { order, progress, weight } = least(best);
  return { order, progress, weight, bits: best.map(({ loss }) => loss / Math.LN2 / steps) };
}

function least(tried: readonly Tried[]): Tried {
  return tried.reduce((a, b) => (b.loss < a.loss * EARNED ? b : a));
}

function triedWith(routes: readonly Route[], most: number, progress: boolean): Tried[] {
  const contexts = suffixTree(routes, { progress, tuning: true });
  const heldBack = longest(contexts, { most, progress });
  return Array.from({ length: most }, (_, at) => {
    const losses = lossesOf(contexts, heldBack, at + 1);
    const best = losses.indexOf(Math.min(...losses));
    return { order: at + 1, progress, weight: WEIGHTS[best] ?? 2, loss: losses[best] ?? Infinity };
  });
}

/** Contexts as they came in: those that are not what is left of a longer one. */
function longest(
  contexts: Contexts,
  { most, progress }: { readonly most: number; readonly progress: boolean },
): Context[] {
  return [...contexts.values()].filter(({ after, tuning }) => {
    const last = after.at(-1) ?? 0;
    const whole = after.length === most || activityOf(after[0] ?? 0) === 0;
    return tuning.size > 0 && whole && (activityOf(last) !== last) === progress;
  });
}

/** By weight. */
function lossesOf(contexts: Contexts, heldBack: readonly Context[], order: number): number[] {
  const losses = WEIGHTS.map(() => 0);
  for (const { after, tuning } of heldBack) {
    const chain = knownChain(contexts, after.slice(-order));
    for (const [next, count] of tuning)
      WEIGHTS.forEach((weight, at) => {
        const probability = Math.max(NEVER, nextProbability(chain, next, weight));
        losses[at] = (losses[at] ?? 0) - count * Math.log(probability);
      });
  }
  return losses;
}

function knownChain(contexts: Contexts, after: readonly number[]): Context[] {
  return chainOf(after).flatMap((suffix) => {
    const context = contexts.get(nameOf(suffix));
    return context === undefined || context.total === 0 ? [] : [context];
  });
}
