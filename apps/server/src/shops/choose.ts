import type { EventStore, ShopRecord } from '@throughline/stores';
import { Failure } from '../failure.js';

function pickOne(shops: readonly ShopRecord[]): ShopRecord {
  const [only, another] = shops;
  if (only === undefined) {
    throw new Failure({
      status: 404,
      message: 'No shop is stored yet.',
      hint: 'Import files first, or start with --demo.',
    });
  }
  if (another === undefined) return only;
  throw new Failure({
    status: 400,
    message: `More than one shop is stored: ${shops.map((shop) => shop.id).join(', ')}.`,
    field: 'shop',
    hint: 'Name one of them.',
  });
}

/** The shop by its id; where none is named, the only one that is stored. */
export async function chooseShop(store: EventStore, wanted: string | undefined): Promise<ShopRecord> {
  const shops = await store.shops();
  if (wanted === undefined) return pickOne(shops);
  const shop = shops.find((each) => each.id === wanted);
  if (shop !== undefined) return shop;
  const stored = shops.map((each) => each.id).join(', ');
  throw new Failure({
    status: 404,
    message: `There is no shop "${wanted}".`,
    field: 'shop',
    hint: stored === '' ? 'Import files first, or start with --demo.' : `Stored are: ${stored}.`,
  });
}
