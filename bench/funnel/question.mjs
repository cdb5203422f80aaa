/**
 * The question that all are asked: an ordered funnel of five steps with a window of seven days. How many orders' journeys
 * reach each step; and of those, mean, median and 90th percentile (exact, linear interpolation) of the milliseconds
 * since the step before. Every first step starts an attempt, of a journey's attempts the one that gets furthest counts,
 * of several the first; events at the same instant stand in the order of the log.
 *
 * @typedef {object} Step
 * @property {number} journeys
 * @property {number | null} mean Null for the first step.
 * @property {number | null} p50
 * @property {number | null} p90
 */

import { TAXONOMY } from '@throughline/model';

/** Of the log's forty activities: common ones, each reached by about half of those at the one before. */
export const STEPS = [0, 2, 4, 6, 8].map((at) => TAXONOMY[at]?.name ?? '');
export const DAYS = 7;
export const WINDOW = DAYS * 86_400_000;

/**
 * Fails unless both gave the same steps. Counts must be equal; times may differ by what floating-point sums of millions
 * of figures differ by. A peer that was asked for counts alone gives no times.
 *
 * @param {string} name @param {Step[]} steps @param {Step[]} reference
 */
export function mustEqual(name, steps, reference) {
  const same = steps.length === reference.length && steps.every((step, at) => isSame(step, reference[at]));
  if (!same) throw new RangeError(`${name}: ${JSON.stringify(steps)} is not ${JSON.stringify(reference)}`);
}

/** @param {Step} step @param {Step} other */
function isSame(step, other) {
  if (step.journeys !== other.journeys) return false;
  return ['mean', 'p50', 'p90'].every(
    (figure) => step[figure] === null || isClose(step[figure], other[figure]),
  );
}

/** @param {number} a @param {number} b */
const isClose = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
