import { CannotEstimate } from '../cannot-estimate.js';
import { chooseMemory, type ChosenMemory } from './memory.js';
import { networkOf } from './network.js';
import { GRID, meanOf, resampled, spreadOf } from './quantile-grid.js';
import { KEEP, REACH, WITHOUT, type Amounts, type PromisedTimes, type Parameters } from './shop.js';
import type { Promised, Statistics } from './statistics.js';
import { suffixTree } from './suffix-tree.js';
import { timingOf } from './timing.js';
import { visitsOf } from './visits.js';

export interface LearnedShop {
  readonly parameters: Parameters;
  readonly memory: ChosenMemory;
  readonly activities: readonly string[];
  readonly segments: readonly string[];
  readonly goal: readonly number[];
  /** How often a journey comes to each state of the network. */
  readonly visits: Float64Array;
}

/**
 * Learns a shop from its statistics.
 * @param queues whether teams are played as queues, or their waiting is part of how long steps take.
 * @throws CannotEstimate where there is no journey.
 */
export function learn(statistics: Statistics, queues: boolean): LearnedShop {
  const { routes, times, arrivals } = statistics;
  if (!routes.some(({ count }) => count > 0))
    throw CannotEstimate.because(({ customers }) => customers.noJourney);
  const memory = chooseMemory(routes);
  const treeOf = (some: Statistics['routes']) => suffixTree(some, { ...memory, tuning: false });
  const segments = segmentsOf(statistics);
  const learned = networkOf({
    contexts: treeOf(routes),
    segments: segments.map(({ name }) => treeOf(routes.filter(({ segment }) => segment === name))),
    memory,
  });
  const resources = queues ? statistics.resources : [];
  const timing = timingOf(learned.network.pairs, times);
  const parameters = {
    ...learned,
    ...meaningsOf(statistics),
    mix: Float64Array.from(segments, ({ journeys }) => journeys),
    timing,
    bend: new Float64Array(timing.counts.length),
    stretch: new Float64Array(learned.network.pairs.length).fill(1),
    perWeek: arrivals.perWeek,
    week: Float64Array.from(arrivals.week),
    amounts: amountsOf(statistics),
    promise: promiseOf(statistics.promise),
    resources,
    served: servedBy(statistics, resources),
    price: 1,
    staffCost: 0,
  };
  return {
    parameters,
    memory,
    activities: statistics.activities,
    segments: segments.map(({ name }) => name),
    goal: statistics.goal.reach,
    visits: visitsOf(parameters),
  };
}

function segmentsOf({ segments, routes }: Statistics) {
  const known = segments.filter(
    ({ name, journeys }) => journeys > 0 && routes.some(({ segment }) => segment === name),
  );
  return known.length > 0 ? known : [{ name: routes[0]?.segment ?? '', journeys: 1 }];
}

function meaningsOf({ activities, goal, promise, costs }: Statistics) {
  const means = new Uint8Array(activities.length + 1);
  const mark = (places: readonly number[], bit: number) =>
    places.forEach((place) => (means[place] = (means[place] ?? 0) | bit));
  mark(goal.reach, REACH);
  mark(goal.without, WITHOUT);
  mark(promise?.to ?? [], KEEP);
  const cost = new Float64Array(activities.length + 1);
  for (const { activity, each } of costs) cost[activity] = (cost[activity] ?? 0) + each;
  return { means, cost };
}

function amountsOf({ activities, amounts }: Statistics): Amounts {
  const which = new Int32Array(activities.length + 1).fill(-1);
  const grids = new Float64Array(amounts.length * (GRID + 1));
  amounts.forEach(({ activity, quantiles }, at) => {
    which[activity] = at;
    grids.set(resampled(quantiles), at * (GRID + 1));
  });
  const drawn = amounts.map(({ quantiles }) => meanOf(resampled(quantiles)));
  const error = amounts.map(({ mean, count, quantiles }) =>
    mean === 0 ? 0 : spreadOf(resampled(quantiles)) / Math.abs(mean) / Math.sqrt(count + 1),
  );
  return {
    which,
    grids,
    share: Float64Array.from(amounts, ({ share }) => share),
    error: Float64Array.from(error),
    scale: Float64Array.from(amounts, ({ mean }, at) => (drawn[at] ? mean / drawn[at] : 1)),
  };
}

function promiseOf(promise: Promised | null): PromisedTimes | null {
  if (promise === null) return null;
  const classes = [...promise.lateness].sort((a, b) => (a.upTo ?? Infinity) - (b.upTo ?? Infinity));
  const grids = new Float64Array(classes.length * (GRID + 1));
  classes.forEach(({ quantiles }, at) => grids.set(resampled(quantiles), at * (GRID + 1)));
  const upTo = classes.map((each, at) => (at === classes.length - 1 ? Infinity : (each.upTo ?? Infinity)));
  return { upTo: Float64Array.from(upTo), grids, later: 0 };
}

function servedBy({ activities }: Statistics, resources: Parameters['resources']): Int16Array {
  const served = new Int16Array(activities.length + 1).fill(-1);
  resources.forEach((resource, at) => resource.activities.forEach((place) => (served[place] = at)));
  return served;
}
