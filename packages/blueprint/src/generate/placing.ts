import { shareColumns } from '../columns/columns.js';
import { ratio, type TypeProcess } from '../process/process.js';
import { pairKey } from './flows.js';
import type { Folding } from './fold.js';
import type { Plan } from './plan.js';

/** Columns for what is drawn; a folded step waits in the column of what stands before it in its stage. */
export function placeColumns(
  { drafts, folding, rank, main, processes }: Plan,
  most: number,
): (id: string) => number {
  const rankOf = (id: string) => rank.get(id) ?? 0;
  const drawn = [
    ...drafts
      .filter((draft) => !folding.into.has(draft.id))
      .map(({ id, stage, lane }) => ({ id, stage, lane, main: main.has(id) })),
    ...folding.folds.map(({ id, stage, lane }) => ({ id, stage, lane, main: false })),
  ].sort((a, b) => rankOf(a.id) - rankOf(b.id));
  const units = drawn.map((step) => [step]);
  const columns = shareColumns(units, { most, strength: strengths(processes, folding) });
  const folded = drafts.filter((draft) => folding.into.has(draft.id));
  for (const { id, stage } of folded) {
    const inStage = drawn.filter((step) => step.stage === stage);
    const nearest = inStage.findLast((step) => rankOf(step.id) <= rankOf(id)) ?? inStage[0];
    columns.set(id, columns.get(nearest?.id ?? '') ?? 0);
  }
  return (id) => columns.get(id) ?? 0;
}

/** How much of a type's journeys go from one step to another, at most over all types. */
function strengths(processes: readonly TypeProcess[], { into }: Folding): (a: string, b: string) => number {
  const shares = new Map<string, number>();
  const shown = (id: string) => into.get(id) ?? id;
  for (const process of processes) {
    for (const edge of process.edges) {
      const key = pairKey(shown(edge.from), shown(edge.to));
      shares.set(key, Math.max(shares.get(key) ?? 0, Math.min(1, ratio(edge.journeys, process.journeys))));
    }
  }
  return (a, b) => shares.get(pairKey(a, b)) ?? 0;
}
