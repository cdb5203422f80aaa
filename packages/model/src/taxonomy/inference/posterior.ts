import { LANES, type Lane, STAGES, type Stage } from '../../words.js';
import type { ActivityDefinition } from '../definition.js';
import { TAXONOMY } from '../table/index.js';
import type { Belief, Evidence } from './evidence.js';
import type { Learned } from './learned.js';
import { rowFit } from './rows.js';
import { addWeights } from './scores.js';
import { wordScores } from './words.js';

/** How much the pieces of evidence repeat one another: log-odds are divided by it before they become shares. */
export const TEMPERATURE = 0.8;

/** What a system says is said again by the words of the names that it emits. */
const SYSTEM_FACTOR = 0.3;

/** No inference is surer than this. */
const MOST_SURE = 0.98;

/** Rows that a cell counts as having beside its own, at the mean fit of its stage. */
const SMOOTHING = 0.5;

/** Shares of rows below this are not passed on. */
const LEAST_SHARE = 0.01;

/**
 * How many of a shop's activities belong to each stage, before anything is known of them. The taxonomy's own
 * counts are no guide: it is rich where systems have many names for little.
 */
const STAGE_PRIOR: Readonly<Record<Stage, number>> = {
  awareness: 0.12,
  consideration: 0.2,
  decision: 0.24,
  fulfilment: 0.22,
  retention: 0.22,
};

interface Cell {
  readonly stage: Stage;
  readonly lane: Lane;
  readonly rows: readonly ActivityDefinition[];
  /** All rows of the stage, of this lane or another. */
  readonly ofStage: readonly ActivityDefinition[];
}

/** Stages × lanes. Evidence is what an activity leaves behind, never an activity: that lane is left out. */
const CELLS: readonly Cell[] = STAGES.flatMap((stage) => {
  const ofStage = TAXONOMY.filter((row) => row.stage === stage);
  return LANES.filter((lane) => lane !== 'evidence').map((lane) => ({
    stage,
    lane,
    rows: ofStage.filter((row) => row.lane === lane),
    ofStage,
  }));
});

/** Where an unknown activity most probably belongs. */
export interface Inferred {
  readonly stage: Stage;
  readonly lane: Lane;
  readonly stageConfidence: number;
  readonly laneConfidence: number;
  /** The mean order (0 … 1000) of the taxonomy's rows that it resembles. */
  readonly order: number;
  /** Those rows, with shares. */
  readonly belief: Belief;
}

type Fits = ReadonlyMap<ActivityDefinition, number>;

/**
 * Naive Bayes over the cells of the blueprint. Prior: stages by share, lanes within them by the taxonomy's
 * rows. Evidence, as log-likelihoods added up (Good 1985, "Weight of evidence"): the name's words, the kind of
 * system, what the log's own settled activities teach, and how well the cell's rows fit the systems, objects
 * and neighbours. Pieces of evidence depend on one another, so the sum is tempered (Guo et al. 2017, "On
 * calibration of modern neural networks"); stage and lane are the margins of the result.
 */
export function infer(evidence: Evidence, learned: Learned): Inferred {
  const fits = new Map(TAXONOMY.map((row) => [row, Math.exp(rowFit(row, evidence))]));
  const shares = softmax(cellScores(evidence, learned, fits).map((score) => score / TEMPERATURE));
  const share = (matches: (cell: Cell) => boolean): number =>
    CELLS.reduce((sum, cell, index) => sum + (matches(cell) ? (shares[index] ?? 0) : 0), 0);
  const stage = best(STAGES, (name) => share((cell) => cell.stage === name));
  const lane = best(LANES, (name) => share((cell) => cell.lane === name));
  const belief = beliefOf(shares, fits);
  return {
    stage: stage.name,
    lane: lane.name,
    stageConfidence: Math.min(stage.share, MOST_SURE),
    laneConfidence: Math.min(lane.share, MOST_SURE),
    order: meanOrder(belief),
    belief,
  };
}

function cellScores(evidence: Evidence, learned: Learned, fits: Fits): number[] {
  const scores = wordScores(evidence.context.activity);
  for (const kind of new Set(evidence.kinds)) addWeights(scores, kind, SYSTEM_FACTOR);
  learned.addTo(scores, evidence.context);
  return CELLS.map(({ stage, lane, rows, ofStage }) => {
    const mean = sumOf(ofStage, fits) / ofStage.length;
    const mass = (sumOf(rows, fits) + SMOOTHING * mean) / ofStage.length;
    return Math.log(STAGE_PRIOR[stage] * mass) + scores.stage[stage] + scores.lane[lane];
  });
}

function sumOf(rows: readonly ActivityDefinition[], fits: Fits): number {
  return rows.reduce((sum, row) => sum + (fits.get(row) ?? 0), 0);
}

/** Shares of rows: each cell's share, parted among its rows by their fit. */
function beliefOf(shares: readonly number[], fits: Fits): Belief {
  const belief = new Map<ActivityDefinition, number>();
  CELLS.forEach(({ rows }, index) => {
    const total = sumOf(rows, fits);
    for (const row of rows) {
      const share = ((shares[index] ?? 0) * (fits.get(row) ?? 0)) / total;
      if (share >= LEAST_SHARE) belief.set(row, share);
    }
  });
  return belief;
}

function meanOrder(belief: Belief): number {
  let mass = 0;
  let sum = 0;
  for (const [row, share] of belief) {
    mass += share;
    sum += share * row.order;
  }
  return mass === 0 ? 0 : sum / mass;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / total);
}

function best<Name>(names: readonly Name[], shareOf: (name: Name) => number): { name: Name; share: number } {
  return names
    .map((name) => ({ name, share: shareOf(name) }))
    .reduce((top, next) => (next.share > top.share ? next : top));
}
