import type { Grid, Place } from './grid.js';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/**
 * A way through the grid: out of one side, along channels (up and down, between columns) and gaps (left and right,
 * between rows), into another side. Channel i lies left of column i, gap r above row r.
 */
export interface Route {
  readonly out: Side;
  readonly into: Side;
  readonly legs: readonly Leg[];
}

export interface Leg {
  readonly kind: 'channel' | 'gap';
  readonly at: number;
}

const channel = (at: number): Leg => ({ kind: 'channel', at });
const gap = (at: number): Leg => ({ kind: 'gap', at });

/** What stands in the way. */
export interface Obstacles {
  readonly occupied: (column: number, row: number) => boolean;
}

export function obstaclesOf(grid: Grid): Obstacles {
  const taken = new Set<string>();
  for (const { column, until, row } of grid.places.values()) {
    for (let at = column; at <= until; at += 1) taken.add(`${at}:${row}`);
  }
  return { occupied: (column, row) => taken.has(`${column}:${row}`) };
}

/** The way from one step to another: forwards from side to side, backwards over the top or along the bottom. */
export function routeOf(
  from: Place,
  to: Place,
  { obstacles, main }: { obstacles: Obstacles; main: boolean },
): Route {
  if (from.column === to.column) return withinColumn(from, to, { obstacles, main });
  return from.column < to.column ? forward(from, to, { obstacles, main }) : backward(from, to);
}

function clearColumn(from: Place, to: Place, { occupied }: Obstacles): boolean {
  const [above, below] = from.row < to.row ? [from, to] : [to, from];
  for (let row = above.row + 1; row < below.row; row += 1) if (occupied(from.column, row)) return false;
  return true;
}

function clearRow(from: Place, to: Place, { occupied }: Obstacles): boolean {
  for (let column = from.column + 1; column < to.column; column += 1)
    if (occupied(column, from.row)) return false;
  return true;
}

interface Manner {
  readonly obstacles: Obstacles;
  readonly main: boolean;
}

function withinColumn(from: Place, to: Place, { obstacles, main }: Manner): Route {
  const down = from.row < to.row;
  if (clearColumn(from, to, obstacles)) {
    return { out: down ? 'bottom' : 'top', into: down ? 'top' : 'bottom', legs: [] };
  }
  const right = from.column + 1;
  if (!main) return { out: 'right', into: 'right', legs: [channel(right)] };
  // The through-line comes in over the top or from below: its right side is for the way on.
  return {
    out: 'right',
    into: down ? 'top' : 'bottom',
    legs: [channel(right), gap(down ? to.row : to.row + 1)],
  };
}

function forward(from: Place, to: Place, { obstacles, main }: Manner): Route {
  const right = from.column + 1;
  const straight = from.row === to.row && clearRow(from, to, obstacles);
  if (straight) return { out: 'right', into: 'left', legs: [] };
  const runsOn = main && clearRow({ ...from, row: to.row }, to, obstacles);
  if (to.column === right || runsOn) return { out: 'right', into: 'left', legs: [channel(right)] };
  const between = to.row > from.row ? to.row : to.row + 1;
  const aside = from.row === to.row ? from.row : between;
  return { out: 'right', into: 'left', legs: [channel(right), gap(aside), channel(to.column)] };
}

function backward(from: Place, to: Place): Route {
  if (from.row === to.row) return { out: 'top', into: 'top', legs: [gap(from.row)] };
  const down = from.row < to.row;
  const out = down ? from.row + 1 : from.row;
  const into = down ? to.row : to.row + 1;
  const sides = { out: down ? 'bottom' : 'top', into: down ? 'top' : 'bottom' } as const;
  if (out === into) return { ...sides, legs: [gap(out)] };
  return { ...sides, legs: [gap(out), channel(to.column + 1), gap(into)] };
}
