import { settingsCalled, type ShopSettings } from '@throughline/model';
import type { EventStore, ShopRecord } from '@throughline/stores';

export interface OpenedShop {
  readonly shop: ShopRecord;
  /** The shop was made for this import: one that fails takes it away again. */
  readonly made: boolean;
}

/** The shop to import into; a new one starts with the settings given, called by its id where they tell no name; a shop that is there keeps its own. */
export async function openShop(
  store: EventStore,
  id: string,
  given: readonly Partial<ShopSettings>[],
): Promise<OpenedShop> {
  const there = await store.shop(id);
  if (there !== undefined) return { shop: there, made: false };
  const settings = settingsCalled(id, Object.assign({}, ...given) as unknown);
  return { shop: await store.saveShop(id, settings), made: true };
}
