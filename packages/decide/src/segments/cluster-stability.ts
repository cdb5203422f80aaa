import type { Random } from '../numerics/random.js';
import { type Clustering, kMeans, pick, type Points } from './k-means.js';

/**
 * How well each cluster is found again in resamples of the points: the mean over them of the highest Jaccard
 * similarity with a cluster found there (Hennig 2007, clusterboot). Below 0.6 a cluster is not to be trusted; from
 * 0.75 it is there.
 */
export function stabilityOf(
  points: Points,
  { labels, k }: Pick<Clustering, 'labels'> & { readonly k: number },
  { resamples, random }: { readonly resamples: number; readonly random: Random },
): number[] {
  const sums = new Float64Array(k);
  const seen = new Float64Array(k);
  for (let resample = 0; resample < resamples; resample += 1) {
    const places = Int32Array.from({ length: points.count }, () => random.below(points.count));
    const again = kMeans(pick(points, places), k, { starts: 3, random });
    const likeness = bestJaccards(
      places.map((place) => labels[place] ?? 0),
      again.labels,
      k,
    );
    likeness.forEach((value, label) => {
      if (value === null) return;
      sums[label] = (sums[label] ?? 0) + value;
      seen[label] = (seen[label] ?? 0) + 1;
    });
  }
  return Array.from(sums, (sum, label) => sum / Math.max(1, seen[label] ?? 0));
}

/** Of each first label, the highest Jaccard with a second; null where it does not occur. */
function bestJaccards(first: Int32Array, second: Int32Array, k: number): (number | null)[] {
  const both = new Float64Array(k * k);
  const ofFirst = new Float64Array(k);
  const ofSecond = new Float64Array(k);
  first.forEach((i, at) => {
    const j = second[at] ?? 0;
    both[i * k + j] = (both[i * k + j] ?? 0) + 1;
    ofFirst[i] = (ofFirst[i] ?? 0) + 1;
    ofSecond[j] = (ofSecond[j] ?? 0) + 1;
  });
  return Array.from(ofFirst, (size, i) => {
    if (size === 0) return null;
    const shares = Array.from(ofSecond, (other, j) => {
      const shared = both[i * k + j] ?? 0;
      return shared / (size + other - shared);
    });
    return Math.max(...shares);
  });
}
