import type { BlueprintAnswer, Finding, FindingsAnswer } from '@throughline/model';
import { stepOf } from './step-of.js';

/** A finding at the step of the blueprint that it stands at. */
export interface Pinned {
  readonly finding: Finding;
  readonly step: string;
}

/** So many are pinned: more would be a list, not a look. */
const SHOWN = 3;

/**
 * The findings that a blueprint is pinned with: the ones that cost most, each journey counted once, of each step the first
 * alone; what is hardly sure, or does well, is left to the list.
 */
export function pinnedOf(answer: FindingsAnswer, blueprint: BlueprintAnswer): Pinned[] {
  const taken = new Set<string>();
  return answer.findings
    .filter(
      ({ confidence, strength, causal }) => confidence !== 'low' && !strength && causal !== 'association',
    )
    .flatMap((finding) => {
      const step = stepOf(finding, blueprint)?.id;
      if (step === undefined || taken.has(step)) return [];
      taken.add(step);
      return [{ finding, step }];
    })
    .slice(0, SHOWN);
}
