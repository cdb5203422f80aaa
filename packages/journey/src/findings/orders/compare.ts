import {
  correctPValues,
  NO_EPISODES,
  sharesApart,
  type Arm,
  type Cell,
  type SharesApart,
  type TwoGroups,
} from '@throughline/decide';
import { KINDS, type OrderRow } from './counts.sql.js';
import { TROUBLES, type Outcome } from './outcomes.js';

export const KIND_NAMES = ['beside', 'skipped', 'repeated', 'early', 'slow'] as const;
export type Kind = (typeof KIND_NAMES)[number];

/** Orders to which one thing happened, beside those to which it did not, by all that is known of them. */
export interface Compared {
  readonly kind: Kind;
  /** Which step of the line, from 1 for the order itself; or which activity beside it, from 1. */
  readonly place: number;
  readonly cells: readonly Cell[];
  /** Orders to which it happened, and all that could have met it. */
  readonly hits: number;
  readonly all: number;
  /** Share of the former that had come to some trouble before it happened. */
  readonly troubled: number;
  readonly groups: Readonly<Record<Outcome, readonly TwoGroups[]>>;
}

/** An outcome that goes with it. `q`: the false discovery rate over all that was compared. */
export interface Apart {
  readonly compared: Compared;
  readonly outcome: Outcome;
  readonly n: number;
  readonly observed: number;
  readonly baseline: number;
  readonly q: number;
}

/**
 * Puts the rows of each thing together. What is beside the line may come at any time: orders to which it came are held against all
 * others, each of which stands once.
 */
export function comparedBy(rows: readonly OrderRow[]): Compared[] {
  const reached = new Map(rows.filter(isReached).map((row) => [stratumOf(row), row]));
  const own = new Map<string, OrderRow[]>();
  for (const row of rows) {
    if (isReached(row)) continue;
    const key = `${row.kind} ${row.place}`;
    const known = own.get(key) ?? [];
    own.set(key, known);
    known.push(row);
  }
  return [...own.values()].flatMap((each) => {
    const pairs = pairsOf(each, reached);
    const [one] = each;
    return one === undefined || pairs.length === 0 ? [] : [comparedOf(one, pairs)];
  });
}

const isReached = ({ kind }: OrderRow): boolean => kind === KINDS.reached;

const stratumOf = ({ anchor, device, channel, returning }: OrderRow): string =>
  JSON.stringify([anchor, device, channel, returning]);

/** Those of one stratum. */
interface Pair {
  readonly row: OrderRow;
  readonly hit: OrderRow | null;
  readonly spared: OrderRow | null;
}

function pairsOf(rows: readonly OrderRow[], reached: ReadonlyMap<string, OrderRow>): Pair[] {
  const strata = new Map<string, { row: OrderRow; hit: OrderRow | null; spared: OrderRow | null }>();
  for (const row of rows) {
    const key = stratumOf(row);
    const pair = strata.get(key) ?? { row, hit: null, spared: null };
    strata.set(key, pair);
    if (row.exposed === 1) pair.hit = row;
    else pair.spared = row;
  }
  const [one] = rows;
  if (one?.kind !== KINDS.beside) return [...strata.values()];
  const beside = new Map([...strata].filter(([key]) => reached.has(key)));
  const anchors = new Set([...beside.values()].map(({ row }) => row.anchor));
  return [...reached]
    .filter(([, row]) => anchors.has(row.anchor))
    .map(([key, row]) => {
      const hit = beside.get(key)?.hit ?? null;
      return { row, hit, spared: hit === null ? row : less(row, hit) };
    });
}

const SUMS = ['n', 'reached', 'worth', 'squares', 'trouble', 'past', 'pastSquares'] as const;

/** What came to one of them before it happened to them came to them while they were spared. */
function less(all: OrderRow, hit: OrderRow): OrderRow {
  const left = Object.fromEntries(SUMS.map((name) => [name, all[name] - hit[name]]));
  const apart = (a: readonly number[], b: readonly number[]) =>
    a.map((each, at) => Math.max(0, each - (b[at] ?? 0)));
  return {
    ...all,
    ...left,
    squares: Math.max(0, all.squares - hit.squares),
    risk: apart(all.risk, hit.risk),
    came: apart(all.came, hit.came),
  };
}

