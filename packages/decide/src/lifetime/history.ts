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
  // Flat columns: sorting a million of them takes a fifth of the time that sorting objects does.
  const column = (name: keyof History) => Float64Array.from(histories, (history) => history[name]);
  const [x, tx, T] = [column('x'), column('tx'), column('T')];
  const compare = (a: number, b: number): number =>
    (x[a] ?? 0) - (x[b] ?? 0) || (T[a] ?? 0) - (T[b] ?? 0) || (tx[a] ?? 0) - (tx[b] ?? 0);
  const order = Uint32Array.from(x, (_, at) => at).sort(compare);
  const rowOf = new Uint32Array(order.length);
  const distinct = new Uint32Array(order.length);
  const customers = new Float64Array(order.length);
  let rows = 0;
  for (const index of order) {
    if (rows === 0 || compare(distinct[rows - 1] ?? 0, index) !== 0) {
      distinct[rows] = index;
      rows += 1;
    }
    rowOf[index] = rows - 1;
    customers[rows - 1] = (customers[rows - 1] ?? 0) + 1;
  }
  const folded = (values: Float64Array) =>
    Float64Array.from(distinct.subarray(0, rows), (index) => values[index] ?? 0);
  return {
    x: folded(x),
    tx: folded(tx),
    T: folded(T),
    customers: customers.slice(0, rows),
    total: histories.length,
    rowOf,
  };
}

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
