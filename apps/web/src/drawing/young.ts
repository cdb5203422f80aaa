import type { TooYoung } from '@throughline/model';

/** How many journeys of one type may still come somewhere, by the incoming names of what stands there. */
export interface Young {
  readonly at: (activities: readonly string[]) => number;
  readonly between: (from: readonly string[], to: readonly string[]) => number;
}

/** @param told nothing where the answer is not a side of a comparison: then nobody is too young. */
export function youngIn(told: TooYoung | undefined): Young {
  const at = new Map(told?.activities.map(({ activity, journeys }) => [activity, journeys]));
  const ways = new Map(told?.ways.map(({ from, to, journeys }) => [wayKey(from, to), journeys]));
  const most = (counts: readonly (number | undefined)[]): number =>
    Math.max(0, ...counts.map((count) => count ?? 0));
  return {
    at: (activities) => most(activities.map((activity) => at.get(activity))),
    between: (froms, tos) => most(froms.flatMap((from) => tos.map((to) => ways.get(wayKey(from, to))))),
  };
}

/** The same by object type. */
export function youngByType(told: Readonly<Record<string, TooYoung>> = {}): (object: string) => Young {
  const types = new Map(Object.entries(told).map(([object, each]) => [object, youngIn(each)]));
  const nobody = youngIn(undefined);
  return (object) => types.get(object) ?? nobody;
}

const wayKey = (from: string, to: string): string => JSON.stringify([from, to]);
