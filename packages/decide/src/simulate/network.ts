import type { Memory } from './memory.js';
import { MOST_PROGRESS } from './statistics.js';
import {
  activityOf,
  activityOfSymbol,
  chainOf,
  isFresh,
  markedWith,
  nameOf,
  type Contexts,
} from './suffix-tree.js';

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

/** Probabilities by symbol. */
type Distribution = ReadonlyMap<number, number>;

/** Works out distributions once for each context. */
class Smoother {
  readonly #known = new Map<string, Distribution>();

  constructor(
    private readonly contexts: Contexts,
    private readonly weight: number,
  ) {}

  /** What comes next after a context, drawn towards what comes next after what is left of it when more is forgotten. */
  next(after: readonly number[]): Distribution {
    let drawn: Distribution = new Map();
    for (const [at, suffix] of chainOf(after).entries()) drawn = this.#step(drawn, suffix, at);
    return drawn;
  }

  #step(prior: Distribution, suffix: readonly number[], at: number): Distribution {
    const name = nameOf(suffix);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const context = this.contexts.get(name);
    const seen = context !== undefined && context.total > 0;
    const drawn = seen ? drawnTo(prior, context, at === 0 ? 0 : this.weight) : prior;
    this.#known.set(name, drawn);
    return drawn;
  }
}

interface Counted {
  readonly next: ReadonlyMap<number, number>;
  readonly total: number;
}

function drawnTo(prior: Distribution, { next, total }: Counted, weight: number): Distribution {
  const drawn = new Map<number, number>();
  for (const symbol of new Set([...prior.keys(), ...next.keys()])) {
    const count = next.get(symbol) ?? 0;
    drawn.set(symbol, (count + weight * (prior.get(symbol) ?? 0)) / (total + weight));
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
  /** The context that is known of it. */
  readonly after: readonly number[];
  readonly progress: number;
  readonly next: Distribution;
}

/** All states that journeys can come to, from the start on, with the probabilities of each segment. */
export function networkOf(routing: LearnedRouting): LearnedNetwork {
  const { contexts, memory, segments } = routing;
  const { states, numbers } = reachable(routing);
  const slots = states.flatMap((state) =>
    [...state.next.keys()].map((symbol) => ({
      activity: activityOfSymbol(symbol),
      last: activityOf(state.after.at(-1) ?? 0),
      target:
        activityOfSymbol(symbol) === 0
          ? 0
          : (numbers.get(keyOf(stateAfter(contexts, state, { symbol, memory }))) ?? 0),
    })),
  );
  const { pair, pairs } = pairsOf(slots);
  const network = {
    states: states.length,
    offset: offsetsOf(states),
    last: Uint16Array.from(states, ({ after }) => activityOf(after.at(-1) ?? 0)),
    seen: Float64Array.from(states, ({ after }) => contexts.get(nameOf(after))?.total ?? 0),
    activity: Uint16Array.from(slots, ({ activity }) => activity),
    target: Int32Array.from(slots, ({ target }) => target),
    pair,
    pairs,
  };
  return { network, probabilities: segments.map((own) => ofSegment(states, own, memory.weight)) };
}

type Place = Omit<State, 'next'>;

const keyOf = ({ after, progress }: Place): string => `${nameOf(after)}|${progress}`;

function reachable({ contexts, memory }: LearnedRouting) {
  const smoother = new Smoother(contexts, memory.weight);
  const stateAt = (place: Place): State => ({ ...place, next: pruned(smoother.next(place.after)) });
  const start = stateAt({ after: known(contexts, [0], { progress: 0, memory }), progress: 0 });
  const states: State[] = [start];
  const numbers = new Map([[keyOf(start), 0]]);
  for (let at = 0; at < states.length; at += 1) {
    const state = states[at] ?? start;
    for (const symbol of state.next.keys()) {
      if (activityOfSymbol(symbol) === 0) continue;
      const place = stateAfter(contexts, state, { symbol, memory });
      if (numbers.has(keyOf(place))) continue;
      numbers.set(keyOf(place), states.length);
      states.push(stateAt(place));
    }
  }
  return { states, numbers };
}

function stateAfter(
  contexts: Contexts,
  { after, progress }: Place,
  { symbol, memory }: { readonly symbol: number; readonly memory: Memory },
): Place {
  const further = memory.progress ? Math.min(MOST_PROGRESS, progress + (isFresh(symbol) ? 1 : 0)) : 0;
  const history = [...after.map(activityOf), activityOfSymbol(symbol)];
  return { after: known(contexts, history, { progress: further, memory }), progress: further };
}

/** The longest part of a history, up to the order, that was seen before. */
function known(
  contexts: Contexts,
  history: readonly number[],
  { progress, memory }: { readonly progress: number; readonly memory: Memory },
): readonly number[] {
  const recent = history.slice(-memory.order);
  const chain = chainOf(memory.progress ? markedWith(recent, progress) : recent);
  return chain.findLast((suffix) => (contexts.get(nameOf(suffix))?.total ?? 0) > 0) ?? chain[0] ?? [0];
}

/** What was never seen to go on ends. */
function pruned(next: Distribution): Distribution {
  const kept = [...next].filter(([, probability]) => probability >= LEAST_PROBABILITY);
  const sum = kept.reduce((total, [, probability]) => total + probability, 0);
  if (sum === 0) return new Map([[0, 1]]);
  return new Map(kept.map(([symbol, probability]) => [symbol, probability / sum]));
}

function ofSegment(states: readonly State[], own: Contexts, weight: number): Float64Array {
  return Float64Array.from(
    states.flatMap(({ after, next }) => {
      const drawn = drawnTo(next, own.get(nameOf(after)) ?? { next: new Map(), total: 0 }, weight);
      const shares = [...next.keys()].map((symbol) => drawn.get(symbol) ?? 0);
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
