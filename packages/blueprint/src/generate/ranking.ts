import { STAGES } from '@throughline/model';
import { arrange } from '../order/arrange.js';
import { type Precedence, precedenceOf } from '../order/precedence.js';
import type { TypeProcess } from '../process/process.js';
import type { Draft } from './draft.js';

/** What the data says of the order of steps; ties fall to the taxonomy's order, then to the id. */
export function precedenceOfSteps(drafts: readonly Draft[], processes: readonly TypeProcess[]): Precedence {
  const sorted = [...drafts].sort((a, b) => (a.order ?? 500) - (b.order ?? 500) || (a.id < b.id ? -1 : 1));
  const priors = sorted.map(({ id, order, canonical }) => ({ id, order, sure: canonical !== null }));
  return precedenceOf(priors, processes);
}

/** The order of steps: stage by stage, and within a stage by where they stand in journeys. */
export function rankSteps(drafts: readonly Draft[], precedence: Precedence): Map<string, number> {
  const stages = new Map(drafts.map((draft) => [draft.id, draft.stage]));
  const ranked = STAGES.flatMap((stage) => {
    const at = precedence.ids.flatMap((id, index) => (stages.get(id) === stage ? [index] : []));
    return arrange({
      ids: at.map((index) => precedence.ids[index] ?? ''),
      before: at.map((from) => Float64Array.from(at, (to) => precedence.before[from]?.[to] ?? 0)),
    });
  });
  return new Map(ranked.map((id, rank) => [id, rank]));
}
