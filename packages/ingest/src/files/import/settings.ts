import { resolveSettings, type ShopSettings } from '@throughline/model';
import type { EventStore, ShopRecord } from '@throughline/stores';

export interface OpenedShop {
  readonly shop: ShopRecord;
  /** The shop was made for this import: one that fails takes it away again. */
  readonly made: boolean;
}

/** The shop to import into; a new one starts with the settings given, a shop that is there keeps its own. */
export async function openShop(
  store: EventStore,
  id: string,
  given: readonly Partial<ShopSettings>[],
): Promise<OpenedShop> {
  const there = await store.shop(id);
  if (there !== undefined) return { shop: there, made: false };
  const settings = resolveSettings(Object.assign({}, ...given) as unknown);
  return { shop: await store.saveShop(id, settings), made: true };
}
