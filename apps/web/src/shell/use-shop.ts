import type { ShopEntry } from '@throughline/server/routes';
import { useShops } from '../api/queries.js';
import { useView } from '../app/use-view.js';

export interface CurrentShop {
  readonly shops: readonly ShopEntry[];
  /** The shop that the address names, or the first one with events; null while there is none. */
  readonly shop: ShopEntry | null;
  readonly loading: boolean;
  readonly error: Error | null;
  /** The address names a shop that is not stored. */
  readonly unknown: string | null;
}

export function useShop(): CurrentShop {
  const { view } = useView();
  const { data, isPending, error } = useShops();
  const shops = data ?? [];
  const named = view.shop === null ? undefined : shops.find(({ id }) => id === view.shop);
  const first = shops.find(({ events }) => events > 0) ?? null;
  const shop = view.shop === null ? first : (named ?? null);
  return {
    shops,
    shop,
    loading: isPending,
    error: data === undefined ? error : null,
    unknown: data !== undefined && view.shop !== null && named === undefined ? view.shop : null,
  };
}
