import { cholesky, invertPositiveDefinite } from '../numerics/cholesky.js';
import { minimise } from '../numerics/quasi-newton.js';
import { Random } from '../numerics/random.js';
import { dot } from './controls.js';
import { type Evidence, evaluate, PER_CHANNEL, PRIOR } from './posterior.js';

export interface Draws {
  /** Points of the posterior. */
  readonly points: readonly Float64Array[];
  /** The point where the posterior is highest. */
  readonly best: Float64Array;
  /** The share of proposed steps that were taken; about 0.25 is right. */
  readonly acceptance: number;
}

const STARTS = 6;

/** The mode, from several starting points: the surface can have more than one hill. */
function findMode(evidence: Evidence, random: Random): Float64Array {
  const weeks = evidence.outcome.length;
  const noise = 0.5 * Math.log(dot(evidence.outcome, evidence.outcome) / weeks + 1e-12);
  const starts = Array.from({ length: STARTS }, (_, at) => {
    const point = new Float64Array(evidence.spend.length * PER_CHANNEL + 1);
    for (let i = 0; i < point.length - 1; i += 1) {
      const { mean = 0, deviation = 0 } = PRIOR[i % PER_CHANNEL] ?? {};
      point[i] = mean + (at === 0 ? 0 : deviation * random.normal());
    }
    point[point.length - 1] = noise;
    return point;
  });
  const scale = 1 / weeks;
  const found = starts.map((start) =>
    minimise(
      (point, gradient) => {
        const { loss } = evaluate(evidence, point, gradient);
        for (let at = 0; at < gradient.length; at += 1) gradient[at] = (gradient[at] ?? 0) * scale;
        return loss * scale;
      },
      start,
      { stepCap: 1, tolerance: 1e-7, iterations: 400 },
    ),
  );
  return found.reduce((best, each) => (each.value < best.value ? each : best)).point;
}

/** Covariance at the mode, by the curvature that Gauss and Newton's approximation gives. */
function covarianceAt(evidence: Evidence, mode: Float64Array): Float64Array[] {
  const gradient = new Float64Array(mode.length);
  const { slopes } = evaluate(evidence, mode, gradient);
  const precision = Math.exp(-2 * (mode.at(-1) ?? 0));
  const curvature = mode.map(() => 0);
  const rows = Array.from(curvature, (_, i) =>
    Float64Array.from(curvature, (_, j) => {
      const prior = i === j ? (PRIOR[i % PER_CHANNEL]?.deviation ?? 1) ** -2 : 0;
      return precision * dot(slopes[i] ?? [], slopes[j] ?? []) + prior;
    }),
  );
  const last = mode.length - 1;
  for (let at = 0; at < last; at += 1) {
    (rows[at] as Float64Array)[last] = 0;
    (rows[last] as Float64Array)[at] = 0;
  }
  (rows[last] as Float64Array)[last] = 2 * (evidence.outcome.length - evidence.basis.length);
  return invertPositiveDefinite(rows) ?? rows.map((row, at) => row.map((_, i) => (i === at ? 0.01 : 0)));
}

function covarianceOf(points: readonly Float64Array[]): Float64Array[] {
  const size = points[0]?.length ?? 0;
  const mean = Float64Array.from({ length: size }, (_, i) =>
    points.reduce((sum, point) => sum + (point[i] ?? 0) / points.length, 0),
  );
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => {
      const product = (point: Float64Array) =>
        ((point[i] ?? 0) - (mean[i] ?? 0)) * ((point[j] ?? 0) - (mean[j] ?? 0));
      const sum = points.reduce((total, point) => total + product(point), 0);
      return sum / (points.length - 1) + (i === j ? 1e-9 : 0);
    }),
  );
}

const AIM = 0.25;

class Walk {
  #point: Float64Array;
  #loss: number;
  #scale: number;
  taken = 0;
  steps = 0;

  constructor(
    private readonly evidence: Evidence,
    private readonly random: Random,
    start: Float64Array,
  ) {
    this.#point = start;
    this.#loss = evaluate(evidence, start, null).loss;
    this.#scale = 2.38 / Math.sqrt(start.length);
  }

  get point(): Float64Array {
    return this.#point;
  }

  /** One step of Metropolis' walk; `learning` adapts its length to the share of steps that are taken. */
  step(lower: readonly Float64Array[], learning: boolean): Float64Array {
    const noise = this.#point.map(() => this.random.normal());
    const proposed = this.#point.map(
      (value, row) => value + this.#scale * dot((lower[row] ?? noise).subarray(0, row + 1), noise),
    );
    const { loss } = evaluate(this.evidence, proposed, null);
    const accepted = Math.log(1 - this.random.next()) < this.#loss - loss;
    this.steps += 1;
    if (accepted) {
      this.#point = proposed;
      this.#loss = loss;
      this.taken += 1;
    }
    if (learning) this.#scale *= Math.exp(((accepted ? 1 : 0) - AIM) / Math.sqrt(this.steps + 10));
    return this.#point;
  }

  many(steps: number, covariance: readonly Float64Array[], learning: boolean): Float64Array[] {
    const lower =
      cholesky(covariance) ??
      covariance.map((row, at) => row.map((value, i) => (i === at ? Math.sqrt(value) : 0)));
    return Array.from({ length: steps }, () => this.step(lower, learning));
  }
}

/** Steps of each of the two learning runs, and for each draw that is kept. */
const LEARNING = 3000;
const APART = 40;

/**
 * Points of the posterior: from its mode, by an adaptive Metropolis walk (Haario, Saksman & Tamminen 2001) that
 * learns its steps first and then keeps to them.
 */
export function drawPosterior(evidence: Evidence, draws: number, seed: number): Draws {
  const random = new Random(seed);
  const best = findMode(evidence, random);
  const learning = new Walk(evidence, random, best);
  learning.many(LEARNING, covarianceAt(evidence, best), true);
  const learned = covarianceOf(learning.many(LEARNING, covarianceAt(evidence, best), true));
  const walk = new Walk(evidence, random, learning.point);
  walk.many(LEARNING, learned, true);
  walk.taken = 0;
  walk.steps = 0;
  const all = walk.many(draws * APART, learned, false);
  const points = Array.from({ length: draws }, (_, at) => all[at * APART + APART - 1] as Float64Array);
  return { points, best, acceptance: walk.taken / walk.steps };
}
