import type { churn } from '@throughline/decide';
import type { ChurnCurve } from '@throughline/model';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import type { SilenceRow } from './silences.sql.js';

type Curve = ReturnType<typeof churn.run>['curves'][number];

/** How likely each customer is still one, by id; null where that cannot be estimated. */
export type Alive = ReadonlyMap<string, number> | null;

/** The values with the most customers first. */
export function largestGroups(rows: readonly SilenceRow[], limit: number): { listed: string[]; cut: number } {
  const sizes = [...groupBy(rows, ({ grp }) => grp)].map(([grp, { length }]) => ({ grp, length }));
  const sorted = sizes.sort((a, b) => b.length - a.length || byName(a.grp, b.grp)).map(({ grp }) => grp);
  return { listed: sorted.slice(0, limit), cut: Math.max(0, sorted.length - limit) };
}

export function curveOf(
  { median, points }: Curve,
  rows: readonly SilenceRow[],
  { value, alive, most }: { readonly value: string | null; readonly alive: Alive; readonly most: number },
): ChurnCurve {
  const chances = alive === null ? [] : rows.map(({ id }) => alive.get(id) ?? 0);
  return {
    value,
    customers: rows.length,
    left: rows.filter(({ left }) => left).length,
    returned: rows.filter(({ returned }) => returned).length,
    median,
    alive: chances.length === 0 ? null : chances.reduce((sum, chance) => sum + chance, 0) / chances.length,
    points: thinned(points, most).map(({ time, atRisk, staying, low, high }) => ({
      day: time,
      atRisk,
      staying,
      low,
      high,
    })),
  };
}

/** Points evenly over the list, the first and the last among them. */
function thinned<Point>(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => points[Math.round(at * step)]).filter(
    (point) => point !== undefined,
  );
}
