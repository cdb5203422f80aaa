import type { BlueprintAnswer, Finding, FindingsAnswer, MapAnswer } from '@throughline/model';
import { activityOf, stepOf } from './step-of.js';

/** A finding at the step of the blueprint, or the activity of the map, that it stands at. */
export interface Pinned {
  readonly finding: Finding;
  readonly step: string;
}

/** So many are pinned: more would be a list, not a look. */
const SHOWN = 3;

/** The findings that a blueprint is pinned with. */
export function pinnedOf({ findings }: FindingsAnswer, blueprint: BlueprintAnswer): Pinned[] {
  return pinned(findings, (finding) => stepOf(finding, blueprint)?.id);
}

/** The findings that a map is pinned with. */
export function pinnedOnMap({ findings }: FindingsAnswer, map: MapAnswer): Pinned[] {
  return pinned(findings, (finding) => activityOf(finding, map));
}

/**
 * The ones that cost most, each journey counted once, of each place the first alone; what is hardly sure, or does well, is left
 * to the list.
 */
function pinned(findings: readonly Finding[], placeOf: (finding: Finding) => string | undefined): Pinned[] {
  const taken = new Set<string>();
  return findings
    .filter(
      ({ confidence, strength, causal }) => confidence !== 'low' && !strength && causal !== 'association',
    )
    .flatMap((finding) => {
      const step = placeOf(finding);
      if (step === undefined || taken.has(step)) return [];
      taken.add(step);
      return [{ finding, step }];
    })
    .slice(0, SHOWN);
}
