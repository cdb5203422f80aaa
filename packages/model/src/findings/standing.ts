import { hasGrown } from './digest.js';
import type { Finding } from './finding.js';
import type { FindingCase } from './life.js';
import type { LifeState } from './turns.js';

/** Why a finding is raised that was done with. */
export interface Again {
  readonly why: 'grown' | 'returned';
  /** Money a month when it was done with, and now. */
  readonly then: number;
  readonly now: number;
}

export interface Standing {
  readonly state: LifeState;
  /** Null but for what was dismissed or closed and has to be looked at again. */
  readonly again: Again | null;
}

/**
 * Where a finding of today stands. A dismissed one is raised again only where it has grown beyond chance: where even the
 * near end of its interval is above what it was dismissed at. A closed one has returned where it is found in a stretch of
 * time that lies wholly after its change.
 */
export function standingOf(finding: Finding, known: FindingCase | undefined): Standing {
  if (known === undefined) return { state: 'new', again: null };
  const { state, seen } = known;
  const again = (why: Again['why']): Standing => ({
    state,
    again: { why, then: seen.price.perMonth, now: finding.price.perMonth },
  });
  if (state === 'dismissed' && hasGrown({ now: finding, before: seen })) return again('grown');
  if (state === 'closed' && isAfter(finding, known)) return again('returned');
  return { state, again: null };
}

function isAfter({ evidence, strength }: Finding, { change }: FindingCase): boolean {
  return !strength && change !== null && evidence.from.slice(0, 10) >= change.on;
}

/** True where a finding need not be shown: it was dismissed, and has not grown since. */
export function isSettled({ state, again }: Standing): boolean {
  return again === null && (state === 'dismissed' || state === 'closed');
}
