/** Episodes of one kind within a cell: how many, how many came to the outcome, and what they were worth. */
export interface Arm {
  readonly n: number;
  /** Hits that these episodes met in all, while they were followed. */
  readonly met: number;
  /** Episodes that came to the outcome. */
  readonly reached: number;
  /** Sum of the worth of episodes, and of its squares, in the shop's currency. */
  readonly worth: number;
  readonly squares: number;
  /** Episodes that came to trouble: a ticket, a return, a cancellation. */
  readonly trouble: number;
  /** Sum of how far journeys had come before their episode (the logarithm of their events until then), and of its squares. */
  readonly past: number;
  readonly pastSquares: number;
}

/**
 * Episodes that are alike in all that was recorded before anything happened to them: `facets` (device, browser,
 * region …, in the order of the study's facets, empty where not known) and `strata` (new or returning, part of the day …,
 * which are adjusted for but never reported). `hit` met what the study is about, `spared` did not.
 */
export interface Cell {
  readonly facets: readonly string[];
  readonly strata: readonly string[];
  readonly hit: Arm;
  readonly spared: Arm;
}

export const NO_EPISODES: Arm = {
  n: 0,
  met: 0,
  reached: 0,
  worth: 0,
  squares: 0,
  trouble: 0,
  past: 0,
  pastSquares: 0,
};

/** Both together. */
export function addArms(a: Arm, b: Arm): Arm {
  return {
    n: a.n + b.n,
    met: a.met + b.met,
    reached: a.reached + b.reached,
    worth: a.worth + b.worth,
    squares: a.squares + b.squares,
    trouble: a.trouble + b.trouble,
    past: a.past + b.past,
    pastSquares: a.pastSquares + b.pastSquares,
  };
}

/** An arm that others are put to: where there are many, one that is made anew for each takes more time than the sums. */
export type GrowingArm = { -readonly [Name in keyof Arm]: number };

export const noEpisodes = (): GrowingArm => ({ ...NO_EPISODES });

/** Puts the episodes of an arm to another. */
export function growBy(sum: GrowingArm, arm: Arm): void {
  sum.n += arm.n;
  sum.met += arm.met;
  sum.reached += arm.reached;
  sum.worth += arm.worth;
  sum.squares += arm.squares;
  sum.trouble += arm.trouble;
  sum.past += arm.past;
  sum.pastSquares += arm.pastSquares;
}

/** One arm of all cells. */
export function sumOf(cells: Iterable<Cell>, which: 'hit' | 'spared'): Arm {
  const sum = noEpisodes();
  for (const cell of cells) growBy(sum, cell[which]);
  return sum;
}

/** Share of episodes that came to the outcome; 0 where there are none. */
export function rateOf({ n, reached }: Arm): number {
  return n === 0 ? 0 : reached / n;
}
