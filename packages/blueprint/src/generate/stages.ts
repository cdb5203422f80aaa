import { type Stage, STAGES } from '@throughline/model';
import type { Precedence } from '../order/precedence.js';
import type { Draft } from './draft.js';

/** One of two steps is clearly first where it is in nine of ten journeys that hold both. */
const CLEAR = 0.8;
/** What a step has to set right to leave the stage that it was placed in. */
const LEAST_GAIN = 0.5;

/**
 * Stages are bands, but a step moves to the neighbouring stage where nearly all journeys contradict its own: an order
 * that is confirmed before it is paid belongs with the decision. Local search: always the move that sets most right,
 * each step by one stage at most, never against what the shop said.
 */
export function settleStages(drafts: readonly Draft[], precedence: Precedence): Draft[] {
  const search = new StageSearch(drafts, precedence);
  for (let round = 0; round < drafts.length; round += 1) if (!search.move()) break;
  return drafts.map((draft) => ({ ...draft, stage: search.stageOf(draft.id) }));
}

class StageSearch {
  readonly #stages: Map<string, number>;
  readonly #clear: readonly { readonly first: string; readonly second: string; readonly weight: number }[];
  readonly #free: Set<string>;

  constructor(drafts: readonly Draft[], precedence: Precedence) {
    this.#stages = new Map(drafts.map((draft) => [draft.id, STAGES.indexOf(draft.stage)]));
    this.#free = new Set(
      drafts.filter((draft) => draft.placement.source !== 'shop').map((draft) => draft.id),
    );
    this.#clear = clearPairs(precedence);
  }

  stageOf(id: string): Stage {
    return STAGES[this.#stages.get(id) ?? 0] ?? STAGES[0];
  }

  /** Makes the best move there is; false where none helps enough. */
  move(): boolean {
    let best = { id: '', by: 0, gain: LEAST_GAIN };
    for (const id of this.#free) {
      for (const by of [-1, 1]) {
        const gain = this.#gain(id, by);
        if (gain > best.gain) best = { id, by, gain };
      }
    }
    if (best.by === 0) return false;
    this.#stages.set(best.id, (this.#stages.get(best.id) ?? 0) + best.by);
    this.#free.delete(best.id);
    return true;
  }

  #gain(id: string, by: number): number {
    const here = this.#stages.get(id) ?? 0;
    const there = here + by;
    if (there < 0 || there >= STAGES.length) return 0;
    return this.#contradictions(id, here) - this.#contradictions(id, there);
  }

  #contradictions(id: string, stage: number): number {
    let sum = 0;
    for (const { first, second, weight } of this.#clear) {
      if (first !== id && second !== id) continue;
      const a = first === id ? stage : (this.#stages.get(first) ?? 0);
      const b = second === id ? stage : (this.#stages.get(second) ?? 0);
      if (a > b) sum += weight;
    }
    return sum;
  }
}

function clearPairs({ ids, before }: Precedence): { first: string; second: string; weight: number }[] {
  return ids.flatMap((first, from) =>
    ids.flatMap((second, to) => {
      const forth = before[from]?.[to] ?? 0;
      const back = before[to]?.[from] ?? 0;
      const net = forth - back;
      return net > 0 && net / (forth + back) >= CLEAR ? [{ first, second, weight: Math.min(1, net) }] : [];
    }),
  );
}
