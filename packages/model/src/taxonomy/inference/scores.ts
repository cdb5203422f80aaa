import { LANES, type Lane, STAGES, type Stage } from '../../words.js';
import type { Weights } from './lexicon/group.js';

/** Log-odds of each stage and of each lane, not normalised. */
export interface Scores {
  readonly stage: Record<Stage, number>;
  readonly lane: Record<Lane, number>;
}

export function noScores(): Scores {
  return {
    stage: { awareness: 0, consideration: 0, decision: 0, fulfilment: 0, retention: 0 },
    lane: { evidence: 0, customer: 0, frontstage: 0, backstage: 0, support: 0 },
  };
}

/** Adds log-odds, times a factor, to scores, in place. */
export function addWeights(
  scores: Scores,
  weights: { readonly stage?: Weights<Stage>; readonly lane?: Weights<Lane> },
  factor = 1,
): void {
  for (const stage of STAGES) scores.stage[stage] += factor * (weights.stage?.[stage] ?? 0);
  for (const lane of LANES) scores.lane[lane] += factor * (weights.lane?.[lane] ?? 0);
}
