import type { FoldedCell } from './fold.js';

/** Places of one facet or two, their values, and who has them. */
export interface SegmentCounts {
  /** Places of facets, and their values. */
  readonly places: readonly number[];
  readonly values: readonly string[];
  readonly episodes: number;
  readonly hits: number;
}

/** More values of a facet than this name episodes, and set no kind of them apart. */
const MOST_VALUES = 1000;

/**
 * All segments of one value or two that cells tell, in the order in which cells tell them first. A facet's values are numbers while
 * it is counted: of a large shop every cell is looked at for each pair of facets, and to write its values out takes ten times as long.
 * @throws RangeError where a facet has more than a thousand values.
 */
export function segmentsIn(cells: readonly FoldedCell[], facets: number): SegmentCounts[] {
  const columns = Array.from({ length: facets }, (_, place) => columnOf(cells, place));
  return placesOf(facets).flatMap((places) => countedAt(places, columns, cells));
}

/** One facet or two. */
function placesOf(facets: number): (readonly number[])[] {
  const singles = Array.from({ length: facets }, (_, at) => [at]);
  return [...singles, ...singles.flatMap(([a = 0]) => singles.slice(a + 1).map(([b = 0]) => [a, b]))];
}

/** What cells tell of one facet, each by its number among the values; 0 is what is not known. */
interface Column {
  readonly values: readonly string[];
  readonly numbers: Uint16Array;
}

function columnOf(cells: readonly FoldedCell[], place: number): Column {
  const known = new Map([['', 0]]);
  const numbers = Uint16Array.from(cells, ({ facets }) => {
    const value = facets[place] ?? '';
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  if (known.size > MOST_VALUES + 1)
    throw new RangeError(
      `facets: the one at place ${place} has ${known.size - 1} values, ${MOST_VALUES} at most; leave it out or put values together.`,
    );
  return { values: [...known.keys()], numbers };
}

const NO_SECOND: Column = { values: [''], numbers: new Uint16Array() };

function countedAt(
  places: readonly number[],
  columns: readonly Column[],
  cells: readonly FoldedCell[],
): SegmentCounts[] {
  const [first, second] = places.map((place) => columns[place]);
  if (first === undefined) return [];
  const other = second ?? NO_SECOND;
  const width = other.values.length;
  const episodes = new Float64Array(first.values.length * width);
  const hits = new Float64Array(episodes.length);
  const told = new Set<number>();
  cells.forEach((cell, at) => {
    const one = first.numbers[at] ?? 0;
    const two = other.numbers[at] ?? 0;
    // What is not known sets nobody apart.
    if (one === 0 || (second !== undefined && two === 0)) return;
    const segment = one * width + two;
    if (episodes[segment] === 0) told.add(segment);
    episodes[segment] = (episodes[segment] ?? 0) + cell.episodes;
    hits[segment] = (hits[segment] ?? 0) + cell.hits;
  });
  return [...told].map((segment) => {
    const values = [first.values[Math.floor(segment / width)] ?? ''];
    if (second !== undefined) values.push(other.values[segment % width] ?? '');
    return { places, values, episodes: episodes[segment] ?? 0, hits: hits[segment] ?? 0 };
  });
}
