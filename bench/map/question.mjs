/**
 * The question that all are asked: for each pair of activities that follow each other in an order's journey, how
 * often, in how many journeys, and the mean, median and 90th percentile (exact, linear interpolation) of the time
 * between them in milliseconds.
 *
 * @typedef {object} Edge
 * @property {string} from
 * @property {string} to
 * @property {number} count
 * @property {number} journeys
 * @property {number} mean
 * @property {number} p50
 * @property {number} p90
 */

/**
 * Fails unless both gave the same edges. Counts must be equal; times may differ by what floating-point sums of
 * millions of figures differ by.
 *
 * @param {string} name @param {Edge[]} edges @param {Edge[]} reference
 */
export function mustEqual(name, edges, reference) {
  const expected = new Map(reference.map((edge) => [keyOf(edge), edge]));
  if (edges.length !== expected.size)
    throw new RangeError(`${name}: ${edges.length} edges, not ${expected.size}`);
  for (const edge of edges) {
    const other = expected.get(keyOf(edge));
    const same =
      other !== undefined &&
      ['count', 'journeys'].every((figure) => edge[figure] === other[figure]) &&
      ['mean', 'p50', 'p90'].every((figure) => isClose(edge[figure], other[figure]));
    if (!same) throw new RangeError(`${name}: ${JSON.stringify(edge)} is not ${JSON.stringify(other)}`);
  }
}

/** @param {Edge} edge */
const keyOf = ({ from, to }) => `${from} → ${to}`;

/** @param {number} a @param {number} b */
const isClose = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
