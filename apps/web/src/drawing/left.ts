import type { TypeCounts } from '../panel/types-of.js';

interface LeftOfType {
  readonly type: string;
  readonly count: number;
  readonly of: number;
}

/** So many types are told: the others are told by the drawing. */
const TOLD = 2;

/** How many journeys a filter leaves, of the types that begin first; of those that it narrows, where it leaves others whole. */
export function leftOf(all: TypeCounts, left: TypeCounts): readonly LeftOfType[] {
  const types = Object.entries(all)
    .filter(([, count]) => count > 0)
    .map(([type, of]) => ({ type, count: left[type] ?? 0, of }));
  const narrowed = types.filter(({ count, of }) => count < of);
  return (narrowed.length === 0 ? types : narrowed).slice(0, TOLD);
}
