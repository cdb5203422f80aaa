import type { Memory } from './memory.js';
import { nameOf, type Contexts } from './suffix-tree.js';

/**
 * Where journeys can be and go: one state for each context that is told apart, and for each the slots of what may come
 * next. Slots of a state lie side by side from `offset[state]` to `offset[state + 1]`.
 */
export interface Network {
  readonly states: number;
  readonly offset: Int32Array;
  /** The last activity of each state; 0 at the start of a journey. */
  readonly last: Uint16Array;
  /** Steps seen from each state. */
  readonly seen: Float64Array;
  /** What comes next by slot; 0 is the end. */
  readonly activity: Uint16Array;
  readonly target: Int32Array;
  /** Pairs of activities by slot, numbered as in `pairs`; -1 where a journey starts or ends. */
  readonly pair: Int32Array;
  readonly pairs: readonly (readonly [from: number, to: number])[];
}

/** A network and, by segment, the probability of each of its slots. */
export interface LearnedNetwork {
  readonly network: Network;
  readonly probabilities: readonly Float64Array[];
}

/** Less than this comes of smoothing alone, and is left out. */
const LEAST_PROBABILITY = 1e-5;

type Distribution = ReadonlyMap<number, number>;

/** Works out distributions once for each context. */
class Smoother {
  readonly #known = new Map<string, Distribution>();

  constructor(
    private readonly contexts: Contexts,
    private readonly weight: number,
  ) {}

  /** What comes next after a known context, drawn towards the shorter one. */
  next(after: readonly number[]): Distribution {
    const name = nameOf(after);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const made = this.#smooth(after, name);
    this.#known.set(name, made);
    return made;
  }

  #smooth(after: readonly number[], name: string): Distribution {
    const context = this.contexts.get(name);
    if (context === undefined || context.total === 0)
      return after.length > 1 ? this.next(after.slice(1)) : new Map();
    if (after.length === 1) return drawnTo(new Map(), context, 0);
    return drawnTo(this.next(after.slice(1)), context, this.weight);
  }
}

interface Counted {
  readonly next: ReadonlyMap<number, number>;
  readonly total: number;
}

function drawnTo(prior: Distribution, { next, total }: Counted, weight: number): Distribution {
  const drawn = new Map<number, number>();
  for (const activity of new Set([...prior.keys(), ...next.keys()])) {
    const count = next.get(activity) ?? 0;
    drawn.set(activity, (count + weight * (prior.get(activity) ?? 0)) / (total + weight));
  }
  return drawn;
}

/** What is learned of routing: contexts of all journeys, and of each segment. */
export interface LearnedRouting {
  readonly contexts: Contexts;
  readonly segments: readonly Contexts[];
  readonly memory: Memory;
}

interface State {
  readonly after: readonly number[];
  readonly next: Distribution;
}

/** All states that journeys can come to, from the start on, with the probabilities of each segment. */
export function networkOf(routing: LearnedRouting): LearnedNetwork {
  const { contexts, memory, segments } = routing;
  const smoother = new Smoother(contexts, memory.weight);
  const { states, numbers } = reachable(contexts, smoother, memory.order);
  const slots = states.flatMap(({ after, next }) =>
    [...next].map(([activity]) => ({
      activity,
      last: after.at(-1) ?? 0,
      target:
        activity === 0 ? 0 : (numbers.get(nameOf(known(contexts, [...after, activity], memory.order))) ?? 0),
    })),
  );
  const { pair, pairs } = pairsOf(slots);
  const network = {
    states: states.length,
    offset: offsetsOf(states),
    last: Uint16Array.from(states, ({ after }) => after.at(-1) ?? 0),
    seen: Float64Array.from(states, ({ after }) => contexts.get(nameOf(after))?.total ?? 0),
    activity: Uint16Array.from(slots, ({ activity }) => activity),
    target: Int32Array.from(slots, ({ target }) => target),
    pair,
    pairs,
  };
  return { network, probabilities: segments.map((own) => ofSegment(states, own, memory.weight)) };
}

function reachable(contexts: Contexts, smoother: Smoother, order: number) {
  const start: State = { after: [0], next: pruned(smoother.next([0])) };
  const states: State[] = [start];
  const numbers = new Map([[nameOf([0]), 0]]);
  for (let at = 0; at < states.length; at += 1) {
    const { after, next } = states[at] ?? start;
    for (const activity of next.keys()) {
      if (activity === 0) continue;
      const context = known(contexts, [...after, activity], order);
      if (numbers.has(nameOf(context))) continue;
      numbers.set(nameOf(context), states.length);
      states.push({ after: context, next: pruned(smoother.next(context)) });
    }
  }
  return { states, numbers };
}

/** The longest part of a history, up to the order, that was seen before. */
function known(contexts: Contexts, history: readonly number[], order: number): readonly number[] {
  for (let length = Math.min(order, history.length); length > 1; length -= 1) {
    const after = history.slice(history.length - length);
    if ((contexts.get(nameOf(after))?.total ?? 0) > 0) return after;
  }
  return history.slice(-1);
}

/** What never ends a journey where it was seen to end: a context without anything after it ends. */
function pruned(next: Distribution): Distribution {
  const kept = [...next].filter(([, probability]) => probability >= LEAST_PROBABILITY);
  const sum = kept.reduce((total, [, probability]) => total + probability, 0);
  if (sum === 0) return new Map([[0, 1]]);
  return new Map(kept.map(([activity, probability]) => [activity, probability / sum]));
}

function ofSegment(states: readonly State[], own: Contexts, weight: number): Float64Array {
  return Float64Array.from(
    states.flatMap(({ after, next }) => {
      const context = own.get(nameOf(after)) ?? { next: new Map<number, number>(), total: 0 };
      const drawn = drawnTo(next, context, weight);
      const shares = [...next.keys()].map((activity) => drawn.get(activity) ?? 0);
      const sum = shares.reduce((total, share) => total + share, 0);
      return shares.map((share) => share / sum);
    }),
  );
}

function offsetsOf(states: readonly State[]): Int32Array {
  const offsets = new Int32Array(states.length + 1);
  states.forEach(({ next }, at) => (offsets[at + 1] = (offsets[at] ?? 0) + next.size));
  return offsets;
}

function pairsOf(slots: readonly { readonly last: number; readonly activity: number }[]) {
  const numbers = new Map<number, number>();
  const pairs: [number, number][] = [];
  const pair = Int32Array.from(slots, ({ last, activity }) => {
    if (last === 0 || activity === 0) return -1;
    const key = last * 65_536 + activity;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, pairs.length);
    return pairs.push([last, activity]) - 1;
  });
  return { pair, pairs };
}
