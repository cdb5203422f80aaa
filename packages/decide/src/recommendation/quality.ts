/** What was shown to a customer, and what they bought afterwards. */
export interface Shown {
  readonly shown: readonly number[];
  readonly bought: ReadonlySet<number>;
}

export interface Quality {
  readonly customers: number;
  /** The share of customers who bought something that was shown. */
  readonly hitRate: number;
  /** Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002): hits further up count more. */
  readonly ndcg: number;
  /** The share of items that were shown to anybody. */
  readonly coverage: number;
}

/** @param items how many items there are. */
export function qualityOf(all: readonly Shown[], items: number): Quality {
  const everShown = new Set(all.flatMap(({ shown }) => shown));
  const hits = all.filter(({ shown, bought }) => shown.some((item) => bought.has(item))).length;
  const gains = all.reduce((sum, each) => sum + ndcgOf(each), 0);
  return {
    customers: all.length,
    hitRate: hits / all.length,
    ndcg: gains / all.length,
    coverage: everShown.size / items,
  };
}

function ndcgOf({ shown, bought }: Shown): number {
  const gain = (place: number): number => 1 / Math.log2(place + 2);
  const found = shown.reduce((sum, item, place) => sum + (bought.has(item) ? gain(place) : 0), 0);
  const possible = Math.min(shown.length, bought.size);
  let best = 0;
  for (let place = 0; place < possible; place += 1) best += gain(place);
  return best > 0 ? found / best : 0;
}
