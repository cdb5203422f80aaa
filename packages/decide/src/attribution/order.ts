import { Random } from '../numerics/random.js';
import { collapsed } from './chain.js';
import { Contexts, type NumberedSteps } from './contexts.js';
import type { Journeys, Route } from './journeys.js';
import { type Chain, MOST_ORDER } from './schema.js';

const FOLDS = 5;
const CONVERSION = 0;
const LOST = 1;

interface Walk {
  readonly steps: NumberedSteps;
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

interface Walks {
  readonly walks: readonly Walk[];
  readonly contexts: Contexts;
  /** What a step can lead to. */
  readonly choices: number;
}

function walksOf({ routes, counts, channels }: Journeys, seed: number): Walks {
  const random = new Random(seed);
  const contexts = new Contexts(channels.length);
  const walks = routes.flatMap((route: Route, at) => {
    const touches = collapsed(route);
    return [
      { steps: contexts.stepsOf(touches, CONVERSION), folds: spread(counts.conversions[at] ?? 0, random) },
      { steps: contexts.stepsOf(touches, LOST), folds: spread(counts.nulls[at] ?? 0, random) },
    ];
  });
  return { walks, contexts, choices: channels.length + 2 };
}

/** What came next after each context, and how often each was met. */
interface Successors {
  readonly followed: Float64Array;
  readonly met: Float64Array;
}

/** A way that goes no further back has the same context for all longer memories: it counts once. */
const isLonger = (contexts: Int32Array, at: number): boolean =>
  at % MOST_ORDER === 0 || contexts[at] !== contexts[at - 1];

function learn({ walks, contexts }: Walks, without: number): Successors {
  const followed = new Float64Array(contexts.followed);
  const met = new Float64Array(contexts.contexts);
  for (const { steps, folds } of walks) {
    const count = folds.reduce((sum, each, fold) => (fold === without ? sum : sum + each), 0);
    if (count === 0) continue;
    const { contexts: before, followed: after } = steps;
    for (let at = 0; at < before.length; at += 1) {
      if (!isLonger(before, at)) continue;
      met[before[at] ?? 0] = (met[before[at] ?? 0] ?? 0) + count;
      followed[after[at] ?? 0] = (followed[after[at] ?? 0] ?? 0) + count;
    }
  }
  return { followed, met };
}

interface FoldLoss {
  readonly steps: number;
  readonly byOrder: Float64Array;
}

/**
 * −ln of the probabilities of the steps of a way, by order: each order leans on the one below by the weight of one journey.
 * @param byOrder takes the sums.
 */
function addLosses(
  steps: NumberedSteps,
  { followed, met }: Successors,
  byOrder: Float64Array,
  choices: number,
) {
  for (let step = 0; step < steps.count; step += 1) {
    let below = 1 / choices;
    for (let order = 0; order < MOST_ORDER; order += 1) {
      const at = step * MOST_ORDER + order;
      if (isLonger(steps.contexts, at)) {
        const seen = followed[steps.followed[at] ?? 0] ?? 0;
        below = (seen + below) / ((met[steps.contexts[at] ?? 0] ?? 0) + 1);
      }
      byOrder[order] = (byOrder[order] ?? 0) - Math.log(below);
    }
  }
}

function testOn(all: Walks, fold: number): FoldLoss {
  const successors = learn(all, fold);
  const byOrder = new Float64Array(MOST_ORDER);
  let steps = 0;
  for (const walk of all.walks) {
    const count = walk.folds[fold] ?? 0;
    if (count === 0) continue;
    const losses = new Float64Array(MOST_ORDER);
    addLosses(walk.steps, successors, losses, all.choices);
    for (const [order, loss] of losses.entries()) byOrder[order] = (byOrder[order] ?? 0) + loss * count;
    steps += count * walk.steps.count;
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
  const folds = Array.from({ length: FOLDS }, (_, fold) => testOn(walks, fold));
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
