import {
  type BlueprintAnswer,
  type BlueprintStep,
  definitionOf,
  goalOf,
  isNamed,
  LANES,
  LANE_NAMES,
  type MapAnswer,
  type ShopSettings,
  STAGES,
  STAGE_NAMES,
} from '@throughline/model';
import { processesOf, ratio, type TypeProcess } from '../process/process.js';
import { cellsOf } from './cells.js';
import { shareColumns } from '../columns/columns.js';
import { type Draft, draftSteps } from './draft.js';
import { flowsOf, pairKey } from './flows.js';
import { endsOf, type Folding, foldSteps } from './fold.js';
import { type Counting, figuresOf, type StepFigures, sumFigures } from './metrics.js';
import { rankSteps } from './ranking.js';
import { throughLine } from './through.js';

export interface GenerateOptions {
  /** Steps drawn before the rest is folded; 24 where left out. */
  readonly steps?: number;
  /** Columns at most; a narrow drawing shares them further. 20 where left out. */
  readonly columns?: number;
}

const STEPS = 24;
const COLUMNS = 20;

/**
 * Makes the blueprint of a map: what happens where (stage and lane), in which order, how often, how long it takes,
 * and where journeys are lost. Pure: the same map and settings give the same document, down to the order of fields.
 *
 * @param map the object-centric directly-follows graph, as the question `map` answers it.
 * @param settings the shop's own placements, goals and currency.
 */
export function generateBlueprint(
  map: MapAnswer,
  settings: ShopSettings,
  options: GenerateOptions = {},
): BlueprintAnswer {
  const drafts = draftSteps(map, settings);
  const stepOf = new Map(
    drafts.flatMap((draft) => draft.activities.map((name) => [name, draft.id] as const)),
  );
  const processes = processesOf(map, (activity) => stepOf.get(activity) ?? `step:${activity}`);
  const rank = rankSteps(drafts, processes);
  const aims = aimsOf({ drafts, processes, map, settings });
  const main = mainWay({ drafts, processes, rank, aims });
  const folding = foldSteps(drafts, {
    limit: options.steps ?? STEPS,
    keep: new Set([...main, ...endsOf(processes)]),
    processes,
  });
  const plan: Plan = {
    drafts,
    processes,
    rank: rankFolds(rank, folding),
    main: new Set(main),
    folding,
    aims,
  };
  const steps = stepsOf(plan, options.columns ?? COLUMNS);
  const mainPairs = new Set(main.slice(1).map((to, at) => pairKey(main[at] ?? '', to)));
  const shownAs = (id: string) => folding.into.get(id) ?? id;
  const raw = flowsOf(processes, (id) => id, { rank: plan.rank, mainPairs });
  return {
    kind: 'blueprint',
    log: map.log,
    currency: map.currency,
    stages: STAGES.map((id) => ({ id, name: STAGE_NAMES[id] })),
    lanes: LANES.map((id) => ({ id, name: LANE_NAMES[id] })),
    steps,
    flows: flowsOf(processes, shownAs, { rank: plan.rank, mainPairs }),
    detail: raw.filter((flow) => folding.into.has(flow.from) || folding.into.has(flow.to)),
    meta: map.meta,
  };
}

interface Plan {
  readonly drafts: readonly Draft[];
  readonly processes: readonly TypeProcess[];
  readonly rank: ReadonlyMap<string, number>;
  readonly main: ReadonlySet<string>;
  readonly folding: Folding;
  readonly aims: Aims;
}

/** Steps that reach the goal of an object type, and steps that speak against one. */
interface Aims {
  readonly goals: ReadonlyMap<string, ReadonlySet<string>>;
  readonly against: ReadonlySet<string>;
}

interface AimsInput {
  readonly drafts: readonly Draft[];
  readonly processes: readonly TypeProcess[];
  readonly map: MapAnswer;
  readonly settings: ShopSettings;
}

function aimsOf({ drafts, processes, map, settings }: AimsInput): Aims {
  const goals = new Map<string, Set<string>>();
  const against = new Set<string>();
  for (const { objectType } of processes) {
    const goal = map.objects[objectType]?.goal ?? goalOf(objectType, settings);
    if (!goal) continue;
    goals.set(objectType, stepsNamed(goal.reach, drafts, settings));
    for (const id of stepsNamed(goal.without, drafts, settings)) against.add(id);
  }
  return { goals, against };
}

