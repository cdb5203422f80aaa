import type { Precedence } from './precedence.js';

/**
 * Puts steps in a line so that little of what precedes runs backwards: the minimum feedback arc set by the
 * heuristic of Eades, Lin & Smyth (1993), then improved by moving single steps and runs of steps to where they cost
 * least, until nothing gets better. Deterministic: equal costs are settled by the order of `ids`.
 */
export function arrange(precedence: Precedence): string[] {
  const gain = gains(precedence);
  const start = eadesLinSmyth(gain);
  const order = improve(start, gain);
  return order.map((at) => precedence.ids[at] ?? '');
}

/** `gain[a][b]`: what it is worth that a stands before b; the other way round it costs as much. */
type Gain = readonly Float64Array[];

function gains({ before }: Precedence): Gain {
  return before.map((row, from) => row.map((value, to) => value - (before[to]?.[from] ?? 0)));
}

/** Sinks go last, sources first, and else the vertex with the greatest surplus of outgoing weight goes first. */
function eadesLinSmyth(gain: Gain): number[] {
  const left: number[] = [];
  const right: number[] = [];
  const rest = new Set(gain.keys());
  while (rest.size > 0) {
    const { best, sink } = pick(rest, gain);
    rest.delete(best);
    if (sink) right.unshift(best);
    else left.push(best);
  }
  return [...left, ...right];
}

function pick(rest: ReadonlySet<number>, gain: Gain): { best: number; sink: boolean } {
  let best = -1;
  let bestSurplus = Number.NEGATIVE_INFINITY;
  for (const vertex of rest) {
    const { out, into } = flux(vertex, rest, gain);
    if (out === 0 && into > 0) return { best: vertex, sink: true };
    const surplus = into === 0 ? Number.MAX_VALUE : out - into;
    if (surplus > bestSurplus) {
      best = vertex;
      bestSurplus = surplus;
    }
  }
  return { best, sink: false };
}

function flux(vertex: number, rest: ReadonlySet<number>, gain: Gain): { out: number; into: number } {
  let out = 0;
  let into = 0;
  for (const other of rest) {
    const value = gain[vertex]?.[other] ?? 0;
    if (value > 0) out += value;
    else into -= value;
  }
  return { out, into };
}

const LONGEST_RUN = 4;
const MOST_ROUNDS = 60;
const NOTICEABLE = 1e-9;

function improve(start: readonly number[], gain: Gain): number[] {
  let order = [...start];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const better = improveOnce(order, gain);
    if (!better) return order;
    order = better;
  }
  return order;
}

/** One sweep over all runs of 1 … LONGEST_RUN steps; null when no move helps. */
function improveOnce(start: readonly number[], gain: Gain): number[] | null {
  let order = [...start];
  let moved = false;
  for (let length = 1; length <= Math.min(LONGEST_RUN, order.length - 1); length += 1) {
    for (let at = 0; at + length <= order.length; at += 1) {
      const target = bestPlace(order, { at, length }, gain);
      if (target === at) continue;
      const rest = [...order.slice(0, at), ...order.slice(at + length)];
      order = [...rest.slice(0, target), ...order.slice(at, at + length), ...rest.slice(target)];
      moved = true;
    }
  }
  return moved ? order : null;
}

/** Where a run is best put, as an index into the rest of the order. */
function bestPlace(order: readonly number[], run: { at: number; length: number }, gain: Gain): number {
  const block = order.slice(run.at, run.at + run.length);
  const worth = (other: number) => block.reduce((sum, member) => sum + (gain[member]?.[other] ?? 0), 0);
  let best = { place: run.at, value: NOTICEABLE };
  let value = 0;
  for (let at = run.at - 1; at >= 0; at -= 1) {
    value += worth(order[at] ?? 0);
    if (value > best.value) best = { place: at, value };
  }
  value = 0;
  for (let at = run.at + run.length; at < order.length; at += 1) {
    value -= worth(order[at] ?? 0);
    if (value > best.value) best = { place: at - run.length + 1, value };
  }
  return best.place;
}
