import { HOUR } from '../clock/shopClock.js';
import { decimalText } from '../output/jsonText.js';
import type { Ledger, MonthSums } from '../shop/ledger.js';
import type { Delays, Loss, Sums } from './shape.js';

const ZERO: MonthSums = { orders: 0, revenue: 0, refunds: 0 };

export function sumsText({ orders, revenue, refunds }: MonthSums): Sums {
  return {
    orders,
    revenue: decimalText(revenue),
    refunds: decimalText(refunds),
    net: decimalText(revenue - refunds),
  };
}

function less(left: MonthSums, right: MonthSums): MonthSums {
  return {
    orders: left.orders - right.orders,
    revenue: left.revenue - right.revenue,
    refunds: left.refunds - right.refunds,
  };
}

export function total(ledger: Ledger): MonthSums {
  return [...ledger.months.values()].reduce(
    (sum, month) => ({
      orders: sum.orders + month.orders,
      revenue: sum.revenue + month.revenue,
      refunds: sum.refunds + month.refunds,
    }),
    ZERO,
  );
}

export function lossOf(without: Ledger, having: Ledger): Loss {
  const months = [...new Set([...without.months.keys(), ...having.months.keys()])].sort();
  const byMonth = Object.fromEntries(
    months.map((month) => [
      month,
      sumsText(less(without.months.get(month) ?? ZERO, having.months.get(month) ?? ZERO)),
    ]),
  );
  return { ...sumsText(less(total(without), total(having))), byMonth };
}

/** Orders delivered later in the base run than in the twin; those missing in one of them are not compared. */
export function delaysOf(without: Ledger, having: Ledger): Delays {
  let orders = 0;
  let milliseconds = 0;
  for (const [order, time] of having.delivered) {
    const twin = without.delivered.get(order);
    if (twin === undefined || twin >= time) continue;
    orders += 1;
    milliseconds += time - twin;
  }
  const hours = orders === 0 ? 0 : milliseconds / orders / HOUR;
  return { orders, meanHours: Math.round(hours * 100) / 100 };
}
