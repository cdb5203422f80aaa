import type { SimulationStatistics } from '@throughline/decide';
import type { Reader } from '../answer/reader.js';
import {
  amounts,
  arrivals,
  routes,
  times,
  type AmountRow,
  type ArrivalRow,
  type RouteRow,
  type TimeRow,
} from './learned.sql.js';
import {
  groups,
  lateness,
  parts,
  variants,
  type LatenessRow,
  type GroupRow,
  type PartRow,
  type VariantRow,
} from './parts.sql.js';
import type { SimulationPlan } from './plan.js';
import { fetchResources } from './resources.js';
import type { Window } from './window.js';

/** Sums over journeys: all that is learned from, and what it is held against. */
export interface SimulationRows {
  readonly routes: readonly RouteRow[];
  readonly times: readonly TimeRow[];
  readonly arrivals: readonly ArrivalRow[];
  readonly amounts: readonly AmountRow[];
  readonly parts: readonly PartRow[];
  readonly lateness: readonly LatenessRow[];
  readonly groups: readonly GroupRow[];
  readonly variants: readonly VariantRow[];
  readonly resources: SimulationStatistics['resources'];
}

const MOST_VARIANTS = 2000;

export async function fetchSimulation(
  reader: Reader,
  plan: SimulationPlan,
  window: Window,
): Promise<SimulationRows> {
  const { question, facts, goal, worth, promise } = plan;
  const { zone } = facts.settings;
  const now = new Date(facts.log.to ?? 0);
  return {
    routes: await reader.rows<RouteRow>(routes(window, question.memory)),
    times: await reader.rows<TimeRow>(times(window, zone)),
    arrivals: await reader.rows<ArrivalRow>(arrivals(window, zone)),
    amounts: worth === null ? [] : await reader.rows<AmountRow>(amounts(window, worth)),
    parts: await reader.rows<PartRow>(parts(window, goal, worth)),
    lateness:
      promise === null
        ? []
        : await reader.rows<LatenessRow>(lateness({ order: window.order, promise, goal, now }, window)),
    groups: await reader.rows<GroupRow>(groups(window)),
    variants: await reader.rows<VariantRow>(variants(window, MOST_VARIANTS)),
    resources: await fetchResources(reader, plan, window),
  };
}
