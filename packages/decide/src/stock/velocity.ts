import { CannotEstimate } from '../cannot-estimate.js';

/** How fast a product sells while it can be bought. */
export interface Velocity {
  /** Units a day. */
  readonly mean: number;
  /** Of units from day to day. */
  readonly sd: number;
  readonly days: number;
  /** Days on which it could be bought; a day half of which it could counts half. */
  readonly daysInStock: number;
}

/** Days at least this far in stock tell how much a full day sells and how that varies. */
const FULL = 0.999;
const FEWEST_DAYS = 2;

/**
 * Velocity on days in stock: days without stock say nothing of demand, and a mean over all days would take them for days
 * on which nobody wanted the product.
 *
 * @param sales units by day. @param inStock for each day the share of it on which it could be bought, 0 … 1.
 * @throws CannotEstimate where it was in stock on fewer than two whole days.
 */
export function velocityOf(sales: readonly number[], inStock: readonly number[]): Velocity {
  const daysInStock = inStock.reduce((sum, share) => sum + share, 0);
  const whole = sales.filter((_, day) => (inStock[day] ?? 0) >= FULL);
  if (whole.length < FEWEST_DAYS)
    throw CannotEstimate.because(({ goods }) => goods.fewDaysInStock(whole.length));
  // What was sold on days out of stock (as on back-order) is no measure of a day's demand.
  const sold = sales.reduce((sum, units, day) => sum + ((inStock[day] ?? 0) > 0 ? units : 0), 0);
  const centre = whole.reduce((sum, units) => sum + units, 0) / whole.length;
  const squares = whole.reduce((sum, units) => sum + (units - centre) ** 2, 0);
  return {
    mean: sold / daysInStock,
    sd: Math.sqrt(squares / (whole.length - 1)),
    days: sales.length,
    daysInStock,
  };
}

export interface LostSales {
  /** An estimate, from velocity. */
  readonly units: number;
  readonly days: number;
}

/** What would have sold on the days without stock, had it sold then as on the days with it. */
export function lostSales({ mean, days, daysInStock }: Velocity, backOrdered: number): LostSales {
  const out = days - daysInStock;
  return { units: Math.max(0, mean * out - backOrdered), days: out };
}

/** Units sold although there was no stock. */
export function backOrdered(sales: readonly number[], inStock: readonly number[]): number {
  return sales.reduce((sum, units, day) => sum + ((inStock[day] ?? 0) > 0 ? 0 : units), 0);
}
