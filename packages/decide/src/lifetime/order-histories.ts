import { z } from 'zod';
import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';

const DAY = 86_400_000;
/** The Monday of the week that 1970-01-01, a Thursday, is in, lies so many days before it. */
const MONDAY = 3;

const Day = z.iso.date();

const OrderHistoriesInput = z.strictObject({
  orders: z
    .array(
      z.strictObject({
        customer: z.string(),
        /** The day of the order, as 2026-11-25. */
        date: Day,
        value: z.number().optional(),
      }),
    )
    .min(1),
  /** The last day that is watched; later orders are left out. */
  until: Day,
  /** What time is counted in, and within which several orders are one. A week runs from Monday to Sunday. */
  period: z.enum(['day', 'week']).default('day'),
  /** Counts the first order too, and its value. The models do not want that; reports may. */
  first: z.boolean().default(false),
});
type OrderHistoriesInput = z.output<typeof OrderHistoriesInput>;

const OrderHistory = z.strictObject({
  customer: z.string(),
  x: z.number(),
  tx: z.number(),
  T: z.number(),
  /** The mean worth of a period with orders, the first left out; 0 where there is no other. */
  value: z.number(),
});
type OrderHistory = z.output<typeof OrderHistory>;

const OrderHistoriesOutput = z.strictObject({ customers: z.array(OrderHistory) });

/** From orders to what the models of lifetime take: see docs/models.md. */
export const orderHistories = decisionModel({
  name: 'order-histories',
  title: 'From a list of orders to the customers that clv, next-order and churn take',
  input: OrderHistoriesInput,
  output: OrderHistoriesOutput,
  run: (input): z.output<typeof OrderHistoriesOutput> => ({ customers: customersOf(input) }),
});

function customersOf({ orders, until, period, first }: OrderHistoriesInput): OrderHistory[] {
  const end = periodOf(until, period);
  const worthByPeriod = new Map<string, Map<number, number>>();
  for (const { customer, date, value = 0 } of orders) {
    // Days, not periods: what came later in the last week was not watched.
    if (date > until) continue;
    const worth = worthByPeriod.get(customer) ?? new Map<number, number>();
    const at = periodOf(date, period);
    worth.set(at, (worth.get(at) ?? 0) + value);
    worthByPeriod.set(customer, worth);
  }
  if (worthByPeriod.size === 0)
    throw CannotEstimate.because(({ customers }) => customers.noOrder(until, 'until'));
  return [...worthByPeriod].map(([customer, worth]) => ({ customer, ...historyOf(worth, end, first) }));
}

function historyOf(
  worth: ReadonlyMap<number, number>,
  end: number,
  countFirst: boolean,
): Omit<OrderHistory, 'customer'> {
  const periods = [...worth.keys()].sort((a, b) => a - b);
  const [start = 0, last = 0] = [periods[0], periods.at(-1)];
  const counted = countFirst ? periods : periods.slice(1);
  const sum = counted.reduce((total, at) => total + (worth.get(at) ?? 0), 0);
  return {
    x: counted.length,
    tx: last - start,
    T: end - start,
    value: counted.length === 0 ? 0 : sum / counted.length,
  };
}

function periodOf(date: string, period: 'day' | 'week'): number {
  const day = Date.parse(date) / DAY;
  return period === 'day' ? day : Math.floor((day + MONDAY) / 7);
}
