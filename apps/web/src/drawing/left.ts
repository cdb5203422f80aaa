import type { TypeCounts } from '../panel/types-of.js';

interface LeftOfType {
  readonly type: string;
  readonly count: number;
  readonly of: number;
}

/** So many types are told: the others are told by the drawing. */
const TOLD = 2;

/** How many journeys a filter leaves, of the types that begin first. */
export function leftOf(all: TypeCounts, left: TypeCounts): readonly LeftOfType[] {
  return Object.entries(all)
    .filter(([, count]) => count > 0)
    .slice(0, TOLD)
    .map(([type, of]) => ({ type, count: left[type] ?? 0, of }));
}
