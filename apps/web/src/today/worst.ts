import type { Finding } from '@throughline/model';

/** So many are told: the rest is for the list. */
const SHOWN = 5;

type Ranked = Pick<Finding, 'id' | 'strength' | 'within' | 'confidence'>;

/** The first findings by rank that are fairly sure; of two that count the same journeys the one that ranks higher. */
export function worstOf<Each extends Ranked>(findings: readonly Each[]): readonly Each[] {
  const told: Each[] = [];
  for (const finding of findings) {
    if (finding.strength || finding.confidence === 'low') continue;
    if (told.some(({ id, within }) => within === finding.id || finding.within === id)) continue;
    told.push(finding);
  }
  return told.slice(0, SHOWN);
}
