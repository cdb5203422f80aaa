import type { ThroughputStep } from '@throughline/model';

/**
 * Whether a name means one step alone. Asked for by name, a step is found with all that bear the name as their canonical
 * one: their journeys would be counted with it.
 */
export function isOneStep(
  steps: readonly Pick<ThroughputStep, 'activity' | 'canonical'>[],
  name: string,
): boolean {
  return !steps.some(({ activity, canonical }) => canonical === name && activity !== name);
}
