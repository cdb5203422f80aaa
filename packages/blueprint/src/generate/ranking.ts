import { STAGES } from '@throughline/model';
import { arrange } from '../order/arrange.js';
import { precedenceOf } from '../order/precedence.js';
import type { TypeProcess } from '../process/process.js';
import type { Draft } from './draft.js';

/** The order of steps: stage by stage, and within a stage by where they stand in journeys. */
export function rankSteps(drafts: readonly Draft[], processes: readonly TypeProcess[]): Map<string, number> {
  const sorted = [...drafts].sort((a, b) => (a.order ?? 500) - (b.order ?? 500) || (a.id < b.id ? -1 : 1));
  const precedence = precedenceOf(sorted, processes);
  const ranked = STAGES.flatMap((stage) => {
    const inStage = new Set(sorted.filter((draft) => draft.stage === stage).map((draft) => draft.id));
    const at = precedence.ids.flatMap((id, index) => (inStage.has(id) ? [index] : []));
    return arrange({
      ids: at.map((index) => precedence.ids[index] ?? ''),
      before: at.map((from) => Float64Array.from(at, (to) => precedence.before[from]?.[to] ?? 0)),
    });
  });
  return new Map(ranked.map((id, rank) => [id, rank]));
}
