import { nameOf, type Context, type Contexts } from './suffix-tree.js';

/** How much is remembered: so many activities back, and how many journeys' worth a shorter context weighs. */
export interface Memory {
  readonly order: number;
  readonly weight: number;
}

const WEIGHTS: readonly number[] = [0.5, 2, 8, 32];

/** Where even the last activity was never seen before what came next. */
const NEVER = 1e-6;

/**
 * The probability of what comes next after a context, drawn towards that after each shorter one by `weight` journeys
 * (the hierarchical Dirichlet model of MacKay & Peto 1995).
 */
export function nextProbability(
  contexts: Contexts,
  after: readonly number[],
  { next, weight }: { readonly next: number; readonly weight: number },
): number {
  let probability = 0;
  for (let length = 1; length <= after.length; length += 1) {
    const context = contexts.get(nameOf(after.slice(after.length - length)));
    if (context === undefined || context.total === 0) break;
    const count = context.next.get(next) ?? 0;
    probability =
      length === 1 ? count / context.total : (count + weight * probability) / (context.total + weight);
  }
  return probability;
}

export interface ChosenMemory extends Memory {
  /** Bits for each step of the part held back, by order from 1 on, each at its best weight. */
  readonly bits: readonly number[];
}

/** Order and weight under which journeys that were held back are likeliest. */
export function chooseMemory(contexts: Contexts, most: number): ChosenMemory {
  const heldBack = longest(contexts, most);
  const steps = heldBack.reduce((sum, { tuning }) => sum + total(tuning), 0);
  const tried = Array.from({ length: most }, (_, at) =>
    WEIGHTS.map((weight) => ({
      order: at + 1,
      weight,
      loss: lossOf(contexts, heldBack, { order: at + 1, weight }),
    })),
  );
  const best = tried.map((weights) => weights.reduce((a, b) => (b.loss < a.loss ? b : a)));
  // More memory has to earn its keep: a hair's breadth is chance.
  const chosen = best.reduce((a, b) => (b.loss < a.loss * 0.9995 ? b : a));
  const bits = steps === 0 ? [] : best.map(({ loss }) => loss / Math.LN2 / steps);
  return { order: steps === 0 ? Math.min(2, most) : chosen.order, weight: chosen.weight, bits };
}

/** Contexts as they came in: those that are not the suffix of a longer one in full. */
function longest(contexts: Contexts, most: number): Context[] {
  const held = [...contexts.values()].filter(({ tuning }) => tuning.size > 0);
  return held.filter(({ after }) => after.length === most || after[0] === 0);
}

function lossOf(contexts: Contexts, heldBack: readonly Context[], { order, weight }: Memory): number {
  let loss = 0;
  for (const { after, tuning } of heldBack) {
    const known = after.slice(-order);
    for (const [next, count] of tuning)
      loss -= count * Math.log(Math.max(NEVER, nextProbability(contexts, known, { next, weight })));
  }
  return loss;
}

function total(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
