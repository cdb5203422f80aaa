import type { TimeBin } from '@throughline/model';
import type { FigureRow } from './figures.sql.js';
import { requiredPlaces, type AttemptRules } from './rules.js';
import type { BinRow, Bins } from './histogram.sql.js';

const SECOND = 1000;

/**
 * Bins for each way that was gone (null for the others): as many as the cube root of the journeys, rounded up, each as
 * many whole seconds wide as reach from the least time to the most. The rule is PostHog's, so that the figures compare.
 */
export function binsOf({ journeys, times }: FigureRow, rules: AttemptRules): (Bins | null)[] {
  const last = requiredPlaces(rules).at(-1) ?? 1;
  return times.map(([mean, [least, , , most]], at) => {
    if (mean === null) return null;
    // The last way is the one from the first step to the last.
    const gone = at === times.length - 1 ? (journeys[last - 1] ?? 0) : (journeys[at + 1] ?? 0);
    const count = Math.ceil(Math.cbrt(gone));
    return { least, width: Math.ceil((most - least) / count / SECOND) * SECOND, count };
  });
}

/** Every bin, those in which nobody is too; one more where the largest time stands alone. */
export function shapeBins(bins: Bins | null, rows: readonly BinRow[]): TimeBin[] {
  if (bins === null) return [];
  const journeys = new Map(rows.map((row) => [row.bin, row.journeys]));
  const count = bins.width === 0 ? 1 : bins.count + 1;
  return Array.from({ length: count }, (_, at) => ({
    from: (bins.least + at * bins.width) / SECOND,
    journeys: journeys.get(at) ?? 0,
  }));
}
