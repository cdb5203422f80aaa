/** For each item the items that go with it, the best first. */
export interface Neighbours {
  /** The neighbours of item i lie from `start[i]` to `start[i + 1]`. */
  readonly start: Uint32Array;
  readonly items: Uint32Array;
  readonly scores: Float64Array;
}

/** One row of a table that is too large to hold whole: scores of all items beside one, made and forgotten. */
export class ScoreRow {
  readonly scores: Float64Array;
  readonly touched: number[] = [];

  constructor(items: number) {
    this.scores = new Float64Array(items);
  }

  add(item: number, score: number): void {
    if (this.scores[item] === 0) this.touched.push(item);
    this.scores[item] = (this.scores[item] ?? 0) + score;
  }

  clear(): void {
    for (const item of this.touched) this.scores[item] = 0;
    this.touched.length = 0;
  }
}

/**
 * Keeps the best of each row.
 * @param fill writes the scores of the items that go with this one.
 */
export function keepBest(
  items: number,
  most: number,
  fill: (item: number, row: ScoreRow) => void,
): Neighbours {
  const row = new ScoreRow(items);
  const start = new Uint32Array(items + 1);
  const kept: number[] = [];
  const scores: number[] = [];
  for (let item = 0; item < items; item += 1) {
    fill(item, row);
    const best = bestOf(row, most);
    for (const other of best) {
      kept.push(other);
      scores.push(row.scores[other] ?? 0);
    }
    start[item + 1] = kept.length;
    row.clear();
  }
  return { start, items: Uint32Array.from(kept), scores: Float64Array.from(scores) };
}

/** The items with the highest scores above 0, the best first; of equals the one with the lower number. */
export function bestOf({ scores, touched }: ScoreRow, most: number): number[] {
  const worthy = touched.filter((item) => (scores[item] ?? 0) > 0);
  const better = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (worthy.length <= most * 4) return worthy.sort(better).slice(0, most);
  // Only what can still be among the best is sorted.
  const floor = Float64Array.from(worthy, (item) => scores[item] ?? 0).sort()[worthy.length - most] ?? 0;
  return worthy
    .filter((item) => (scores[item] ?? 0) >= floor)
    .sort(better)
    .slice(0, most);
}
