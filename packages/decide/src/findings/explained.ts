import type { Arm, Cell } from './cell.js';

/**
 * How much of the outcome of spared episodes each thing that is known of them tells by itself: the share of the variance between
 * its values, less what chance alone would make of so many values (ω²: Hays 1963).
 *
 * @returns one share, 0 … 1, for each place of the facets and, after them, of the strata.
 */
export function explainedBy(cells: readonly Cell[], by: 'orders' | 'amounts'): number[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { facets, strata } = first;
  const outcome = by === 'orders' ? (arm: Arm) => arm.reached : (arm: Arm) => arm.worth;
  const all = { n: 0, sum: 0, squares: 0 };
  for (const { spared } of cells) {
    all.n += spared.n;
    all.sum += outcome(spared);
    all.squares += by === 'orders' ? spared.reached : spared.squares;
  }
  return [
    ...facets.map((_, place) =>
      omega(
        sumsBy(cells, outcome, (cell) => cell.facets[place]),
        all,
      ),
    ),
    ...strata.map((_, place) =>
      omega(
        sumsBy(cells, outcome, (cell) => cell.strata[place]),
        all,
      ),
    ),
  ];
}

/** How many episodes, and how much of the outcome they came to. */
interface Sum {
  n: number;
  sum: number;
}

function sumsBy(
  cells: readonly Cell[],
  outcome: (arm: Arm) => number,
  valueOf: (cell: Cell) => string | undefined,
): Sum[] {
  const sums = new Map<string, Sum>();
  for (const cell of cells) {
    if (cell.spared.n === 0) continue;
    const value = valueOf(cell) ?? '';
    let own = sums.get(value);
    if (own === undefined) sums.set(value, (own = { n: 0, sum: 0 }));
    own.n += cell.spared.n;
    own.sum += outcome(cell.spared);
  }
  return [...sums.values()];
}

function omega(sums: readonly Sum[], { n, sum, squares }: Sum & { readonly squares: number }): number {
  const spare = n - sums.length;
  const center = sum ** 2 / Math.max(1, n);
  const total = squares - center;
  if (total <= 0 || spare <= 0) return 0;
  const between = sums.reduce((part, own) => part + own.sum ** 2 / own.n, 0) - center;
  const within = (total - between) / spare;
  return Math.max(0, (between - (sums.length - 1) * within) / (total + within));
}
