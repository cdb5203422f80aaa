import { type Traits, whatSetsApart } from './apart.js';
import { type Candidate, isClustered } from './cluster-count.js';
import { calinskiHarabasz, daviesBouldin, silhouette } from './cluster-quality.js';
import type { ClustersInput, ClustersOutput } from './clusters-schema.js';
import type { Clustering, Points } from './k-means.js';

export interface Found {
  readonly points: Points;
  readonly clustering: Clustering;
  readonly k: number;
  /** The points that the clusters were found on, if not all, and how they fell. */
  readonly sample: Points;
  readonly ofSample: Clustering;
  readonly stability: readonly number[] | null;
  readonly tried: readonly Candidate[];
}

/** What was found, the clusters by size. */
export function clusterReport(input: ClustersInput, found: Found): ClustersOutput {
  const { points, clustering, k, sample, ofSample, stability, tried } = found;
  const sizes = new Float64Array(k);
  for (const label of clustering.labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = Array.from(sizes, (_, label) => label).sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  );
  const placeOf = new Map(order.map((label, place) => [label, place]));
  const labels = Array.from(clustering.labels, (label) => placeOf.get(label) ?? 0);
  const traits =
    input.traits ??
    input.rows.map((row) => ({ numbers: byFeature(input, (at) => row[at] ?? NaN), words: {} }));
  return {
    k,
    labels,
    clusters: order.map((label, place) => ({
      ...described(input, traits, (at) => labels[at] === place),
      stability: stability?.[label] ?? null,
    })),
    inertia: clustering.inertia,
    silhouette: k === 1 ? null : silhouette(sample, ofSample, k),
    calinskiHarabasz: k === 1 || k >= points.count ? null : finite(calinskiHarabasz(points, clustering, k)),
    daviesBouldin: k === 1 ? null : finite(daviesBouldin(points, clustering, k)),
    choice: tried.map(({ k, clustering: { inertia }, silhouette, gap, gapError }) => ({
      k,
      inertia,
      silhouette,
      gap,
      gapError,
    })),
    clustered: tried.length === 0 ? null : isClustered(tried, k),
  };
}

/** Clusters whose points are all the same have no width to compare with. */
const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);

const byFeature = ({ features }: ClustersInput, figure: (at: number) => number): Record<string, number> =>
  Object.fromEntries(features.map((feature, at) => [feature, figure(at)]));

function described(input: ClustersInput, traits: readonly Traits[], isMember: (at: number) => boolean) {
  const members = input.rows.filter((_, at) => isMember(at));
  return {
    customers: members.length,
    share: members.length / input.rows.length,
    centre: byFeature(input, (at) => members.reduce((sum, row) => sum + (row[at] ?? 0), 0) / members.length),
    apart: whatSetsApart(traits, isMember),
  };
}