interface MainInput {
  readonly drafts: readonly Draft[];
  readonly processes: readonly TypeProcess[];
  readonly rank: ReadonlyMap<string, number>;
  readonly aims: Aims;
}

function mainWay({ drafts, processes, rank, aims }: MainInput): string[] {
  const steps = drafts.map(({ id, stage }) => ({
    id,
    rank: rank.get(id) ?? 0,
    stage: STAGES.indexOf(stage),
  }));
  return throughLine({ steps, processes, ...aims });
}

/** Steps that a goal names, by incoming or canonical name. */
function stepsNamed(names: readonly string[], drafts: readonly Draft[], settings: ShopSettings): Set<string> {
  const named = drafts.filter((draft) => draft.activities.some((name) => isNamed(name, names, settings)));
  return new Set(named.map((draft) => draft.id));
}

/** A fold stands where its members stand on average. */
function rankFolds(rank: ReadonlyMap<string, number>, { folds }: Folding): Map<string, number> {
  const all = new Map(rank);
  for (const { id, members } of folds) {
    const sum = members.reduce((total, member) => total + (rank.get(member.id) ?? 0), 0);
    all.set(id, sum / members.length + 1e-6);
  }
  return all;
}

function stepsOf(plan: Plan, columns: number): BlueprintStep[] {
  const { drafts, folding } = plan;
  const figures = new Map(drafts.map((draft) => [draft.id, figuresOf(draft.id, countingOf(draft, plan))]));
  const columnOf = placeColumns(plan, columns);
  const steps = drafts.map((draft) => stepOf(draft, { plan, columnOf, figures }));
  const folds = folding.folds.map((fold) => foldStep(fold, { plan, columnOf, figures }));
  const byId = new Map(steps.map((step) => [step.id, step]));
  const inOrder = [...steps, ...folds].sort(
    (a, b) => (plan.rank.get(a.id) ?? 0) - (plan.rank.get(b.id) ?? 0),
  );
  return [...inOrder, ...cellsOf(drafts, byId)];
}

function countingOf({ canonical }: Draft, { processes, aims }: Plan): Counting {
  const about = canonical === null ? [] : (definitionOf(canonical)?.objects ?? []);
  return { processes, goals: aims.goals, about };
}

interface StepParts {
  readonly plan: Plan;
  readonly columnOf: (id: string) => number;
  readonly figures: ReadonlyMap<string, StepFigures>;
}

function figuresFor(id: string, figures: StepParts['figures']): StepFigures {
  const found = figures.get(id);
  if (!found) throw new Error(`the step ${id} has no figures`);
  return found;
}

function stepOf(draft: Draft, { plan, columnOf, figures }: StepParts): BlueprintStep {
  const { leading, objectTypes, metrics } = figuresFor(draft.id, figures);
  return {
    id: draft.id,
    name: draft.name,
    stage: draft.stage,
    lane: draft.lane,
    activities: [...draft.activities],
    canonical: draft.canonical,
    objectTypes: [...objectTypes],
    leading,
    systems: [...draft.systems],
    placement: draft.placement,
    column: columnOf(draft.id),
    main: plan.main.has(draft.id),
    foldedInto: plan.folding.into.get(draft.id) ?? null,
    metrics,
    folds: 0,
  };
}

function foldStep(fold: Folding['folds'][number], { columnOf, figures }: StepParts): BlueprintStep {
  const { members } = fold;
  const { leading, objectTypes, metrics } = sumFigures(
    members.map((member) => figuresFor(member.id, figures)),
  );
  const least = (pick: (draft: Draft) => number) => Math.min(...members.map(pick));
  return {
    id: fold.id,
    name: `${members.length} more`,
    stage: fold.stage,
    lane: fold.lane,
    activities: members.flatMap((member) => member.activities),
    canonical: null,
    objectTypes: [...objectTypes],
    leading,
    systems: [...new Set(members.flatMap((member) => member.systems))].sort(),
    placement: {
      source: 'inferred',
      stageConfidence: least((draft) => draft.placement.stageConfidence),
      laneConfidence: least((draft) => draft.placement.laneConfidence),
    },
    column: columnOf(fold.id),
    main: false,
    foldedInto: null,
    metrics,
    folds: members.length,
  };
}

/** Columns for what is drawn; a folded step waits in the column of what stands before it in its stage. */
function placeColumns(
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
