import { growBy, noEpisodes, sumOf, type Arm, type Cell, type GrowingArm } from './cell.js';

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
  const all = sumOf(cells.map(({ spared }) => spared));
  return [
    ...facets.map((_, place) =>
      omega(
        armsBy(cells, (cell) => cell.facets[place]),
        { all, by },
      ),
    ),
    ...strata.map((_, place) =>
      omega(
        armsBy(cells, (cell) => cell.strata[place]),
        { all, by },
      ),
    ),
  ];
}

function armsBy(cells: readonly Cell[], valueOf: (cell: Cell) => string | undefined): Arm[] {
  const arms = new Map<string, GrowingArm>();
  for (const cell of cells) {
    if (cell.spared.n === 0) continue;
    const value = valueOf(cell) ?? '';
    let arm = arms.get(value);
    if (arm === undefined) arms.set(value, (arm = noEpisodes()));
    growBy(arm, cell.spared);
  }
  return [...arms.values()];
}

interface Whole {
  readonly all: Arm;
  readonly by: 'orders' | 'amounts';
}

function omega(arms: readonly Arm[], { all, by }: Whole): number {
  const sumIn = (arm: Arm) => (by === 'orders' ? arm.reached : arm.worth);
  const squares = by === 'orders' ? all.reached : all.squares;
  const spare = all.n - arms.length;
  const center = sumIn(all) ** 2 / Math.max(1, all.n);
  const total = squares - center;
  if (total <= 0 || spare <= 0) return 0;
  const between = arms.reduce((sum, arm) => sum + sumIn(arm) ** 2 / arm.n, 0) - center;
  const within = (total - between) / spare;
  return Math.max(0, (between - (arms.length - 1) * within) / (total + within));
}
