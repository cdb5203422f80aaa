import type { ShopSettings } from '@throughline/model';
import { StoreError, type EventStore } from '@throughline/stores';

/** @throws StoreError `unknown-shop` */
export async function shopSettings(store: EventStore, shop: string): Promise<ShopSettings> {
  const record = await store.shop(shop);
  if (record !== undefined) return record.settings;
  const known = (await store.shops()).map(({ id }) => `“${id}”`).join(', ');
  throw new StoreError({
    kind: 'unknown-shop',
    message: `There is no shop “${shop}”.`,
    hint: known === '' ? 'Import events to make one.' : `There are: ${known}.`,
  });
}
