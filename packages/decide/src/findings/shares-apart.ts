import { normalTail } from '../numerics/distributions.js';

/** Two groups under like circumstances (hour, device …): those of which something is true, and the rest; how many of each were hit. */
export interface TwoGroups {
  readonly own: number;
  readonly ownHit: number;
  readonly rest: number;
  readonly restHit: number;
}

/** What it goes with to be of the group. */
export interface SharesApart {
  /** Those of the group that have their like among the rest, and how many of them were hit. */
  readonly n: number;
  readonly hits: number;
  /** Share of them that was hit, and what it would be if they were as the rest, under the same circumstances. */
  readonly observed: number;
  readonly baseline: number;
  /** One-sided probability of so many hits by chance. */
  readonly p: number;
}

/**
 * How much more often a group is hit than the rest, with their circumstances held equal: the test of Cochran, Mantel and
 * Haenszel (Mantel & Haenszel 1959), and direct standardisation for the share that would be usual.
 * @returns null where no stratum has both.
 */
export function sharesApart(strata: readonly TwoGroups[]): SharesApart | null {
  const both = strata.filter(({ own, rest }) => own > 0 && rest > 0);
  const sum = (of: (stratum: TwoGroups) => number) => both.reduce((total, each) => total + of(each), 0);
  const n = sum(({ own }) => own);
  if (n === 0) return null;
  const hits = sum(({ ownHit }) => ownHit);
  const expected = sum((each) => each.own * hitShare(each));
  const spread = Math.sqrt(sum(varianceOf));
  return {
    n,
    hits,
    observed: hits / n,
    baseline: sum(({ own, rest, restHit }) => (own * restHit) / rest) / n,
    // Half a case for what is counted in whole ones.
    p: spread === 0 ? 1 : normalTail((hits - expected - 0.5) / spread),
  };
}

const hitShare = ({ own, rest, ownHit, restHit }: TwoGroups): number => (ownHit + restHit) / (own + rest);

/** Of the hypergeometric distribution that the margins of a stratum leave. */
function varianceOf(stratum: TwoGroups): number {
  const { own, rest } = stratum;
  const share = hitShare(stratum);
  return (own * rest * share * (1 - share)) / (own + rest - 1);
}
