import type { Counted } from './read-cells.js';

/** What was counted of a study, of all values that it was split by together; null where it was not counted. */
export function countedOf(study: string, all: readonly Counted[]): Counted | null {
  const own = all.filter(({ study: { id } }) => id === study || id.startsWith(`${study}-`));
  const [one] = own;
  if (one === undefined || own.length === 1) return one ?? null;
  return { ...one, cells: own.flatMap(({ cells }) => cells) };
}
