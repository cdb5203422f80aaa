import type { Binder } from '../sql/binder.js';
import type { WorkingTable } from './working.js';

/**
 * Milliseconds worked from the beginning of a table to an instant. Bound arrays are looked up by halving
 * (`roundDown`) and by hash (`transform`): no join, and no row for each hour of each year.
 * @param instant a column with milliseconds since 1970 as Int64.
 */
export function workedUntil(
  instant: string,
  { begins, lasts, worked }: WorkingTable,
  binder: Binder,
): string {
  if (begins.length === 0) return 'toInt64(0)';
  const bound = (values: readonly number[]) => binder.bind('Array(Int64)', values);
  const known = bound(begins);
  const shift = `roundDown(${instant}, ${known})`;
  const found = (values: readonly number[]) => `transform(${shift}, ${known}, ${bound(values)}, toInt64(0))`;
  return `(${found(worked)} + least(greatest(${instant} - ${shift}, 0), ${found(lasts)}))`;
}
