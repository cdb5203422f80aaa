import { ratio, type TypeProcess } from '../process/process.js';

/** How strongly one step is seen before another: `before[a][b]`, by index into `ids`. */
export interface Precedence {
  readonly ids: readonly string[];
  readonly before: readonly Float64Array[];
}

/** What else is known of a step when nothing in the data puts it before or after another. */
export interface Prior {
  readonly id: string;
  /** The taxonomy's rank within a whole journey, 0 … 1000; null where it does not know the step. */
  readonly order: number | null;
}

const REACH = 3;
const DECAY = 0.5;
const WEIGHT = { follows: 1, far: 0.5, variants: 1, position: 0.3, prior: 0.002 } as const;

/**
 * Weighs for each two steps how strongly the data puts one before the other. Five kinds of evidence add up, each as
 * a share of an object type's journeys, so that a type with many journeys does not drown the others: directly
 * follows; follows through others, joined at shared activities (a Katz index, Katz 1953, cut after three steps);
 * first occurrence before first occurrence in the variants, which loops do not blur; mean place in journeys; and,
 * faintly, the taxonomy's own order.
 */
export function precedenceOf(priors: readonly Prior[], processes: readonly TypeProcess[]): Precedence {
  const ids = priors.map((prior) => prior.id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const follows = square(ids.length);
  const before = square(ids.length);
  for (const process of processes) {
    const trust = trustOf(process);
    addFollows(follows, { process, index, trust });
    addVariants(before, { process, index, trust: trust * WEIGHT.variants });
    addPositions(before, { process, index, trust: trust * WEIGHT.position });
  }
  addScaled(before, follows, WEIGHT.follows);
  addScaled(before, farReach(follows), WEIGHT.far);
  addPriors(before, priors);
  return { ids, before };
}

type Matrix = Float64Array[];
interface Part {
  readonly process: TypeProcess;
  readonly index: ReadonlyMap<string, number>;
  readonly trust: number;
}

const square = (size: number): Matrix => Array.from({ length: size }, () => new Float64Array(size));

/** A type with a handful of journeys says less than one with many, but only by the logarithm. */
const trustOf = (process: TypeProcess): number => Math.min(1, Math.log10(1 + process.journeys) / 3);

function add(matrix: Matrix, at: { from: number | undefined; to: number | undefined }, value: number): void {
  if (at.from === undefined || at.to === undefined || at.from === at.to) return;
  const row = matrix[at.from];
  if (row) row[at.to] = (row[at.to] ?? 0) + value;
}

function addFollows(matrix: Matrix, { process, index, trust }: Part): void {
  for (const edge of process.edges) {
    const at = { from: index.get(edge.from), to: index.get(edge.to) };
    add(matrix, at, trust * Math.min(1, ratio(edge.journeys, process.journeys)));
  }
}

function addVariants(matrix: Matrix, { process, index, trust }: Part): void {
  for (const variant of process.variants) {
    const firsts = [...new Set(variant.steps)].map((step) => index.get(step));
    firsts.forEach((from, at) => {
      for (const to of firsts.slice(at + 1)) add(matrix, { from, to }, trust * variant.share);
    });
  }
}

function addPositions(matrix: Matrix, { process, index, trust }: Part): void {
  const nodes = [...process.nodes.values()];
  for (const a of nodes) {
    for (const b of nodes) {
      const apart = b.position - a.position;
      if (apart <= 0) continue;
      const share = ratio(Math.min(a.journeys, b.journeys), process.journeys);
      add(matrix, { from: index.get(a.step), to: index.get(b.step) }, trust * share * apart);
    }
  }
}

function addScaled(target: Matrix, source: Matrix, factor: number): void {
  source.forEach((row, from) => {
    row.forEach((value, to) => {
      add(target, { from, to }, value * factor);
    });
  });
}

/** Sum of the powers 2 … REACH of the follow shares, each row scaled to at most 1. */
function farReach(follows: Matrix): Matrix {
  const scaled = follows.map((row) => {
    const sum = row.reduce((total, value) => total + value, 0);
    return sum > 1 ? row.map((value) => value / sum) : row;
  });
  const far = square(follows.length);
  let power = follows;
  for (let step = 2; step <= REACH; step += 1) {
    power = product(power, scaled);
    addScaled(far, power, DECAY ** (step - 1));
  }
  return far;
}

function product(left: Matrix, right: Matrix): Matrix {
  const result = square(left.length);
  left.forEach((row, from) => {
    const target = result[from];
    row.forEach((value, via) => {
      if (value === 0 || !target) return;
      right[via]?.forEach((next, to) => {
        target[to] = (target[to] ?? 0) + value * next;
      });
    });
  });
  return result;
}

function addPriors(matrix: Matrix, priors: readonly Prior[]): void {
  priors.forEach((a, from) => {
    priors.forEach((b, to) => {
      if (a.order !== null && b.order !== null && a.order < b.order) add(matrix, { from, to }, WEIGHT.prior);
    });
  });
}
