import type { ShopEntry } from '@throughline/server/routes';

/** The shop of that id, or the first one with events where none is named; null while there is none. */
export function namedShop(shops: readonly ShopEntry[], id: string | null): ShopEntry | null {
  return shops.find((shop) => (id === null ? shop.events > 0 : shop.id === id)) ?? null;
}
