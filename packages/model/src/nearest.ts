/** How many names are given at most. */
const MOST = 3;
/** Of what there is, where nothing is near: enough to see of what kind it is. */
const SHOWN = 5;

/**
 * Names close to the one that was meant, nearest first: same letters, one within the other, or few edits apart for how long they are: one
 * of up to five letters, two of up to eight.
 */
export function nearest(meant: string, names: readonly string[], most: number = MOST): string[] {
  const target = plain(meant);
  return names
    .map((name) => ({ name, distance: distanceOf(target, plain(name)) }))
    .filter(({ name, distance }) => distance <= bound(target.length, plain(name).length))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

/** What a name may have been meant to be that is not there. */
export interface Meant {
  readonly near: readonly string[];
  /** Some of the names that are there, and how many there are in all. */
  readonly some: readonly string[];
  readonly all: number;
}

/** Names near to one that is not there; and what there is, for where none is near. */
export function meantBy(name: string, names: readonly string[]): Meant {
  return { near: nearest(name, names), some: names.slice(0, SHOWN), all: names.length };
}

/** A third of the letters of the longer one, and one at least. */
const bound = (a: number, b: number): number => Math.max(1, Math.floor(Math.max(a, b) / 3));

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Half an edit where one holds the other, as `date` in `order_date`; else the edit distance. */
function distanceOf(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 0.5;
  return editDistance(a, b);
}

/** Letters that are put in, left out, changed, or changed places with the next (Damerau 1964; optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
