import { type EventStore, readSummary } from '@throughline/stores';
import type { ShopEntry } from '../routes.js';
import { DEMO_SHOP } from './names.js';

/** Every stored shop with its number of events: the demo first, then by id. */
export async function listShops(store: EventStore): Promise<ShopEntry[]> {
  const shops = await store.shops();
  const rank = (id: string): string => (id === DEMO_SHOP ? '' : id);
  const sorted = shops.toSorted((left, right) => (rank(left.id) < rank(right.id) ? -1 : 1));
  const entries: ShopEntry[] = [];
  for (const shop of sorted) entries.push({ ...shop, events: (await readSummary(store, shop.id)).events });
  return entries;
}
