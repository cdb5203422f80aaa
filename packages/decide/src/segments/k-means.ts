import type { Random } from '../numerics/random.js';

/** Points by rows, one after the other. */
export interface Points {
  readonly values: Float64Array;
  readonly count: number;
  readonly dimensions: number;
}

export interface Clustering {
  /** The cluster of each point, from 0. */
  readonly labels: Int32Array;
  /** By rows, as the points. */
  readonly centres: Float64Array;
  /** The sum of squared distances of points to the centres of their clusters. */
  readonly inertia: number;
}

const MOST_ROUNDS = 300;

export function pointsOf(rows: readonly (readonly number[])[]): Points {
  return { values: Float64Array.from(rows.flat()), count: rows.length, dimensions: rows[0]?.length ?? 0 };
}

/** The points at these places. */
export function pick({ values, dimensions }: Points, places: ArrayLike<number>): Points {
  const picked = new Float64Array(places.length * dimensions);
  for (let at = 0; at < places.length; at += 1) {
    const from = (places[at] ?? 0) * dimensions;
    picked.set(values.subarray(from, from + dimensions), at * dimensions);
  }
  return { values: picked, count: places.length, dimensions };
}

function squaredDistance(a: Points, i: number, centres: Float64Array, j: number): number {
  const { values, dimensions } = a;
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const gap = (values[i * dimensions + d] ?? 0) - (centres[j * dimensions + d] ?? 0);
    sum += gap * gap;
  }
  return sum;
}

/** Squared Euclidean distance between two of the points. */
export const squaredGap = (points: Points, i: number, j: number): number =>
  squaredDistance(points, i, points.values, j);

/** The best of several runs of Lloyd's algorithm from starts drawn as k-means++ does (Arthur & Vassilvitskii 2007). */
export function kMeans(
  points: Points,
  k: number,
  { starts, random }: { starts: number; random: Random },
): Clustering {
  let best: Clustering | null = null;
  for (let start = 0; start < starts; start += 1) {
    const found = refine(points, drawCentres(points, k, random));
    if (best === null || found.inertia < best.inertia) best = found;
  }
  return best ?? refine(points, drawCentres(points, k, random));
}

/** Each next centre is a point drawn by its squared distance to the nearest centre so far. */
function drawCentres(points: Points, k: number, random: Random): Float64Array {
  const { values, count, dimensions } = points;
  const centres = new Float64Array(k * dimensions);
  const nearest = new Float64Array(count).fill(Infinity);
  let chosen = random.below(count);
  for (let c = 0; c < k; c += 1) {
    centres.set(values.subarray(chosen * dimensions, (chosen + 1) * dimensions), c * dimensions);
    let total = 0;
    for (let at = 0; at < count; at += 1) {
      nearest[at] = Math.min(nearest[at] ?? 0, squaredDistance(points, at, centres, c));
      total += nearest[at] ?? 0;
    }
    chosen = drawn(nearest, random.next() * total);
  }
  return centres;
}

function drawn(weights: Float64Array, wanted: number): number {
  let running = 0;
  for (let at = 0; at < weights.length; at += 1) {
    running += weights[at] ?? 0;
    if (running > wanted) return at;
  }
  return weights.length - 1;
}

/** Lloyd's algorithm from these centres to where no point moves (Lloyd 1982). */
export function refine(points: Points, start: Float64Array): Clustering {
  const k = start.length / points.dimensions;
  let centres: Float64Array = start;
  const labels = new Int32Array(points.count).fill(-1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moved = assign(points, centres, labels);
    if (moved === 0) break;
    centres = centresOf(points, labels, k);
  }
  return { labels, centres, inertia: inertiaOf(points, labels, centres) };
}

/** Puts each point to its nearest centre; how many changed. */
function assign(points: Points, centres: Float64Array, labels: Int32Array): number {
  const k = centres.length / points.dimensions;
  let moved = 0;
  for (let at = 0; at < points.count; at += 1) {
    let [nearest, distance] = [0, Infinity];
    for (let c = 0; c < k; c += 1) {
      const next = squaredDistance(points, at, centres, c);
      if (next < distance) [nearest, distance] = [c, next];
    }
    if (labels[at] !== nearest) moved += 1;
    labels[at] = nearest;
  }
  return moved;
}

/** The means of the clusters. One that lost all its points gets the point that lies farthest from its own centre. */
function centresOf(points: Points, labels: Int32Array, k: number): Float64Array {
  const { values, count, dimensions } = points;
  const centres = new Float64Array(k * dimensions);
  const sizes = new Float64Array(k);
  for (let at = 0; at < count; at += 1) {
    const label = labels[at] ?? 0;
    sizes[label] = (sizes[label] ?? 0) + 1;
    for (let d = 0; d < dimensions; d += 1) {
      const place = label * dimensions + d;
      centres[place] = (centres[place] ?? 0) + (values[at * dimensions + d] ?? 0);
    }
  }
  for (let place = 0; place < centres.length; place += 1)
    centres[place] = (centres[place] ?? 0) / Math.max(1, sizes[Math.floor(place / dimensions)] ?? 1);
  sizes.forEach((size, label) => {
    if (size === 0) moveToFarthest(points, labels, { centres, label });
  });
  return centres;
}

function moveToFarthest(
  points: Points,
  labels: Int32Array,
  { centres, label }: { centres: Float64Array; label: number },
): void {
  let [farthest, most] = [0, -1];
  for (let at = 0; at < points.count; at += 1) {
    const distance = squaredDistance(points, at, centres, labels[at] ?? 0);
    if (distance > most) [farthest, most] = [at, distance];
  }
  const { values, dimensions } = points;
  centres.set(values.subarray(farthest * dimensions, (farthest + 1) * dimensions), label * dimensions);
  labels[farthest] = label;
}

function inertiaOf(points: Points, labels: Int32Array, centres: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < points.count; at += 1) sum += squaredDistance(points, at, centres, labels[at] ?? 0);
  return sum;
}
