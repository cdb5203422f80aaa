/** Where odds ratios stand on a line from end to end, on a logarithmic scale that holds them all and 1. */
export interface OddsScale {
  /** 0 … 1; what lies beyond the ends stands at them. */
  readonly at: (ratio: number) => number;
  /** Whether it lies beyond the ends. */
  readonly isBeyond: (ratio: number) => boolean;
  readonly ticks: readonly number[];
}

/** Ends of the scale, squares so that half of the way has a round figure too. */
const ENDS = [2.25, 4, 9, 25, 100];
/** An odds ratio may be so large that nothing else could be told apart. */
const WIDEST = 100;

/** Even on both sides of 1, so that twice the odds is as long as half of them. */
export function oddsScale(bounds: readonly number[]): OddsScale {
  const reach = Math.max(...bounds.filter((bound) => bound > 0).map((bound) => Math.max(bound, 1 / bound)));
  const end = ENDS.find((each) => each >= reach) ?? WIDEST;
  const at = (ratio: number): number =>
    ratio <= 0 ? 0 : Math.min(1, Math.max(0, 0.5 + Math.log(ratio) / (2 * Math.log(end))));
  const isBeyond = (ratio: number): boolean => ratio > end || ratio < 1 / end;
  return { at, isBeyond, ticks: [1 / end, 1 / Math.sqrt(end), 1, Math.sqrt(end), end] };
}
