import { ratio, type TypeProcess } from '../process/process.js';
import { addScaled, type Matrix, powersOf, put, square } from './matrix.js';

/** How strongly one step is seen before another: `before[a][b]`, by index into `ids`. */
export interface Precedence {
  readonly ids: readonly string[];
  readonly before: readonly Float64Array[];
}

/** What else is known of a step when nothing in the data puts it before or after another. */
export interface Prior {
  readonly id: string;
  /** The rank within a whole journey, 0 … 1000; null where nobody knows. */
  readonly order: number | null;
  /** The rank is the taxonomy's own, not inferred. */
  readonly sure: boolean;
}

const REACH = 3;
const DECAY = 0.5;
const WEIGHT = { follows: 1, far: 0.5, variants: 1, position: 0.3 } as const;
/** The taxonomy's say: a part of what the data could say at most, and a trace where the data is silent. */
const PRIOR = { part: 0.15, trace: 0.002, unsure: 0.1 } as const;

/**
 * Weighs for each two steps how strongly the data puts one before the other. Five kinds of evidence add up, each as
 * a share of an object type's journeys, so that a type with many journeys does not drown the others: directly
 * follows; follows through others, joined at shared activities (a Katz index, Katz 1953, cut after three steps);
 * first occurrence before first occurrence in the variants, which loops do not blur; mean place in journeys; and,
 * faintly, the taxonomy's own order. What a handful of journeys say both ways is noise and does not count.
 */
export function precedenceOf(priors: readonly Prior[], processes: readonly TypeProcess[]): Precedence {
  const ids = priors.map((prior) => prior.id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const follows = square(ids.length);
  const before = square(ids.length);
  for (const process of processes) {
    const part = { process, index, scale: ratio(trustOf(process), process.journeys) };
    addScaled(follows, significant(followCounts(part)), part.scale);
    addScaled(before, significant(variantCounts(part)), part.scale * WEIGHT.variants);
    addPositions(before, part);
  }
  addScaled(before, follows, WEIGHT.follows);
  addScaled(before, powersOf(follows, { reach: REACH, decay: DECAY }), WEIGHT.far);
  addPriors(before, priors, processes);
  return { ids, before };
}

interface Part {
  readonly process: TypeProcess;
  readonly index: ReadonlyMap<string, number>;
  /** From journeys to what they weigh. */
  readonly scale: number;
}

/** A type with a handful of journeys says less than one with many, but only by the logarithm. */
const trustOf = (process: TypeProcess): number => Math.min(1, Math.log10(1 + process.journeys) / 3);

function followCounts({ process, index }: Part): Matrix {
  const counts = square(index.size);
  for (const edge of process.edges) {
    const at = { from: index.get(edge.from), to: index.get(edge.to) };
    put(counts, at, Math.min(edge.journeys, process.journeys));
  }
  return counts;
}

function variantCounts({ process, index }: Part): Matrix {
  const counts = square(index.size);
  for (const variant of process.variants) {
    const firsts = [...new Set(variant.steps)].map((step) => index.get(step));
    firsts.forEach((from, at) => {
      for (const to of firsts.slice(at + 1)) put(counts, { from, to }, variant.share * process.journeys);
    });
  }
  return counts;
}

/** Keeps of each pair's counts what is more than chance would do: nothing below one standard error, all from three. */
function significant(counts: Matrix): Matrix {
  return counts.map((row, from) =>
    row.map((count, to) => {
      const other = counts[to]?.[from] ?? 0;
      return count * certainty(Math.abs(count - other) / Math.sqrt(Math.max(count + other, 1)));
    }),
  );
}

const certainty = (errors: number): number => Math.max(0, Math.min(1, (errors - 1) / 2));

function addPositions(matrix: Matrix, { process, index, scale }: Part): void {
  const nodes = [...process.nodes.values()];
  for (const a of nodes) {
    for (const b of nodes) {
      const apart = b.position - a.position;
      if (apart <= 0) continue;
      const journeys = Math.min(a.journeys, b.journeys);
      const weight = scale * journeys * apart * certainty(2 * apart * Math.sqrt(journeys)) * WEIGHT.position;
      put(matrix, { from: index.get(a.step), to: index.get(b.step) }, weight);
    }
  }
}

function addPriors(matrix: Matrix, priors: readonly Prior[], processes: readonly TypeProcess[]): void {
  const shares = priors.map(({ id }) =>
    Math.max(0, ...processes.map((process) => ratio(process.nodes.get(id)?.journeys ?? 0, process.journeys))),
  );
  priors.forEach((a, from) => {
    priors.forEach((b, to) => {
      if (a.order === null || b.order === null || a.order >= b.order) return;
      const known = a.sure && b.sure ? 1 : PRIOR.unsure;
      const part = PRIOR.part * Math.min(shares[from] ?? 0, shares[to] ?? 0);
      put(matrix, { from, to }, known * (part + PRIOR.trace));
    });
  });
}
