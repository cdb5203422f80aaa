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
  const byFacets = sumsByList(cells, outcome, 'facets');
  const byStrata = sumsByList(cells, outcome, 'strata');
  return [
    ...facets.map((_, place) => omega(sumsAt(byFacets, place), all)),
    ...strata.map((_, place) => omega(sumsAt(byStrata, place), all)),
  ];
}

/** How many episodes, and how much of the outcome they came to. */
interface Sum {
  n: number;
  sum: number;
}

type SumsByList = ReadonlyMap<readonly string[], Sum>;

/**
 * Sums of the spared by the list of values that their cells hold. Many cells share one list, which is told by itself, not by what it
 * holds: lists that are alike and not the same come together when they are added up by value.
 */
function sumsByList(
  cells: readonly Cell[],
  outcome: (arm: Arm) => number,
  list: 'facets' | 'strata',
): SumsByList {
  const sums = new Map<readonly string[], Sum>();
  for (const cell of cells)
    if (cell.spared.n > 0) addTo(sums, cell[list], cell.spared.n, outcome(cell.spared));
  return sums;
}

function sumsAt(byList: SumsByList, place: number): Sum[] {
  const sums = new Map<string, Sum>();
  for (const [values, { n, sum }] of byList) addTo(sums, values[place] ?? '', n, sum);
  return [...sums.values()];
}

function addTo<Key>(sums: Map<Key, Sum>, key: Key, n: number, sum: number): void {
  const own = sums.get(key);
  if (own === undefined) {
    sums.set(key, { n, sum });
    return;
  }
  own.n += n;
  own.sum += sum;
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
