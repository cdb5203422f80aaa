import type { Cell } from '@throughline/decide';
import type { FindingEvidence } from '@throughline/model';
import { isReturning } from './cells.js';
import type { Candidate } from './judge.js';

type Mix = NonNullable<FindingEvidence['mix']>;

/** What of a finding tells how it splits. */
interface Split extends Pick<Candidate, 'local' | 'broke' | 'told'> {
  readonly counted: { readonly cells: readonly Cell[] };
  readonly found: { readonly cells: readonly Cell[] };
}

/**
 * How a segment splits into those who were new and those who had ordered before, each against all others of their kind: whether a
 * step fails newcomers, or everybody. Days on which a figure broke, and what is told of all, have no such others.
 */
export function mixOf({ counted, found, local, broke, told }: Split): { mix?: Mix } {
  if (!local || broke !== undefined || told !== undefined) return {};
  const own = countsOf(found.cells);
  const all = countsOf(counted.cells);
  return { mix: { fresh: partOf(own.fresh, all.fresh), returning: partOf(own.returning, all.returning) } };
}

interface Count {
  readonly exposed: number;
  readonly affected: number;
}

function partOf({ exposed, affected }: Count, all: Count): Mix['fresh'] {
  const others = all.exposed - exposed;
  return { exposed, affected, elsewhere: others === 0 ? null : (all.affected - affected) / others };
}

interface Counts {
  readonly fresh: Count;
  readonly returning: Count;
}

/** A large study has many cells, and several findings are held against all of them. */
const counted = new WeakMap<readonly Cell[], Counts>();

function countsOf(cells: readonly Cell[]): Counts {
  const known = counted.get(cells);
  if (known !== undefined) return known;
  const sums = { fresh: { exposed: 0, affected: 0 }, returning: { exposed: 0, affected: 0 } };
  for (const cell of cells) {
    const sum = isReturning(cell) ? sums.returning : sums.fresh;
    sum.affected += cell.hit.n;
    sum.exposed += cell.hit.n + cell.spared.n;
  }
  counted.set(cells, sums);
  return sums;
}
