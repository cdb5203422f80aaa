import { NO_EPISODES, type Arm, type Cell } from '@throughline/decide';
import type { CodedProperty } from '../source/order.js';
import { kindOf, type EpisodeCells } from './episodes.sql.js';
import { valuesIn } from './facets.js';

/** A cell while it is put together. */
interface Half {
  readonly facets: readonly string[];
  readonly strata: readonly string[];
  hit: Arm;
  spared: Arm;
}

/**
 * Hit and spared episodes, put together by what they have in common. Cells of one code share the text of their facets: a
 * study has ten times as many cells as codes.
 * @param apart place of a facet that is adjusted for and never reported: who comes by another channel wants something else,
 * so that fewer go on is no fault of the step. -1 for none.
 */
export function cellsOf(
  counts: EpisodeCells | undefined,
  facets: readonly CodedProperty[],
  apart: number,
): Cell[] {
  if (counts === undefined) return [];
  const { code, kind } = counts;
  const codes = new Codes(facets, apart);
  const cells: Half[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const { told, own } = codes.of(code[at] ?? 0);
    const each = kind[at] ?? 0;
    // Whether they were hit is the first bit of a kind: without it, it says what hit and spared have in common.
    const known = own[each >> 1];
    const cell = known ?? { facets: told.facets, strata: told.strata.of(each), ...NOBODY };
    if (known === undefined) cells.push((own[each >> 1] = cell));
    cell[kindOf(each).exposed === 1 ? 'hit' : 'spared'] = new CountedArm(counts, at);
  }
  return cells;
}

const NOBODY = { hit: NO_EPISODES, spared: NO_EPISODES } as const;

/** What is known of episodes that come with one value apart, by their kind: thousands of cells share few lists. */
class Strata {
  private readonly known: (readonly string[] | undefined)[] = [];

  constructor(private readonly apart: string) {}

  of(kind: number): readonly string[] {
    return (this.known[kind >> 1] ??= this.told(kind));
  }

  private told(kind: number): string[] {
    const { returning, quarter, depth } = kindOf(kind);
    return [`${returning} ${depth}`, this.apart, String(quarter)];
  }
}

/** Whether those of a cell had ordered before. */
export function isReturning({ strata: [first = ''] }: Cell): boolean {
  return first.startsWith('1');
}

/**
 * Episodes as they stand in the columns of what was counted: a large shop has a million of them, and as objects with numbers of their
 * own they would take more time to be cleared away than to be summed up.
 */
class CountedArm implements Arm {
  constructor(
    private readonly counts: EpisodeCells,
    private readonly at: number,
  ) {}

  get n(): number {
    return this.counts.n[this.at] ?? 0;
  }

  get met(): number {
    return this.counts.met[this.at] ?? 0;
  }

  get reached(): number {
    return this.counts.reached[this.at] ?? 0;
  }

  get worth(): number {
    return this.counts.worth[this.at] ?? 0;
  }

  get squares(): number {
    return this.counts.squares[this.at] ?? 0;
  }

  get trouble(): number {
    return this.counts.trouble[this.at] ?? 0;
  }

  get past(): number {
    return this.counts.past[this.at] ?? 0;
  }

  get pastSquares(): number {
    return this.counts.pastSquares[this.at] ?? 0;
  }
}

interface Told {
  readonly facets: readonly string[];
  readonly strata: Strata;
}

/** What codes say, told once each, and the cells of each by what else is known of them. */
class Codes {
  private readonly known = new Map<number, { readonly told: Told; readonly own: (Half | undefined)[] }>();
  private readonly strata = new Map<string, Strata>();

  constructor(
    private readonly facets: readonly CodedProperty[],
    private readonly apart: number,
  ) {}

  of(code: number) {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    const values = valuesIn(code, this.facets);
    const apart = values[this.apart] ?? '';
    const strata = this.strata.get(apart) ?? new Strata(apart);
    this.strata.set(apart, strata);
    const told = { facets: values.filter((_, at) => at !== this.apart), strata };
    const fresh = { told, own: [] };
    this.known.set(code, fresh);
    return fresh;
  }
}
