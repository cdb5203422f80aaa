import { GRID, valueAt } from './quantile-grid.js';
import type { Run } from './run.js';
import type { PromisedTimes } from './shop.js';

/** The purpose of the number that tells what a journey is promised. */
const PROMISED = -5;

/**
 * By when each journey is promised, in seconds from its start; NaN where that cannot be told. What is promised goes with how
 * long a journey takes (who lives far away is promised less), but is given before: so it is worked out where nothing is
 * changed, and each journey keeps it in the scenario, in which it may take longer (a counterfactual by the same
 * noise: Oberst & Sontag 2019).
 *
 * @param known what is known from a run without changes.
 */
export function duesOf(run: Run, promise: PromisedTimes, known: Float64Array | null): Float64Array {
  return run.kept.map((took, journey) => {
    const before = known?.[journey];
    if (before !== undefined && !Number.isNaN(before)) return before;
    if (took < 0) return NaN;
    const from = promise.upTo.findIndex((upTo) => took <= upTo) * (GRID + 1);
    return took - valueAt(promise.grids, from, run.ofJourney(journey, PROMISED));
  });
}

/** Whether a journey came later than promised; null where it has not come, or nothing was promised. */
export function isLate(took: number, due: number, later: number): boolean | null {
  return took < 0 || Number.isNaN(due) ? null : took > due + later;
}
