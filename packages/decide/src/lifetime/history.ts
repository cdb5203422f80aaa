/**
 * What the models know of a customer. Time is counted from the first order, in any unit that is the same for all.
 */
export interface History {
  /** Orders after the first. */
  readonly x: number;
  /** When the last order came; 0 where `x` is 0. */
  readonly tx: number;
  /** Until when the customer was watched. */
  readonly T: number;
}

/** Histories by column, each distinct one once, sorted by `x`, so that what depends on `x` alone is worked out once. */
export interface Histories {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** How many customers have this history. */
  readonly customers: Float64Array;
  /** The sum of `customers`. */
  readonly total: number;
  /** The row of each customer that was put in. */
  readonly rowOf: Uint32Array;
}

/** Puts customers with the same history together. */
export function foldHistories(histories: readonly History[]): Histories {
  const order = Uint32Array.from(histories, (_, at) => at);
  const at = (index: number): History => histories[index] as History;
  order.sort((a, b) => compare(at(a), at(b)));
  const rowOf = new Uint32Array(histories.length);
  const distinct: number[] = [];
  const customers: number[] = [];
  for (const index of order) {
    const last = distinct.at(-1);
    if (last === undefined || compare(at(last), at(index)) !== 0) {
      distinct.push(index);
      customers.push(0);
    }
    const row = distinct.length - 1;
    rowOf[index] = row;
    customers[row] = (customers[row] ?? 0) + 1;
  }
  const column = (name: keyof History) => Float64Array.from(distinct, (index) => at(index)[name]);
  return {
    x: column('x'),
    tx: column('tx'),
    T: column('T'),
    customers: Float64Array.from(customers),
    total: histories.length,
    rowOf,
  };
}

const compare = (a: History, b: History): number => a.x - b.x || a.T - b.T || a.tx - b.tx;

/** About `wanted` of the rows, taken at even distances: since they are sorted, each `x` keeps its share. */
export function thinned(histories: Histories, wanted: number): Histories {
  const rows = histories.x.length;
  const stride = Math.ceil(rows / wanted);
  const some = (column: Float64Array) =>
    Float64Array.from({ length: Math.ceil(rows / stride) }, (_, at) => column[at * stride] ?? 0);
  const customers = some(histories.customers);
  const total = customers.reduce((sum, count) => sum + count, 0);
  const { x, tx, T } = histories;
  return { x: some(x), tx: some(tx), T: some(T), customers, total, rowOf: new Uint32Array(0) };
}

export function historyAt({ x, tx, T }: Histories, row: number): History {
  return { x: x[row] ?? NaN, tx: tx[row] ?? NaN, T: T[row] ?? NaN };
}
