import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { ratio } from '../process/process.js';

const LEAST_LOST_SHARE = 0.04;
const LEAST_OF_TYPE = 0.005;
const LEAST_LOST = 2;
/** Where nearly all who pass end, journeys do not leak: the step is an end of its own, a refund or a cancellation. */
const AN_END = 0.95;
const MIDDLING = 0.1;
const GREAT = 0.3;

/** Between the share of a type that ends here and the share of those that pass: neither alone tells a leak. */
function leakOf({ metrics, leading }: BlueprintStep, { log }: BlueprintAnswer): number {
  const ofType = Math.min(1, ratio(metrics.lost, leading === null ? 0 : (log.objects[leading] ?? 0)));
  const slight =
    metrics.lostShare < LEAST_LOST_SHARE ||
    metrics.lostShare >= AN_END ||
    metrics.lost < LEAST_LOST ||
    ofType < LEAST_OF_TYPE;
  return slight ? 0 : Math.sqrt(ofType * metrics.lostShare);
}

/** How much a step hurts: 0 where hardly anyone is lost, 3 for a leak that takes a large part of all journeys. */
export function painOf(step: BlueprintStep, blueprint: BlueprintAnswer): 0 | 1 | 2 | 3 {
  if (step.folds > 0) return 0;
  const leak = leakOf(step, blueprint);
  if (leak === 0) return 0;
  if (leak >= GREAT) return 3;
  return leak >= MIDDLING ? 2 : 1;
}

/** Steps by how much they leak, the worst first. */
export function byLeak(steps: readonly BlueprintStep[], blueprint: BlueprintAnswer): BlueprintStep[] {
  return steps
    .filter((step) => painOf(step, blueprint) > 0)
    .map((step) => ({ step, leak: leakOf(step, blueprint) }))
    .sort((a, b) => b.leak - a.leak || (a.step.id < b.step.id ? -1 : 1))
    .map(({ step }) => step);
}
