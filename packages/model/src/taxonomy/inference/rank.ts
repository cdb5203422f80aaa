import type { ActivityDefinition } from '../definition.js';
import { TAXONOMY } from '../table/index.js';

const ranks = new Map(TAXONOMY.map((row, rank) => [row, rank]));

/** The place of a row among all rows of the taxonomy, by their order in a whole journey. */
export function rankOf(row: ActivityDefinition): number {
  return ranks.get(row) ?? 0;
}
