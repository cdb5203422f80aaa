import type { Exposure } from './read.js';

export interface FirstExposure extends Exposure {
  /** Whether the unit saw another variant too: then it belongs in no comparison. */
  readonly mixed: boolean;
}

/** The first exposure of each unit to each experiment, in the order of time. */
export function firstExposures(exposures: readonly Exposure[]): FirstExposure[] {
  const firsts = new Map<string, { exposure: Exposure; variants: Set<string> }>();
  const inTime = [...exposures].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const exposure of inTime) {
    const key = JSON.stringify([exposure.experiment, exposure.unit]);
    const known = firsts.get(key);
    if (known === undefined) firsts.set(key, { exposure, variants: new Set([exposure.variant]) });
    else known.variants.add(exposure.variant);
  }
  return [...firsts.values()].map(({ exposure, variants }) => ({ ...exposure, mixed: variants.size > 1 }));
}

export interface ArmCount {
  readonly experiment: string;
  readonly variant: string;
  readonly units: number;
}

/** Units of each arm, without those that saw two variants. */
export function countArms(exposures: readonly FirstExposure[]): ArmCount[] {
  const counts = new Map<string, ArmCount>();
  for (const { experiment, variant, mixed } of exposures) {
    if (mixed) continue;
    const key = JSON.stringify([experiment, variant]);
    counts.set(key, { experiment, variant, units: (counts.get(key)?.units ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) =>
    JSON.stringify([a.experiment, a.variant]) < JSON.stringify([b.experiment, b.variant]) ? -1 : 1,
  );
}
