import type { AbsorbingChain } from './absorbing.js';
import type { Counts, Route } from './journeys.js';

/** The states that journeys pass: state 0 is the start, the others the last `order` channels touched. */
export interface ChainShape {
  readonly order: number;
  /** The channels of each state, the latest last; none of the start. */
  readonly states: readonly (readonly number[])[];
  /** Pairs of states that follow each other. */
  readonly edges: readonly { readonly from: number; readonly to: number }[];
  /** For each route, the numbers of the edges along it. */
  readonly along: readonly (readonly number[])[];
  /** For each route, the state it ends in. */
  readonly ends: readonly number[];
}

/** A channel touched again at once is one touch. */
export const collapsed = ({ touches }: Route): number[] =>
  touches.filter((touch, at) => at === 0 || touch !== touches[at - 1]);

class Numbered<Item> {
  readonly items: Item[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string, item: Item): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

export function shapeChain(routes: readonly Route[], order: number): ChainShape {
  const states = new Numbered<readonly number[]>();
  const edges = new Numbered<{ from: number; to: number }>();
  states.of('', []);
  const ends: number[] = [];
  const along = routes.map((route) => {
    let from = 0;
    const touches = collapsed(route);
    const walked = touches.map((_, at) => {
      const channels = touches.slice(Math.max(0, at + 1 - order), at + 1);
      const to = states.of(channels.join(), channels);
      const edge = edges.of(`${from}>${to}`, { from, to });
      from = to;
      return edge;
    });
    ends.push(from);
    return walked;
  });
  return { order, states: states.items, edges: edges.items, along, ends };
}

export type WeightedChain = AbsorbingChain & { readonly shape: ChainShape };

/** The chain that these counts of journeys make: relative frequencies of what came next. */
export function weighChain(shape: ChainShape, { conversions, value, nulls }: Counts): WeightedChain {
  const states = shape.states.length;
  const weights = new Float64Array(shape.edges.length);
  const [converting, worth, lost] = [0, 0, 0].map(() => new Float64Array(states)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const [route, edges] of shape.along.entries()) {
    const [converted, nothing, end] = [conversions[route] ?? 0, nulls[route] ?? 0, shape.ends[route] ?? 0];
    for (const edge of edges) weights[edge] = (weights[edge] ?? 0) + converted + nothing;
    converting[end] = (converting[end] ?? 0) + converted;
    worth[end] = (worth[end] ?? 0) + (value[route] ?? 0);
    lost[end] = (lost[end] ?? 0) + nothing;
  }
  const leaving = converting.map((converted, state) => converted + (lost[state] ?? 0));
  for (const [edge, { from }] of shape.edges.entries())
    leaving[from] = (leaving[from] ?? 0) + (weights[edge] ?? 0);
  const share = (weight: number, state: number) => (weight === 0 ? 0 : weight / (leaving[state] ?? 0));
  const steps = shape.edges
    .map(({ from, to }, edge) => ({ from, to, probability: share(weights[edge] ?? 0, from) }))
    .filter(({ probability }) => probability > 0);
  return {
    shape,
    states,
    steps,
    converting: converting.map(share),
    worth: worth.map(share),
    lost: lost.map(share),
  };
}

/** The chain in which whoever would touch the channel is lost instead. */
export function withoutChannel(chain: WeightedChain, channel: number): AbsorbingChain {
  const { shape } = chain;
  const lost = Float64Array.from(chain.lost);
  const steps = chain.steps.filter(({ from, to, probability }) => {
    const touches = shape.states[to]?.at(-1) === channel;
    if (touches) lost[from] = (lost[from] ?? 0) + probability;
    return !touches;
  });
  return { states: chain.states, steps, converting: chain.converting, worth: chain.worth, lost };
}
