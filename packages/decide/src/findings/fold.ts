import type { Cell } from './cell.js';

/** What a scan looks at of cells: those that differ in strata alone are one. */
export interface FoldedCell {
  readonly facets: readonly string[];
  readonly episodes: number;
  readonly hits: number;
}

interface Sum {
  facets: readonly string[];
  episodes: number;
  hits: number;
}

/** Cells by what their facets say. Many cells share one list of facets: it is read once. */
export function foldStrata(cells: readonly Cell[]): FoldedCell[] {
  const lists = new Map<readonly string[], Sum>();
  for (const { facets, hit, spared } of cells) {
    let sum = lists.get(facets);
    if (sum === undefined) lists.set(facets, (sum = { facets, episodes: 0, hits: 0 }));
    sum.episodes += hit.n + spared.n;
    sum.hits += hit.n;
  }
  const folded = new Map<string, Sum>();
  for (const [facets, { episodes, hits }] of lists) {
    const key = facets.join('\u0001');
    const known = folded.get(key);
    if (known === undefined) folded.set(key, { facets, episodes, hits });
    else {
      known.episodes += episodes;
      known.hits += hits;
    }
  }
  return [...folded.values()];
}
