/** A rate of discount for each `every` units of time. */
export interface Discount {
  readonly rate: number;
  readonly every: number;
}

/**
 * Orders up to a horizon as they are worth today: those of each period are discounted to its end, which is the
 * convention of the `lifetimes` package; the last period may be a part of one.
 *
 * @param orders orders to be expected within t.
 */
export function discountedOrders(
  orders: (t: number) => number,
  horizon: number,
  discount?: Discount,
): number {
  if (discount === undefined || discount.rate === 0) return orders(horizon);
  let before = 0;
  let sum = 0;
  for (let period = 1; (period - 1) * discount.every < horizon; period += 1) {
    const until = orders(Math.min(period * discount.every, horizon));
    sum += (until - before) / (1 + discount.rate) ** period;
    before = until;
  }
  return sum;
}
