import { keepBest, type Neighbours } from './neighbours.js';
import type { Histories } from './purchases.js';

export const MEASURES = ['cosine', 'jaccard', 'lift'] as const;
export type Measure = (typeof MEASURES)[number];

export interface SimilarityOptions {
  readonly measure: Measure;
  /** Cosine: whether how many were bought counts, or only that they were. */
  readonly quantities: boolean;
  /** Neighbours that are kept of each item. */
  readonly neighbours: number;
  /** Items that fewer customers bought together are not neighbours: chance. */
  readonly together: number;
}

/** Of a customer who bought more different items than this only the last ones count: most are no shopper at all. */
const MOST_ITEMS = 500;

/**
 * Which items go together, by the customers that bought both (Sarwar, Karypis, Konstan & Riedl 2001; Linden, Smith &
 * York 2003).
 */
export function itemNeighbours(histories: Histories, options: SimilarityOptions): Neighbours {
  const { customersOf, quantities } = histories;
  const columns = columnsOf(histories);
  const weighted = options.quantities && options.measure === 'cosine';
  const norms = weighted ? normsOf(histories) : customersOf.map(Math.sqrt);
  const together = new Float64Array(customersOf.length);
  return keepBest(customersOf.length, options.neighbours, (item, row) => {
    for (const { items, weights } of columns.get(item) ?? []) {
      const own = weighted ? (weights.get(item) ?? 0) : 1;
      for (const other of items) {
        if (other === item) continue;
        row.add(other, own * (weighted ? (weights.get(other) ?? 0) : 1));
        together[other] = (together[other] ?? 0) + 1;
      }
    }
    for (const other of row.touched) {
      const enough = (together[other] ?? 0) >= options.together;
      const counts = {
        both: row.scores[other] ?? 0,
        one: customersOf[item] ?? 0,
        other: customersOf[other] ?? 0,
      };
      row.scores[other] = enough
        ? scoreOf(options.measure, counts, {
            customers: quantities.size,
            norms: (norms[item] ?? 0) * (norms[other] ?? 0),
          })
        : 0;
      together[other] = 0;
    }
  });
}

interface Together {
  readonly both: number;
  readonly one: number;
  readonly other: number;
}

function scoreOf(
  measure: Measure,
  { both, one, other }: Together,
  { customers, norms }: { readonly customers: number; readonly norms: number },
): number {
  switch (measure) {
    case 'cosine':
      return both / norms;
    case 'jaccard':
      return both / (one + other - both);
    case 'lift':
      return (both * customers) / (one * other);
  }
}

interface Column {
  readonly items: readonly number[];
  readonly weights: ReadonlyMap<number, number>;
}

/** The customers of each item, with all that they bought. */
function columnsOf({ orders, quantities }: Histories): Map<number, Column[]> {
  const columns = new Map<number, Column[]>();
  for (const [customer, weights] of quantities) {
    const items = [...new Set((orders.get(customer) ?? []).toReversed().flat())].slice(0, MOST_ITEMS);
    const column = { items, weights };
    for (const item of items) {
      const known = columns.get(item);
      if (known === undefined) columns.set(item, [column]);
      else known.push(column);
    }
  }
  return columns;
}

function normsOf({ quantities, customersOf }: Histories): Float64Array {
  const squares = new Float64Array(customersOf.length);
  for (const weights of quantities.values())
    for (const [item, quantity] of weights) squares[item] = (squares[item] ?? 0) + quantity * quantity;
  return squares.map(Math.sqrt);
}
