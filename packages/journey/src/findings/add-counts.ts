import { SUMS, type EpisodeCells } from './episodes.sql.js';
import type { Counts } from './read-cells.js';

/** What is put to counts: `sign` −1 takes it away. */
export interface Change {
  readonly counts: Counts;
  readonly sign: 1 | -1;
}

/** Counts with what changed put to them; cells of which nothing is left drop out. */
export function addCounts(counts: Counts, changes: readonly Change[]): Counts {
  return counts.map((reading, at) => {
    const own = changes.map(({ counts: each, sign }) => ({ cells: each[at] ?? [], sign }));
    const names = new Set([...reading, ...own.flatMap(({ cells }) => cells)].map(nameOf));
    return [...names].map((name) => {
      const among = (cells: readonly EpisodeCells[]) => cells.find((each) => nameOf(each) === name);
      const [study = 0, meeting = 0] = name.split(' ').map(Number);
      const sums = new Sums();
      sums.begin(among(reading));
      for (const { cells, sign } of own) sums.add(among(cells), sign);
      return { study, meeting, ...sums.columns() };
    });
  });
}

const nameOf = ({ study, meeting }: EpisodeCells): string => `${study} ${meeting}`;

type Columns = { [Name in Exclude<keyof EpisodeCells, 'study' | 'meeting'>]: number[] };

/** The cells of one study, added up by code and kind. */
class Sums {
  private readonly places = new Map<number, Map<number, number>>();
  private readonly code: number[] = [];
  private readonly kind: number[] = [];
  private sums = SUMS.map(() => [] as number[]);

  /** What was counted before is nearly all of it, and each of its cells stands there once: its columns are taken as they are. */
  begin(cells: EpisodeCells | undefined): void {
    if (cells === undefined) return;
    for (let at = 0; at < cells.code.length; at += 1) this.placeOf(cells.code[at] ?? 0, cells.kind[at] ?? 0);
    this.sums = SUMS.map((name) => [...cells[name]]);
  }

  add(cells: EpisodeCells | undefined, sign: 1 | -1): void {
    if (cells === undefined) return;
    for (let at = 0; at < cells.code.length; at += 1) {
      const place = this.placeOf(cells.code[at] ?? 0, cells.kind[at] ?? 0);
      for (const [which, name] of SUMS.entries()) {
        const own = this.sums[which];
        if (own !== undefined) own[place] = (own[place] ?? 0) + sign * (cells[name][at] ?? 0);
      }
    }
  }

  columns(): Columns {
    const [n = []] = this.sums;
    if (n.every((count) => count > 0)) return this.whole();
    const left = n.flatMap((count, at) => (count > 0 ? [at] : []));
    const those = (values: readonly number[]) => left.map((at) => values[at] ?? 0);
    const sums = Object.fromEntries(SUMS.map((name, which) => [name, those(this.sums[which] ?? [])]));
    return { code: those(this.code), kind: those(this.kind), ...sums } as Columns;
  }

  private whole(): Columns {
    const sums = Object.fromEntries(SUMS.map((name, which) => [name, this.sums[which] ?? []]));
    return { code: this.code, kind: this.kind, ...sums } as Columns;
  }

  private placeOf(code: number, kind: number): number {
    let kinds = this.places.get(code);
    if (kinds === undefined) this.places.set(code, (kinds = new Map()));
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    kinds.set(kind, this.code.length);
    this.kind.push(kind);
    return this.code.push(code) - 1;
  }
}
