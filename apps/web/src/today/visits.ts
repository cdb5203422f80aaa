/** What was there when somebody looked: so that the next time what is new can be told. */
export interface Visit {
  /** When, as an instant. */
  readonly at: string;
  readonly events: number;
  /** Findings that were raised, by their ids. */
  readonly findings: readonly string[];
}

/** The visit that is on, and the one before it; null on the first. */
export interface Visits {
  readonly before: Visit | null;
  readonly now: Visit;
}

/** Who comes back sooner is still on the same visit. */
const APART = 3_600_000;

/** The visits once somebody looks at what is there now. */
export function visited(kept: Visits | null, now: Visit): Visits {
  if (kept === null) return { before: null, now };
  const isNext = Date.parse(now.at) - Date.parse(kept.now.at) > APART;
  return { before: isNext ? kept.now : kept.before, now };
}

/** What is new since a visit, and what is no more. */
export interface SinceVisit {
  readonly events: number;
  readonly raised: readonly string[];
  readonly gone: readonly string[];
}

export function since(before: Visit, now: Visit): SinceVisit {
  const [was, is] = [new Set(before.findings), new Set(now.findings)];
  return {
    events: Math.max(0, now.events - before.events),
    raised: now.findings.filter((id) => !was.has(id)),
    gone: before.findings.filter((id) => !is.has(id)),
  };
}

const placeOf = (shop: string): string => `throughline.visits.${shop}`;

/** The visits that this browser keeps of a shop; null where there are none, or what is kept is not to be read. */
export function readVisits(storage: Pick<Storage, 'getItem'>, shop: string): Visits | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(placeOf(shop)) ?? 'null');
    return isVisits(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing has no last visit: that is no failure. */
export function keepVisits(storage: Pick<Storage, 'setItem'>, shop: string, visits: Visits): void {
  try {
    storage.setItem(placeOf(shop), JSON.stringify(visits));
  } catch {
    return;
  }
}

function isVisits(kept: unknown): kept is Visits {
  if (typeof kept !== 'object' || kept === null || !('now' in kept) || !('before' in kept)) return false;
  return isVisit(kept.now) && (kept.before === null || isVisit(kept.before));
}

function isVisit(kept: unknown): kept is Visit {
  if (typeof kept !== 'object' || kept === null) return false;
  if (!('at' in kept) || !('events' in kept) || !('findings' in kept)) return false;
  const isInstant = typeof kept.at === 'string' && Number.isFinite(Date.parse(kept.at));
  return isInstant && typeof kept.events === 'number' && Array.isArray(kept.findings);
}
