/** @param {unknown} a @param {unknown} b */
function isSame(a, b) {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b;
}

/**
 * Fails unless both gave the same rows in whatever order. Times may differ by what floating-point sums of millions of
 * figures differ by.
 *
 * @param {string} name
 * @param {{ rows: readonly Record<string, unknown>[], reference: readonly Record<string, unknown>[], key: readonly string[] }} given
 */
export function mustBeSame(name, { rows, reference, key }) {
  const keyOf = (row) => key.map((column) => row[column]).join(' → ');
  const expected = new Map(reference.map((row) => [keyOf(row), row]));
  if (rows.length !== expected.size)
    throw new RangeError(`${name}: ${rows.length} rows, not ${expected.size}`);
  for (const row of rows) {
    const other = expected.get(keyOf(row));
    const same =
      other !== undefined && Object.keys(other).every((column) => isSame(row[column], other[column]));
    if (!same) throw new RangeError(`${name}: ${JSON.stringify(row)} is not ${JSON.stringify(other)}`);
  }
}
