export interface NearestOptions {
  /** How many names at most, 3 where left out. */
  readonly most?: number;
  /** Names that have little in common with what was meant are given too: for lists that are worth showing anyway. */
  readonly far?: boolean;
}

/** Names close to the one that was meant, nearest first: same letters, one within the other, or few edits apart. */
export function nearest(
  meant: string,
  names: readonly string[],
  { most = 3, far = false }: NearestOptions = {},
): string[] {
  const target = plain(meant);
  const near = (name: string) => Math.max(2, Math.ceil(Math.max(meant.length, name.length) * 0.4));
  return names
    .map((name) => ({ name, distance: distanceOf(target, plain(name)) }))
    .filter(({ name, distance }) => far || distance <= near(name))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Half an edit where one holds the other, as `date` in `order_date`; else the edit distance (Levenshtein 1966). */
function distanceOf(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 0.5;
  return editDistance(a, b);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
