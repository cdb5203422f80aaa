import {
  type BlueprintAnswer,
  LANES,
  LANE_NAMES,
  type MapAnswer,
  type ShopSettings,
  STAGES,
  STAGE_NAMES,
} from '@throughline/model';
import { processesOf, type TypeProcess } from '../process/process.js';
import { type Aims, aimsOf } from './aims.js';
import { type Draft, draftSteps } from './draft.js';
import { flowsOf, pairKey } from './flows.js';
import { endsOf, type Folding, foldSteps } from './fold.js';
import type { Plan } from './plan.js';
import { precedenceOfSteps, rankSteps } from './ranking.js';
import { settleStages } from './stages.js';
import { stepsOf } from './steps.js';
import { throughLine } from './through.js';

export interface GenerateOptions {
  /** Steps drawn before the rest is folded; 24 where left out. */
  readonly steps?: number;
  /** Columns at most; a narrow drawing shares them further. 20 where left out. */
  readonly columns?: number;
  /**
   * Whose journeys steps are counted in, by their ids, where these pass them at all: as in another blueprint that this one is
   * compared with. Elsewhere it is decided anew.
   */
  readonly leading?: ReadonlyMap<string, string>;
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
  const placed = draftSteps(map, settings);
  const stepOf = new Map(
    placed.flatMap((draft) => draft.activities.map((name) => [name, draft.id] as const)),
  );
  const processes = processesOf(map, (activity) => stepOf.get(activity) ?? `step:${activity}`);
  const precedence = precedenceOfSteps(placed, processes);
  const drafts = settleStages(placed, precedence);
  const rank = rankSteps(drafts, precedence);
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
    leading: options.leading ?? new Map<string, string>(),
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
    ...tooYoungIn(map),
    meta: map.meta,
  };
}

function tooYoungIn({ objects }: MapAnswer): Pick<BlueprintAnswer, 'tooYoung'> {
  const told = Object.entries(objects).flatMap(([type, { tooYoung }]) =>
    tooYoung === undefined ? [] : [[type, tooYoung] as const],
  );
  return told.length === 0 ? {} : { tooYoung: Object.fromEntries(told) };
}

interface MainInput {
  readonly drafts: readonly Draft[];
  readonly processes: readonly TypeProcess[];
  readonly rank: ReadonlyMap<string, number>;
  readonly aims: Aims;
}

function mainWay({ drafts, processes, rank, aims }: MainInput): string[] {
  const steps = drafts.map(({ id, stage, lane }) => ({
    id,
    rank: rank.get(id) ?? 0,
    stage: STAGES.indexOf(stage),
    lane,
  }));
  return throughLine({ steps, processes, ...aims });
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
