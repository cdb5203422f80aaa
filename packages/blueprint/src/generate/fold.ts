import { groupBy } from '../process/group.js';
import type { Lane, Stage } from '@throughline/model';
import { ratio, type TypeProcess } from '../process/process.js';
import type { Draft } from './draft.js';

/** Which steps are folded away, and into what. */
export interface Folding {
  /** Folded step → the fold that stands for it. */
  readonly into: ReadonlyMap<string, string>;
  readonly folds: readonly Fold[];
}

export interface Fold {
  readonly id: string;
  readonly stage: Stage;
  readonly lane: Lane;
  readonly members: readonly Draft[];
}

/** A type's own volume counts only by its fourth root: tickets are few, yet a blueprint without them is no help. */
const VOLUME_POWER = 0.25;

/** How much a step matters: by its share of its own type's journeys, or by its journeys among all, if that is more. */
export function importanceOf(id: string, processes: readonly TypeProcess[]): number {
  const most = Math.max(1, ...processes.map((process) => process.journeys));
  return Math.max(
    0,
    ...processes.map((process) => {
      const journeys = process.nodes.get(id)?.journeys ?? 0;
      const share = ratio(journeys, process.journeys);
      return Math.max(share * (process.journeys / most) ** VOLUME_POWER, Math.sqrt(journeys / most));
    }),
  );
}

/** Boxes that folds may add to the steps that are drawn. */
const ROOM_FOR_FOLDS = 14;

export interface FoldPlan {
  readonly limit: number;
  /** Steps that are never folded. */
  readonly keep: ReadonlySet<string>;
  readonly processes: readonly TypeProcess[];
}

/** Folds the rarest steps of each stage and lane until about `limit` remain; a fold of one would save nothing. */
export function foldSteps(drafts: readonly Draft[], { limit, keep, processes }: FoldPlan): Folding {
  if (drafts.length <= limit) return { into: new Map(), folds: [] };
  const ranked = drafts
    .map((draft) => ({ draft, kept: keep.has(draft.id), weight: importanceOf(draft.id, processes) }))
    .sort(
      (a, b) => Number(b.kept) - Number(a.kept) || b.weight - a.weight || (a.draft.id < b.draft.id ? -1 : 1),
    );
  const least = ranked.filter((entry) => entry.kept).length;
  const byImportance = ranked.map((entry) => entry.draft);
  for (let shown = Math.max(limit, least); ; shown -= 1) {
    const folding = foldFrom(byImportance.slice(shown));
    const drawn = drafts.length - folding.into.size + folding.folds.length;
    if (drawn <= limit + ROOM_FOR_FOLDS || shown <= least) return folding;
  }
}

function foldFrom(rest: readonly Draft[]): Folding {
  const cells = groupBy(rest, (draft) => `fold:${draft.stage}:${draft.lane}`);
  const folds = [...cells]
    .filter(([, members]) => members.length > 1)
    .flatMap(([id, members]) => foldOf(id, members));
  return {
    into: new Map(folds.flatMap((fold) => fold.members.map((member) => [member.id, fold.id] as const))),
    folds,
  };
}

function foldOf(id: string, members: readonly Draft[]): Fold[] {
  const [first] = members;
  return first ? [{ id, stage: first.stage, lane: first.lane, members }] : [];
}

/** For each object type the step where most of its journeys start and the one where most end. */
export function endsOf(processes: readonly TypeProcess[]): Set<string> {
  const ends = new Set<string>();
  for (const process of processes) {
    const nodes = [...process.nodes.values()].sort((a, b) => (a.step < b.step ? -1 : 1));
    const first = [...nodes].sort((a, b) => b.first - a.first)[0];
    const last = [...nodes].sort((a, b) => b.last - a.last)[0];
    if (first && first.first > 0) ends.add(first.step);
    if (last && last.last > 0) ends.add(last.step);
  }
  return ends;
}
