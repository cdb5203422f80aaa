import type { StoredActivity } from '@throughline/stores';
import type { FrequencyRow } from './variants.sql.js';

/** How often the last of the `limit` most frequent variants was gone; null where there is none. */
export function leastListed(frequencies: readonly FrequencyRow[], limit: number): number | null {
  let listed = 0;
  for (const { count, variants } of frequencies) {
    listed += variants;
    if (listed >= limit) return count;
  }
  return frequencies.at(-1)?.count ?? null;
}

/** At index id - 1 (arrays of the engine count from 1), the rank of that activity's name. */
export function ranksOf(activities: readonly StoredActivity[]): number[] {
  const sorted = [...activities].sort((a, b) => (a.name < b.name ? -1 : 1));
  const ranks = Array.from({ length: Math.max(0, ...activities.map(({ id }) => id)) }, () => 0);
  sorted.forEach(({ id }, rank) => (ranks[id - 1] = rank));
  return ranks;
}
