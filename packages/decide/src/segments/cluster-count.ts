import type { Random } from '../numerics/random.js';
import { silhouette } from './cluster-quality.js';
import { type Clustering, kMeans, type Points } from './k-means.js';

export interface Candidate {
  readonly k: number;
  readonly clustering: Clustering;
  /** null for one cluster. */
  readonly silhouette: number | null;
  /** How far the logarithm of the inertia lies below that of points without clusters, and the error of this. */
  readonly gap: number;
  readonly gapError: number;
}

export interface Trial {
  readonly most: number;
  readonly starts: number;
  /** Sets of points without clusters to compare with. */
  readonly references: number;
  readonly random: Random;
}

const GAP_STARTS = 5;

/** Clusterings with one to `most` clusters, and how good each is. */
export function candidates(points: Points, { most, starts, references, random }: Trial): Candidate[] {
  const without = Array.from({ length: references }, () => uniformLike(points, random));
  return Array.from({ length: most }, (_, at) => {
    const k = at + 1;
    const clustering = kMeans(points, k, { starts, random });
    // With as many starts on both sides, or the one that is searched longer would look clustered.
    const logInertia = (of: Points) => Math.log(kMeans(of, k, { starts: GAP_STARTS, random }).inertia);
    const logs = without.map(logInertia);
    const mean = logs.reduce((sum, log) => sum + log, 0) / references;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / references;
    return {
      k,
      clustering,
      silhouette: k === 1 ? null : silhouette(points, clustering, k),
      gap: mean - logInertia(points),
      gapError: Math.sqrt(variance * (1 + 1 / references)),
    };
  });
}

/** The k with the highest silhouette. */
export const bySilhouette = (tried: readonly Candidate[]): number =>
  tried.reduce((best, each) => ((each.silhouette ?? -2) > (best.silhouette ?? -2) ? each : best)).k;

/**
 * The smallest k whose gap is within an error of the largest (Tibshirani, Walther & Hastie 2001, by the rule of Dudoit &
 * Fridlyand 2002, which does not stop where two of three clusters lie together). It may be 1: no clusters at all.
 */
export function byGap(tried: readonly Candidate[]): number {
  const best = tried.reduce((best, each) => (each.gap > best.gap ? each : best));
  return tried.find(({ gap }) => gap >= best.gap - best.gapError)?.k ?? best.k;
}

/** Errors that a gap must be above that of one cluster: with fewer, the best of several k is often there by chance. */
const CLEAR = 3;

/** Whether the gap of k says that there are clusters at all. */
export function isClustered(tried: readonly Candidate[], k: number): boolean {
  const [one] = tried;
  const found = tried.find((each) => each.k === k);
  return one !== undefined && found !== undefined && found.gap - one.gap > CLEAR * found.gapError;
}

/** As many points, uniform over the ranges of these. */
function uniformLike({ values, count, dimensions }: Points, random: Random): Points {
  const drawn = new Float64Array(values.length);
  for (let d = 0; d < dimensions; d += 1) {
    let [low, high] = [Infinity, -Infinity];
    for (let at = d; at < values.length; at += dimensions) {
      low = Math.min(low, values[at] ?? 0);
      high = Math.max(high, values[at] ?? 0);
    }
    for (let at = d; at < values.length; at += dimensions) drawn[at] = low + (high - low) * random.next();
  }
  return { values: drawn, count, dimensions };
}
