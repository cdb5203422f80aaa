import { StoreError, type EventStore, type ShopRecord } from '@throughline/stores';

/** @throws StoreError `unknown-shop` */
export async function shopRecord(store: EventStore, shop: string): Promise<ShopRecord> {
  const record = await store.shop(shop);
  if (record !== undefined) return record;
  const known = (await store.shops()).map(({ id }) => `“${id}”`).join(', ');
  throw new StoreError({
    kind: 'unknown-shop',
    message: `There is no shop “${shop}”.`,
    hint: known === '' ? 'Import events to make one.' : `There are: ${known}.`,
  });
}
