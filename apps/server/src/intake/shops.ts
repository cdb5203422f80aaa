import type { EventStore, ShopRecord } from '@throughline/stores';
import { DEFAULT_SHOP, DEMO_SHOP } from '../shops/names.js';

/** For how long the list of shops is taken from memory. */
const KEPT_MS = 1000;

/** Where incoming events go, and the currency of amounts that bring none. */
export interface Destination {
  readonly shop: string;
  readonly currency: string;
}

/**
 * Which shop the events of a request belong to: the one that it names; the one that has its write key as its id; the
 * only one that is stored beside the demo; or a new one named `shop`.
 */
export class Destinations {
  readonly #store: EventStore;
  readonly #now: () => number;
  #known: { readonly at: number; readonly shops: Promise<ShopRecord[]> } | null = null;

  constructor(store: EventStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  async of(named: string | undefined, key: string): Promise<Destination> {
    const shops = await this.#shops();
    const own = shops.filter(({ id }) => id !== DEMO_SHOP);
    const only = own.length === 1 ? own[0] : undefined;
    const found = shops.find(({ id }) => id === (named ?? key)) ?? (named === undefined ? only : undefined);
    return { shop: found?.id ?? named ?? DEFAULT_SHOP, currency: found?.settings.currency ?? 'EUR' };
  }

  #shops(): Promise<ShopRecord[]> {
    const now = this.#now();
    if (this.#known === null || now - this.#known.at > KEPT_MS) {
      const shops = this.#store.shops();
      this.#known = { at: now, shops };
      shops.catch(() => {
        this.#known = null;
      });
    }
    return this.#known.shops;
  }
}
