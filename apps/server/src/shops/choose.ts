import type { EventStore, ShopRecord } from '@throughline/stores';
import { Failure } from '../failure.js';

function pickOne(shops: readonly ShopRecord[]): ShopRecord {
  const [only, another] = shops;
  if (only === undefined) {
    throw Failure.because({ status: 404 }, ({ kept }) => kept.noShopYet);
  }
  if (another === undefined) return only;
  throw Failure.because({ status: 400, field: 'shop' }, ({ kept }) =>
    kept.manyShops(shops.map(({ id }) => id)),
  );
}

/** The shop by its id; where none is named, the only one that is stored. */
export async function chooseShop(store: EventStore, wanted: string | undefined): Promise<ShopRecord> {
  const shops = await store.shops();
  if (wanted === undefined) return pickOne(shops);
  const shop = shops.find((each) => each.id === wanted);
  if (shop !== undefined) return shop;
  const stored = shops.map((each) => each.id);
  throw Failure.because({ status: 404, field: 'shop' }, ({ kept }) => kept.noShop(wanted, stored));
}
