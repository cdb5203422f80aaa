/** That a customer bought an item. Purchases of a customer at the same time are one order. */
export interface Purchase {
  readonly customer: string;
  readonly item: string;
  /** Rising with time, in any unit. */
  readonly time: number;
  /** How many. */
  readonly quantity: number;
}

/** What each customer bought, in the order of time, by number. */
export interface Histories {
  readonly items: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Each customer's orders, the oldest first; an order holds different items. */
  readonly orders: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** By customer, item and how many in all. */
  readonly quantities: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** How many customers bought each item. */
  readonly customersOf: Float64Array;
}

export function historiesOf(purchases: readonly Purchase[]): Histories {
  const numberOf = new Map<string, number>();
  const byCustomer = new Map<string, { item: number; time: number; quantity: number }[]>();
  for (const { customer, item, time, quantity } of purchases) {
    const number = numberOf.get(item) ?? numberOf.size;
    numberOf.set(item, number);
    const bought = { item: number, time, quantity };
    const known = byCustomer.get(customer);
    if (known === undefined) byCustomer.set(customer, [bought]);
    else known.push(bought);
  }
  const customersOf = new Float64Array(numberOf.size);
  const orders = new Map<string, number[][]>();
  const quantities = new Map<string, Map<number, number>>();
  for (const [customer, bought] of byCustomer) {
    const sums = new Map<number, number>();
    for (const { item, quantity } of bought) sums.set(item, (sums.get(item) ?? 0) + quantity);
    for (const item of sums.keys()) customersOf[item] = (customersOf[item] ?? 0) + 1;
    quantities.set(customer, sums);
    orders.set(customer, ordersOf(bought));
  }
  return { items: [...numberOf.keys()], numberOf, orders, quantities, customersOf };
}

function ordersOf(bought: { item: number; time: number }[]): number[][] {
  bought.sort((a, b) => a.time - b.time);
  const orders: Set<number>[] = [];
  let last = NaN;
  for (const { item, time } of bought) {
    if (time !== last) orders.push(new Set());
    orders.at(-1)?.add(item);
    last = time;
  }
  return orders.map((order) => [...order]);
}