function comparedOf({ kind, place }: OrderRow, pairs: readonly Pair[]): Compared {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const hits = sum(({ hit }) => hit?.n ?? 0);
  const open = TROUBLES.slice(0, 4).map((_, at) => sum(({ hit }) => hit?.risk[at] ?? 0));
  return {
    kind: KIND_NAMES.find((name) => KINDS[name] === kind) ?? 'beside',
    place,
    cells: pairs.map(({ row, hit, spared }) => ({
      facets: [row.device, row.channel],
      strata: [String(row.returning), String(row.anchor)],
      hit: armOf(hit, 1),
      spared: armOf(spared, 0),
    })),
    hits,
    all: hits + sum(({ spared }) => spared?.n ?? 0),
    troubled: hits === 0 ? 0 : 1 - Math.min(...open) / hits,
    groups: groupsOf(pairs),
  };
}

function armOf(row: OrderRow | null, met: number): Arm {
  if (row === null) return NO_EPISODES;
  const { n, reached, worth, squares, trouble, past, pastSquares } = row;
  return { n, met: met * n, reached, worth, squares, trouble, past, pastSquares };
}

function groupsOf(pairs: readonly Pair[]): Compared['groups'] {
  const at = (place: number): TwoGroups[] =>
    pairs.map(({ hit, spared }) => ({
      own: hit?.risk[place] ?? 0,
      ownHit: hit?.came[place] ?? 0,
      rest: spared?.risk[place] ?? 0,
      restHit: spared?.came[place] ?? 0,
    }));
  const again = pairs.map(({ hit, spared }) => ({
    own: hit?.n ?? 0,
    ownHit: hit?.reached ?? 0,
    rest: spared?.n ?? 0,
    restHit: spared?.reached ?? 0,
  }));
  return { ticket: at(0), review: at(1), return: at(2), cancelled: at(3), late: at(4), again };
}

/** A difference that is looked for: this outcome comes more often, or less often, to those to whom it happened. */
export interface Wanted {
  readonly compared: Compared;
  readonly outcome: Outcome;
  readonly more: boolean;
}

/** Fewer orders to which it happened, or fewer that came to the outcome, tell nothing. */
const FEWEST = 30;
const FEWEST_CAME = 10;
/** How much more often trouble has to come; and by what share more or fewer have to order again. */
const LEAST_RATIO = 1.3;
const LEAST_AGAIN = 1.15;
export const MOST_Q = 0.05;

/** What stands apart beyond chance and far enough to matter, with false discoveries controlled over all that was wanted. */
export function apartOf(wanted: readonly Wanted[]): { readonly apart: Apart[]; readonly lookedAt: number } {
  const looked = wanted.flatMap((each) => {
    const apart = farApart(each);
    return apart === null ? [] : [{ ...each, apart }];
  });
  const q = correctPValues(
    looked.map(({ apart }) => apart.p),
    'benjamini-hochberg',
  );
  const found = looked.flatMap(({ compared, outcome, more, apart }, at) => {
    const figures = towards(apart, more);
    const chance = q[at] ?? 1;
    return isFar(outcome, figures) && chance <= MOST_Q ? [{ compared, outcome, ...figures, q: chance }] : [];
  });
  return { apart: found.map(({ hits: _hits, ...each }) => each), lookedAt: looked.length };
}

/** How far orders to which a thing happened stand from others in what came of it; null where they are too few. */
export function farApart({ compared, outcome, more }: Wanted): SharesApart | null {
  const apart = sharesApart(compared.groups[outcome].map((group) => (more ? group : others(group))));
  return apart === null || apart.n < FEWEST ? null : apart;
}

type Figures = Pick<SharesApart, 'n' | 'hits' | 'observed' | 'baseline'>;

/** Shares of those that came to the outcome, whichever way was looked for. */
export function towards({ n, hits, observed, baseline }: SharesApart, more: boolean): Figures {
  return more ? { n, hits, observed, baseline } : { n, hits, observed: 1 - observed, baseline: 1 - baseline };
}

/** Whether they stand far enough apart to matter. */
export function isFar(outcome: Outcome, { n, hits, observed, baseline }: Figures): boolean {
  return outcome === 'again'
    ? Math.max(observed, baseline) >= LEAST_AGAIN * Math.min(observed, baseline) &&
        baseline * n >= FEWEST_CAME
    : hits >= FEWEST_CAME && observed >= LEAST_RATIO * baseline;
}

function others({ own, ownHit, rest, restHit }: TwoGroups): TwoGroups {
  return { own, ownHit: own - ownHit, rest, restHit: rest - restHit };
}
