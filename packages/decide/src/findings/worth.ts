import { addArms, sumOf, type Arm, type Cell } from './cell.js';

/** What an outcome is worth. */
export interface Worth {
  readonly mean: number;
  /** Standard error of the mean, and standard deviation of single outcomes. */
  readonly error: number;
  readonly spread: number;
}

/** So many outcomes of everyone are lent to a segment: what few have paid is no price. */
const LENT = 5;
/** Where fewer of those spared came to an outcome, what those hit paid tells of it too. */
const LEAST_SPARED = 30;

/**
 * Mean worth of an outcome among those of the segment who were spared: who buys tents pays more than who buys socks, and who
 * buys in spite of a hit may have more in the cart than who gave up.
 * @param kept share of an order's worth that is left when all refunds are made.
 * @returns null where nobody came to an outcome.
 */
export function worthOf(hits: readonly Cell[], all: readonly Cell[], kept: number): Worth | null {
  const everyone = outcomesOf(all).both;
  if (everyone.reached === 0) return null;
  const { spared, both } = outcomesOf(hits);
  const own = spared.reached < LEAST_SPARED ? both : spared;
  const usual = everyone.worth / everyone.reached;
  const mean = (own.worth + LENT * usual) / (own.reached + LENT);
  const spread = Math.sqrt(Math.max(0, everyone.squares / everyone.reached - usual * usual));
  return { mean: kept * mean, error: (kept * spread) / Math.sqrt(own.reached + LENT), spread: kept * spread };
}

interface Outcomes {
  readonly spared: Arm;
  /** Those hit and those spared. */
  readonly both: Arm;
}

/** What was added up of cells: each segment of a study is held against all of them. */
const known = new WeakMap<readonly Cell[], Outcomes>();

function outcomesOf(cells: readonly Cell[]): Outcomes {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const spared = sumOf(cells, 'spared');
  const outcomes = { spared, both: addArms(sumOf(cells, 'hit'), spared) };
  known.set(cells, outcomes);
  return outcomes;
}
