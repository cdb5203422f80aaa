import type { BlueprintFlow } from '@throughline/model';
import { combineEdges, type ProcessEdge, type TypeProcess } from '../process/process.js';

/** What a flow needs to know of the steps. */
export interface FlowPlan {
  readonly rank: ReadonlyMap<string, number>;
  /** The through-line, as pairs of steps that follow each other on it, made with `pairKey`. */
  readonly mainPairs: ReadonlySet<string>;
}

export const pairKey = (from: string, to: string): string => JSON.stringify([from, to]);

/** Flows within each object type; `shownAs` lifts folded steps to their folds, so that the counts still add up. */
export function flowsOf(
  processes: readonly TypeProcess[],
  shownAs: (step: string) => string,
  plan: FlowPlan,
): BlueprintFlow[] {
  return processes.flatMap((process) => {
    const lifted = process.edges.map((edge) => ({ ...edge, from: shownAs(edge.from), to: shownAs(edge.to) }));
    return combineEdges(lifted).map((edge) => flowOf(edge, process.objectType, plan));
  });
}

function flowOf(edge: ProcessEdge, objectType: string, { rank, mainPairs }: FlowPlan): BlueprintFlow {
  return {
    from: edge.from,
    to: edge.to,
    objectType,
    count: edge.count,
    journeys: edge.journeys,
    seconds: edge.seconds,
    amount: edge.amount,
    main: mainPairs.has(pairKey(edge.from, edge.to)),
    back: (rank.get(edge.from) ?? 0) >= (rank.get(edge.to) ?? 0),
  };
}
