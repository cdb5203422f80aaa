import type { Finding } from './finding.js';

/** What changed between two looks at the same shop. */
export interface FindingsDigest {
  /** Not there before. */
  readonly new: readonly Finding[];
  /** There before, and now dearer than its interval leaves to chance. */
  readonly grown: readonly GrownFinding[];
  readonly gone: readonly Finding[];
  /** There before and still there, neither grown nor gone. */
  readonly still: readonly Finding[];
}

export interface GrownFinding {
  readonly now: Finding;
  readonly before: Finding;
}

/**
 * Compares findings by their ids. Grown is what costs more now than before even at the near end of its interval: two weeks
 * of the same thing never give the same estimate.
 */
export function digestOf(now: readonly Finding[], before: readonly Finding[]): FindingsDigest {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  const seen = new Set(now.map(({ id }) => id));
  const both = now.flatMap((finding) => {
    const earlier = known.get(finding.id);
    return earlier === undefined ? [] : [{ now: finding, before: earlier }];
  });
  return {
    new: now.filter(({ id }) => !known.has(id)),
    grown: both.filter(hasGrown),
    gone: before.filter(({ id }) => !seen.has(id)),
    still: both.filter((pair) => !hasGrown(pair)).map((pair) => pair.now),
  };
}

/** True where a finding costs more than before even at the near end of its interval. */
export function hasGrown({
  now,
  before,
}: {
  readonly now: Pick<Finding, 'strength' | 'price'>;
  readonly before: Pick<Finding, 'price'>;
}): boolean {
  return !now.strength && now.price.low > before.price.perMonth;
}
