import type { Purchase } from './purchases.js';

/** Items by how many customers bought them, the best first: among all, and within each segment. */
export interface Popularity {
  readonly all: readonly number[];
  readonly bySegment: ReadonlyMap<string, readonly number[]>;
}

/** @param segmentOf null where a customer is in none. */
export function popularityOf(
  purchases: readonly Purchase[],
  numberOf: ReadonlyMap<string, number>,
  segmentOf: (customer: string) => string | null,
): Popularity {
  const all = new Map<number, Set<string>>();
  const bySegment = new Map<string, Map<number, Set<string>>>();
  const count = (into: Map<number, Set<string>>, item: number, customer: string): void => {
    const buyers = into.get(item) ?? new Set<string>();
    into.set(item, buyers.add(customer));
  };
  for (const { customer, item } of purchases) {
    const number = numberOf.get(item);
    if (number === undefined) continue;
    count(all, number, customer);
    const segment = segmentOf(customer);
    if (segment === null) continue;
    const within = bySegment.get(segment) ?? new Map<number, Set<string>>();
    count(within, number, customer);
    bySegment.set(segment, within);
  }
  return {
    all: ranked(all),
    bySegment: new Map([...bySegment].map(([segment, counts]) => [segment, ranked(counts)])),
  };
}

const ranked = (buyers: ReadonlyMap<number, ReadonlySet<string>>): number[] =>
  [...buyers].sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || a - b).map(([item]) => item);
