import { type Clustering, type Points, squaredGap } from './k-means.js';

const sizesOf = (labels: Int32Array, k: number): Float64Array => {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
};

/**
 * The mean silhouette (Rousseeuw 1987): how much nearer a point lies to its own cluster than to the next, from −1 to
 * 1; a point alone counts 0. Takes time with the square of the number of points.
 */
export function silhouette(points: Points, { labels }: Pick<Clustering, 'labels'>, k: number): number {
  const sizes = sizesOf(labels, k);
  const distances = new Float64Array(k);
  let sum = 0;
  for (let at = 0; at < points.count; at += 1) {
    distances.fill(0);
    for (let other = 0; other < points.count; other += 1) {
      const label = labels[other] ?? 0;
      distances[label] = (distances[label] ?? 0) + Math.sqrt(squaredGap(points, at, other));
    }
    const own = labels[at] ?? 0;
    if ((sizes[own] ?? 0) > 1) sum += silhouetteOf(distances, sizes, own);
  }
  return sum / points.count;
}

function silhouetteOf(distances: Float64Array, sizes: Float64Array, own: number): number {
  const inside = (distances[own] ?? 0) / ((sizes[own] ?? 0) - 1);
  let next = Infinity;
  for (let label = 0; label < sizes.length; label += 1)
    if (label !== own && (sizes[label] ?? 0) > 0)
      next = Math.min(next, (distances[label] ?? 0) / (sizes[label] ?? 1));
  const larger = Math.max(inside, next);
  return larger > 0 ? (next - inside) / larger : 0;
}

/** The spread between clusters beside that within (Caliński & Harabasz 1974): higher is better. */
export function calinskiHarabasz(points: Points, { inertia }: Clustering, k: number): number {
  const total = totalSpread(points);
  return (total - inertia) / (k - 1) / (inertia / (points.count - k));
}

function totalSpread({ values, count, dimensions }: Points): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    let mean = 0;
    for (let at = 0; at < count; at += 1) mean += (values[at * dimensions + d] ?? 0) / count;
    for (let at = 0; at < count; at += 1) sum += ((values[at * dimensions + d] ?? 0) - mean) ** 2;
  }
  return sum;
}

/** The mean likeness of each cluster to the one most like it (Davies & Bouldin 1979): lower is better. */
export function daviesBouldin(points: Points, { labels, centres }: Clustering, k: number): number {
  const { values, dimensions } = points;
  const asPoints = { values: centres, count: k, dimensions };
  const sizes = sizesOf(labels, k);
  const widths = new Float64Array(k);
  labels.forEach((label, at) => {
    let square = 0;
    for (let d = 0; d < dimensions; d += 1)
      square += ((values[at * dimensions + d] ?? 0) - (centres[label * dimensions + d] ?? 0)) ** 2;
    widths[label] = (widths[label] ?? 0) + Math.sqrt(square) / (sizes[label] ?? 1);
  });
  let sum = 0;
  for (let i = 0; i < k; i += 1) {
    let worst = 0;
    for (let j = 0; j < k; j += 1)
      if (i !== j)
        worst = Math.max(
          worst,
          ((widths[i] ?? 0) + (widths[j] ?? 0)) / Math.sqrt(squaredGap(asPoints, i, j)),
        );
    sum += worst;
  }
  return sum / k;
}
