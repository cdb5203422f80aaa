import { normalTail } from '../../numerics/distributions.js';

/** Waits that began at a like time: of those handed over to somebody else, and of those kept, how many were long. */
export interface HandStratum {
  readonly handed: number;
  readonly handedLong: number;
  readonly kept: number;
  readonly keptLong: number;
}

/** What handing over goes with. */
export interface HandOverEffect {
  /** Waits that were handed over and have their like among those kept, and how many of them were long. */
  readonly handed: number;
  readonly long: number;
  /** Share of the handed that was long, and what it would be if they were kept, at the hours at which they began. */
  readonly observed: number;
  readonly baseline: number;
  /** One-sided probability of so many by chance. */
  readonly p: number;
}

/**
 * Long waits where work passes into other hands against where it stays, with the hours at which it began held equal: the test of
 * Cochran, Mantel and Haenszel (Mantel & Haenszel 1959), and direct standardisation for the share that would be usual.
 * @returns null where no stratum has both.
 */
export function handOverEffect(strata: readonly HandStratum[]): HandOverEffect | null {
  const both = strata.filter(({ handed, kept }) => handed > 0 && kept > 0);
  const sum = (of: (stratum: HandStratum) => number) => both.reduce((total, each) => total + of(each), 0);
  const handed = sum((each) => each.handed);
  if (handed === 0) return null;
  const long = sum((each) => each.handedLong);
  const expected = sum((each) => each.handed * longShare(each));
  const spread = Math.sqrt(sum(varianceOf));
  return {
    handed,
    long,
    observed: long / handed,
    baseline: sum((each) => (each.handed * each.keptLong) / each.kept) / handed,
    // Half a case for what is counted in whole ones.
    p: spread === 0 ? 1 : normalTail((long - expected - 0.5) / spread),
  };
}

const longShare = ({ handed, kept, handedLong, keptLong }: HandStratum): number =>
  (handedLong + keptLong) / (handed + kept);

/** Of the hypergeometric distribution that the margins of a stratum leave. */
function varianceOf(stratum: HandStratum): number {
  const { handed, kept } = stratum;
  const all = handed + kept;
  const long = longShare(stratum);
  return (handed * kept * long * (1 - long)) / (all - 1);
}
