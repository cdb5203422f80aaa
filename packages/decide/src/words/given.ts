/* What sentences are told of. */

/** Shares that take a step: wanted, of today, and the least and most of any group of journeys seen. */
export interface Taken {
  readonly target: number;
  readonly today: number;
  readonly low: number;
  readonly high: number;
}

/** What went from one value to another. */
export interface Moved {
  readonly learned: number;
  readonly held: number;
}
