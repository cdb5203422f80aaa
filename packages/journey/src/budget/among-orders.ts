interface Counted {
  readonly orders: number;
  /** First orders, credited by themselves. */
  readonly newCustomers: number;
}

/**
 * First orders are among the orders. Models that credit a shop as a whole (Markov, Shapley) learn each of the two from other paths,
 * and chance can credit a channel with more first orders than orders: these are held to its orders, and what is beyond goes to the
 * others, by how many orders of theirs are no first ones. The sum stays.
 */
export function amongOrders<Credit extends Counted>(credits: readonly Credit[]): readonly Credit[] {
  const left = ({ orders, newCustomers }: Counted): number => Math.max(0, orders - newCustomers);
  const beyond = credits.reduce(
    (sum, { orders, newCustomers }) => sum + Math.max(0, newCustomers - orders),
    0,
  );
  const room = credits.reduce((sum, credit) => sum + left(credit), 0);
  if (beyond === 0 || room === 0) return credits;
  return credits.map((credit) => ({
    ...credit,
    newCustomers: Math.min(credit.orders, credit.newCustomers + (beyond * left(credit)) / room),
  }));
}
