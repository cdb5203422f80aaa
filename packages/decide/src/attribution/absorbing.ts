import { CannotEstimate } from '../cannot-estimate.js';

/** A step of an absorbing chain that leads to another transient state. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** State 0 is the start. What is not in `steps`, `converting` and `lost` does not happen. */
export interface AbsorbingChain {
  readonly states: number;
  readonly steps: readonly Step[];
  /** Probability, by state, that the journey converts next. */
  readonly converting: Float64Array;
  /** The same times what such a conversion is worth. */
  readonly worth: Float64Array;
  /** Probability, by state, that the journey ends next without conversion. */
  readonly lost: Float64Array;
}

export interface Absorbed {
  /** Probability that a journey from the start converts. */
  readonly conversion: number;
  /** Expected worth of a journey from the start. */
  readonly worth: number;
}

/** Up to here elimination is quicker than following the mass. */
const DENSE_STATES = 400;
const FOLLOWED_MASS = 1e-16;
const MOST_FOLLOWED_STEPS = 200_000;

/** Where journeys from the start end up: exactly, or to the last digits where there are very many states. */
export function absorb(chain: AbsorbingChain): Absorbed {
  return chain.states <= DENSE_STATES ? eliminate(chain) : follow(chain);
}

/**
 * State by state elimination (Grassmann, Taksar & Heyman 1985): only sums of positive numbers, so that nothing
 * cancels, however long journeys go round in circles.
 */
function eliminate({ states, steps, converting, worth, lost }: AbsorbingChain): Absorbed {
  const rows = Array.from({ length: states }, () => new Float64Array(states + 3));
  const [toConversion, toWorth, toLost] = [states, states + 1, states + 2];
  for (const { from, to, probability } of steps) add(rows[from], to, probability);
  for (const [state, row] of rows.entries()) {
    row[toConversion] = converting[state] ?? 0;
    row[toWorth] = worth[state] ?? 0;
    row[toLost] = lost[state] ?? 0;
  }
  for (let state = states - 1; state > 0; state -= 1) {
    const gone = rows[state] as Float64Array;
    const leaving = total(gone, state) + (gone[toConversion] ?? 0) + (gone[toLost] ?? 0);
    if (leaving === 0) continue;
    for (let from = 0; from < state; from += 1) {
      const row = rows[from] as Float64Array;
      const factor = (row[state] ?? 0) / leaving;
      if (factor === 0) continue;
      for (let to = 0; to < state; to += 1) add(row, to, factor * (gone[to] ?? 0));
      for (let to = states; to < states + 3; to += 1) add(row, to, factor * (gone[to] ?? 0));
    }
  }
  return { conversion: rows[0]?.[toConversion] ?? 0, worth: rows[0]?.[toWorth] ?? 0 };
}

function add(row: Float64Array | undefined, at: number, amount: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + amount;
}

/** The sum of the first `count` numbers. */
function total(row: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += row[at] ?? 0;
  return sum;
}

/** Follows the journeys step by step until next to none is left; what is left bounds the error. */
function follow({ states, steps, converting, worth }: AbsorbingChain): Absorbed {
  let mass = new Float64Array(states);
  mass[0] = 1;
  const absorbed = { conversion: 0, worth: 0 };
  for (let step = 0; step < MOST_FOLLOWED_STEPS; step += 1) {
    const next = new Float64Array(states);
    for (const [state, share] of mass.entries()) {
      absorbed.conversion += share * (converting[state] ?? 0);
      absorbed.worth += share * (worth[state] ?? 0);
    }
    for (const { from, to, probability } of steps) add(next, to, (mass[from] ?? 0) * probability);
    mass = next;
    if (total(mass, states) < FOLLOWED_MASS) return absorbed;
  }
  throw CannotEstimate.because(({ channels }) => channels.endless(states));
}
