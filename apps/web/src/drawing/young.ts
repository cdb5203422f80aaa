import type { TooYoung, Waiting } from '@throughline/model';

/** The journeys of one type that may still come somewhere, by their ages, by the incoming names of what stands there. */
export interface Young {
  readonly at: (activities: readonly string[]) => Waiting['bands'];
  readonly between: (from: readonly string[], to: readonly string[]) => Waiting['bands'];
}

/** @param told nothing where the answer is not a side of a comparison: then nobody is too young. */
export function youngIn(told: TooYoung | undefined): Young {
  const at = new Map(told?.activities.map((each) => [each.activity, each]));
  const ways = new Map(told?.ways.map((each) => [wayKey(each.from, each.to), each]));
  return {
    at: (activities) => most(activities.map((activity) => at.get(activity))),
    between: (froms, tos) => most(froms.flatMap((from) => tos.map((to) => ways.get(wayKey(from, to))))),
  };
}

/** Of several that stand for one. */
function most(waiting: readonly (Waiting | undefined)[]): Waiting['bands'] {
  const [first] = waiting.toSorted((a, b) => (b?.journeys ?? 0) - (a?.journeys ?? 0));
  return first?.bands ?? [];
}

/** The same by object type. */
export function youngByType(told: Readonly<Record<string, TooYoung>> = {}): (object: string) => Young {
  const types = new Map(Object.entries(told).map(([object, each]) => [object, youngIn(each)]));
  const nobody = youngIn(undefined);
  return (object) => types.get(object) ?? nobody;
}

const wayKey = (from: string, to: string): string => JSON.stringify([from, to]);
