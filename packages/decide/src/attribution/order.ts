import { Random } from '../numerics/random.js';
import { collapsed } from './chain.js';
import type { Journeys, Route } from './journeys.js';
import { type Chain, MOST_ORDER } from './schema.js';

const FOLDS = 5;
const CONVERSION = -1;
const LOST = -2;

/** What came next after each run of touches: counts by context, the empty context first. */
class Successors {
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #totals = new Map<string, number>();

  add(context: string, next: number, count: number): void {
    const counts = this.#counts.get(context) ?? new Map<number, number>();
    this.#counts.set(context, counts.set(next, (counts.get(next) ?? 0) + count));
    this.#totals.set(context, (this.#totals.get(context) ?? 0) + count);
  }

  count(context: string, next: number): number {
    return this.#counts.get(context)?.get(next) ?? 0;
  }

  total(context: string): number {
    return this.#totals.get(context) ?? 0;
  }
}

/** Contexts of growing length that end before a step, the shortest first; the start is a touch of its own. */
function contextsBefore(touches: readonly number[], at: number): string[] {
  const shown = ['^', ...touches.slice(0, at).map(String)];
  return Array.from({ length: MOST_ORDER }, (_, memory) => shown.slice(-memory - 1).join());
}

interface Walk {
  readonly touches: readonly number[];
  readonly end: number;
  readonly folds: readonly number[];
}

/** Spreads a number of journeys over the folds as evenly as can be, the rest by chance. */
function spread(count: number, random: Random): number[] {
  const each = Math.floor(count / FOLDS);
  const counts = Array.from({ length: FOLDS }, () => each);
  const first = random.below(FOLDS);
  for (let rest = count - each * FOLDS, at = 0; rest > 0; rest -= 1, at += 1) {
    const fold = (first + at) % FOLDS;
    counts[fold] = (counts[fold] ?? 0) + Math.min(1, rest);
  }
  return counts;
}

function walksOf({ routes, counts }: Journeys, seed: number): Walk[] {
  const random = new Random(seed);
  return routes.flatMap((route: Route, at) => {
    const touches = collapsed(route);
    return [
      { touches, end: CONVERSION, folds: spread(counts.conversions[at] ?? 0, random) },
      { touches, end: LOST, folds: spread(counts.nulls[at] ?? 0, random) },
    ];
  });
}

function learn(walks: readonly Walk[], without: number): Successors {
  const successors = new Successors();
  for (const { touches, end, folds } of walks) {
    const count = folds.reduce((sum, each, fold) => (fold === without ? sum : sum + each), 0);
    if (count === 0) continue;
    for (let at = 0; at <= touches.length; at += 1)
      for (const context of contextsBefore(touches, at)) successors.add(context, touches[at] ?? end, count);
  }
  return successors;
}

/** −ln of the probability of a step by order: each order leans on the one below by the weight of one journey. */
function losses(
  successors: Successors,
  contexts: readonly string[],
  next: number,
  choices: number,
): number[] {
  let below = 1 / choices;
  return contexts.map((context) => {
    below = (successors.count(context, next) + below) / (successors.total(context) + 1);
    return -Math.log(below);
  });
}

interface FoldLoss {
  readonly steps: number;
  readonly byOrder: Float64Array;
}

function testOn(walks: readonly Walk[], fold: number, choices: number): FoldLoss {
  const successors = learn(walks, fold);
  const byOrder = new Float64Array(MOST_ORDER);
  let steps = 0;
  for (const { touches, end, folds } of walks) {
    const count = folds[fold] ?? 0;
    if (count === 0) continue;
    for (let at = 0; at <= touches.length; at += 1) {
      const each = losses(successors, contextsBefore(touches, at), touches[at] ?? end, choices);
      for (const [order, loss] of each.entries()) byOrder[order] = (byOrder[order] ?? 0) + loss * count;
      steps += count;
    }
  }
  return { steps, byOrder: byOrder.map((loss) => (steps > 0 ? loss / steps : 0)) };
}

/**
 * The memory that foretells journeys best that the chain has not seen: five-fold cross-validation of the
 * logarithmic loss for each step, and of the orders within one standard error of the best the lowest (Hastie,
 * Tibshirani & Friedman 2009, section 7.10).
 */
export function chooseOrder(journeys: Journeys, seed: number): Required<Pick<Chain, 'order' | 'candidates'>> {
  const walks = walksOf(journeys, seed);
  const choices = journeys.channels.length + 2;
  const folds = Array.from({ length: FOLDS }, (_, fold) => testOn(walks, fold, choices));
  const used = folds.filter(({ steps }) => steps > 0);
  const candidates = Array.from({ length: MOST_ORDER }, (_, at) => {
    const all = used.map(({ byOrder }) => byOrder[at] ?? 0);
    const loss = all.reduce((sum, each) => sum + each, 0) / all.length;
    const squares = all.reduce((sum, each) => sum + (each - loss) ** 2, 0);
    const standardError = all.length > 1 ? Math.sqrt(squares / (all.length - 1) / all.length) : 0;
    return { order: at + 1, loss, standardError };
  });
  const best = candidates.reduce((least, each) => (each.loss < least.loss ? each : least));
  const chosen = candidates.find(({ loss }) => loss <= best.loss + best.standardError) ?? best;
  return { order: chosen.order, candidates };
}
