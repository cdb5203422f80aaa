import type { ShopFacts } from '../shop/facts.js';
import type { Day } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import type { JourneyOrder } from '../source/order.js';

/** Where scores by recency, frequency and money go up (of recency, down). */
export interface RfmCuts {
  readonly until: Day;
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** Centres of the groups, the largest group first, and the spread of each feature, by which distances are measured. */
export interface Groups {
  readonly until: Day;
  readonly centres: readonly (readonly number[])[];
  readonly spreads: readonly number[];
}

/** What membership is decided by, of one object type. */
export interface Fitted {
  rfm: RfmCuts | null;
  /** By the number of groups. */
  readonly groups: Map<number, Groups>;
}

/** What was worked out for each version of a shop, by object type. */
const known = new WeakMap<ShopFacts, Map<string, Fitted>>();

/** What was worked out of an object type so far, to be added to. */
export function fittedOf(facts: ShopFacts, objectType: string): Fitted {
  const shop = known.get(facts) ?? new Map<string, Fitted>();
  known.set(facts, shop);
  const fitted = shop.get(objectType) ?? { rfm: null, groups: new Map<number, Groups>() };
  shop.set(objectType, fitted);
  return fitted;
}

/** @throws RangeError where it was not worked out before: `fit` comes first. */
export function rfmCuts(facts: ShopFacts, objectType: string): RfmCuts {
  const cuts = fittedOf(facts, objectType).rfm;
  if (cuts === null) throw new RangeError(`no scores of ${objectType} were worked out`);
  return cuts;
}

/** @throws RangeError where they were not worked out before: `fit` comes first. */
export function groupsOf(facts: ShopFacts, objectType: string, count: number): Groups {
  const groups = fittedOf(facts, objectType).groups.get(count);
  if (groups === undefined) throw new RangeError(`no ${count} groups of ${objectType} were worked out`);
  return groups;
}

/** All of a type's journeys, with its orders marked. */
export function everyOrder(facts: ShopFacts, objectType: string): JourneyOrder {
  return { facts, objectType, span: null, where: [], bots: 'out', marks: [ordersMatch(undefined, facts)] };
}
