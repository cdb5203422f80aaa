import type { ShopEntry } from '@throughline/server/routes';
import { useShops } from '../api/queries.js';
import { useView } from '../app/use-view.js';
import { namedShop } from './named-shop.js';

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
  const shop = namedShop(shops, view.shop);
  return {
    shops,
    shop,
    loading: isPending,
    error: data === undefined ? error : null,
    unknown: data !== undefined && view.shop !== null && shop === null ? view.shop : null,
  };
}
