import { bestOf, type Neighbours, ScoreRow } from './neighbours.js';
import type { Popularity } from './popularity.js';

/** What the shop lays over the scores. Numbers are those of items. */
export interface ShopRules {
  /** Items that can be sold; all where it is not given. */
  readonly inStock?: ReadonlySet<number>;
  /** Never shown. */
  readonly excluded: ReadonlySet<number>;
  /** Items of so many last orders are not shown again; 0 shows them. */
  readonly notFromLastOrders: number;
  /** By item, the share of the price that stays with the shop; and how much it counts, from 0. */
  readonly margin?: { readonly of: ReadonlyMap<number, number>; readonly weight: number };
}

export interface Asked {
  /** The customer's orders, the oldest first. */
  readonly orders: readonly (readonly number[])[];
  readonly segment?: string | null;
  readonly rules: ShopRules;
  readonly most: number;
}

export interface Recommended {
  readonly item: number;
  /** Comparable within one answer. */
  readonly score: number;
  /** The item of the customer that speaks most for this one; null where it is popular only. */
  readonly because: number | null;
}

/** Each order further back counts so much of the one after it. */
const FADING = 0.8;
/** Orders further back are left out. */
const LAST_ORDERS = 20;

/** Recommends from memory: what goes with a customer's items, and what is popular where nothing does. */
export class Recommender {
  readonly #row: ScoreRow;
  readonly #reasons: Float64Array;
  readonly #because: Int32Array;

  /** @param own how much an item speaks for itself, which is what makes people be shown what they buy again. */
  constructor(
    readonly neighbours: Neighbours,
    readonly popularity: Popularity,
    readonly own: number,
  ) {
    const items = neighbours.start.length - 1;
    this.#row = new ScoreRow(items);
    this.#reasons = new Float64Array(items);
    this.#because = new Int32Array(items);
  }

  recommend({ orders, segment = null, rules, most }: Asked): Recommended[] {
    const row = this.#row;
    this.#addHistory(orders.slice(-LAST_ORDERS));
    const banned = new Set(rules.notFromLastOrders > 0 ? orders.slice(-rules.notFromLastOrders).flat() : []);
    const allowed = (item: number): boolean =>
      !rules.excluded.has(item) && (rules.inStock?.has(item) ?? true) && !banned.has(item);
    for (const item of row.touched)
      row.scores[item] = allowed(item) ? (row.scores[item] ?? 0) * marginFactor(rules, item) : 0;
    const found = bestOf(row, most).map(
      (item): Recommended => ({ item, score: row.scores[item] ?? 0, because: this.#because[item] ?? 0 }),
    );
    for (const item of row.touched) this.#reasons[item] = 0;
    row.clear();
    return found.length < most ? [...found, ...this.#popular(found, { segment, most, allowed })] : found;
  }

  #addHistory(orders: readonly (readonly number[])[]): void {
    orders.forEach((order, at) => {
      const weight = FADING ** (orders.length - 1 - at);
      for (const item of order) {
        if (this.own > 0) this.#add(item, weight * this.own, item);
        const { start, items, scores } = this.neighbours;
        for (let place = start[item] ?? 0; place < (start[item + 1] ?? 0); place += 1)
          this.#add(items[place] ?? 0, weight * (scores[place] ?? 0), item);
      }
    });
  }

  #add(item: number, score: number, because: number): void {
    this.#row.add(item, score);
    if (score <= (this.#reasons[item] ?? 0)) return;
    this.#reasons[item] = score;
    this.#because[item] = because;
  }

  /** The most popular of the segment, then of all, with scores below every other. */
  #popular(
    found: readonly Recommended[],
    { segment, most, allowed }: { segment: string | null; most: number; allowed: (item: number) => boolean },
  ): Recommended[] {
    const shown = new Set(found.map(({ item }) => item));
    const lowest = found.at(-1)?.score ?? 1;
    const added: Recommended[] = [];
    const ofSegment = segment === null ? [] : (this.popularity.bySegment.get(segment) ?? []);
    for (const list of [ofSegment, this.popularity.all])
      for (const item of list) {
        if (found.length + added.length >= most) return added;
        if (shown.has(item) || !allowed(item)) continue;
        shown.add(item);
        added.push({ item, score: lowest / (2 + added.length), because: null });
      }
    return added;
  }
}

/** From 1 without a margin upwards, so that scores stay positive. */
function marginFactor({ margin }: ShopRules, item: number): number {
  return margin === undefined ? 1 : 1 + margin.weight * Math.max(0, margin.of.get(item) ?? 0);
}
