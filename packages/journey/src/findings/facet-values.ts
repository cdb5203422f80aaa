/** More values than these are names. */
const MOST_VALUES = 20;

/** The values of a facet that can be held against one another, in the order in which they come; none where there are too few or too many. */
export function valuesAt(rows: readonly { readonly facets: readonly string[] }[], place: number): string[] {
  const values = [...new Set(rows.map(({ facets }) => facets[place] ?? ''))].filter((value) => value !== '');
  return values.length < 2 || values.length > MOST_VALUES ? [] : values;
}
