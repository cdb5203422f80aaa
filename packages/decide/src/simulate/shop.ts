import { aliasOf, aliasTable, type AliasTable } from './alias.js';
import type { Network } from './network.js';
import type { Resource } from './statistics.js';
import type { Timing } from './timing.js';

/** What an activity means for the outcome of a journey, as bits. */
export const REACH = 1;
export const WITHOUT = 2;
export const KEEP = 4;

/** What activities are worth: quantile functions side by side, by activity; -1 where it carries no amount. */
export interface Amounts {
  readonly which: Int32Array;
  readonly share: Float64Array;
  readonly grids: Float64Array;
  /** By which what is drawn is multiplied, so that its mean is the mean learned. */
  readonly scale: Float64Array;
  /** How uncertain that mean is, as a share of it. */
  readonly error: Float64Array;
}

/** What is promised: quantile functions of lateness side by side, by how long it took at most, ascending. */
export interface PromisedTimes {
  readonly upTo: Float64Array;
  readonly grids: Float64Array;
  /** By how much later than today journeys are promised. */
  readonly later: number;
}

/** All that a run hangs on: as learned, perhaps changed, perhaps drawn anew from what the data leave open. */
export interface Parameters {
  readonly network: Network;
  /** By segment, the probability of each slot of the network. */
  readonly probabilities: readonly Float64Array[];
  /** The segments' weights. */
  readonly mix: Float64Array;
  readonly timing: Timing;
  /** By distribution of `timing`: by how much a probability p is bent, by p (1 − p), before its quantile is looked up. */
  readonly bend: Float64Array;
  /** By pair of activities: by which its time is multiplied. */
  readonly stretch: Float64Array;
  readonly perWeek: number;
  /** The weights of the hours of the week in which journeys start. */
  readonly week: Float64Array;
  /** By activity: what it means for the outcome, and what it costs. */
  readonly means: Uint8Array;
  readonly cost: Float64Array;
  readonly amounts: Amounts;
  readonly promise: PromisedTimes | null;
  readonly resources: readonly Resource[];
  /** By activity, who carries it out in a queue; -1 for nobody. */
  readonly served: Int16Array;
  /** By which everything paid is multiplied. */
  readonly price: number;
  /** What changes of staff and working hours cost a week. */
  readonly staffCost: number;
}

/** Parameters with their tables to draw from. */
export interface PlayableShop extends Parameters {
  /** By segment. */
  readonly tables: readonly AliasTable[];
  readonly segments: AliasTable;
  readonly hours: AliasTable;
}

export function playable(parameters: Parameters): PlayableShop {
  const { network, probabilities, mix, week } = parameters;
  return {
    ...parameters,
    tables: probabilities.map((each) => aliasTable(network, each)),
    segments: aliasOf(mix),
    hours: aliasOf(week),
  };
}
