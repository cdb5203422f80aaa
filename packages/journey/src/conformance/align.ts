/** A step of a path, by the numbers of its activities. */
export interface Expected {
  readonly numbers: ReadonlySet<number>;
  readonly optional: boolean;
  readonly repeat: boolean;
}

export interface Alignment {
  /** Events that are added and steps that are skipped, each at a cost of one. */
  readonly cost: number;
  /** 0 … 1 */
  readonly fitness: number;
  /** Places in the path that were made, skipped though they are not optional, and activities that were added. */
  readonly made: readonly number[];
  readonly skipped: readonly number[];
  readonly added: readonly number[];
}

/**
 * The cheapest way to make a sequence of activities into one that the path allows, by adding and leaving out alone: an
 * optimal alignment with a linear model, and its fitness 1 - cost / (|sequence| + |shortest run of the path|) (van der
 * Aalst, Adriansyah & van Dongen, Replaying history on process models for conformance checking, 2012). Among equally
 * cheap ways, the one that keeps the earlier steps of the path.
 */
export function align(sequence: readonly number[], path: readonly Expected[]): Alignment {
  const costs = costsOf(sequence, path);
  const shortest = path.filter(({ optional }) => !optional).length;
  const cost = costs.at(-1)?.at(-1) ?? 0;
  const most = sequence.length + shortest;
  return { cost, fitness: most === 0 ? 1 : 1 - cost / most, ...movesOf(sequence, path, costs) };
}

/** Entry [i][j]: the cost of the first i events against the first j steps. */
function costsOf(sequence: readonly number[], path: readonly Expected[]): number[][] {
  const costs: number[][] = [];
  for (let i = 0; i <= sequence.length; i += 1) {
    const row: number[] = [];
    costs.push(row);
    for (let j = 0; j <= path.length; j += 1)
      row.push(i === 0 && j === 0 ? 0 : cheapest({ sequence, path, costs }, i, j));
  }
  return costs;
}

interface Table {
  readonly sequence: readonly number[];
  readonly path: readonly Expected[];
  readonly costs: readonly (readonly number[])[];
}

const at = ({ costs }: Table, i: number, j: number) => costs[i]?.[j] ?? Infinity;

/** Whether event i can be step j. */
function fits({ sequence, path }: Table, i: number, j: number): boolean {
  return path[j - 1]?.numbers.has(sequence[i - 1] ?? NaN) ?? false;
}

function cheapest(table: Table, i: number, j: number): number {
  const step = table.path[j - 1];
  const made = fits(table, i, j) ? at(table, i - 1, j - 1) : Infinity;
  const again = fits(table, i, j) && step?.repeat === true ? at(table, i - 1, j) : Infinity;
  const skipped = at(table, i, j - 1) + (step?.optional === true ? 0 : 1);
  return Math.min(made, again, at(table, i - 1, j) + 1, skipped);
}

function movesOf(
  sequence: readonly number[],
  path: readonly Expected[],
  costs: readonly (readonly number[])[],
): Pick<Alignment, 'made' | 'skipped' | 'added'> {
  const table = { sequence, path, costs };
  const [made, skipped, added]: [Set<number>, number[], number[]] = [new Set(), [], []];
  let [i, j] = [sequence.length, path.length];
  while (i > 0 || j > 0) {
    const move = lastMove(table, i, j);
    if (move === 'make' || move === 'make again') made.add(j - 1);
    if (move === 'add') added.unshift(sequence[i - 1] ?? 0);
    if (move === 'skip' && path[j - 1]?.optional !== true) skipped.unshift(j - 1);
    if (move !== 'skip') i -= 1;
    if (move === 'make' || move === 'skip') j -= 1;
  }
  return { made: [...made].sort((a, b) => a - b), skipped, added };
}

/** By what the cheapest way got here. */
function lastMove(table: Table, i: number, j: number): 'make' | 'make again' | 'add' | 'skip' {
  const cost = at(table, i, j);
  const fit = fits(table, i, j);
  if (fit && cost === at(table, i - 1, j - 1)) return 'make';
  if (fit && table.path[j - 1]?.repeat === true && cost === at(table, i - 1, j)) return 'make again';
  const skipping = table.path[j - 1]?.optional === true ? 0 : 1;
  return j > 0 && cost === at(table, i, j - 1) + skipping ? 'skip' : 'add';
}
