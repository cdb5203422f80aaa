import type { LogSummary } from '@throughline/model';
import { StoreError } from '../errors.js';
import type { EventStore } from '../port.js';
import type { ShopRow } from './shops.js';

type SummaryRow = Pick<ShopRow, 'events' | 'rejected' | 'first' | 'last' | 'objects'>;

/**
 * What a shop's log holds in all: kept with the shop at each commit, so that no answer has to count it anew.
 * @throws StoreError `unknown-shop`
 */
export async function readSummary(store: Pick<EventStore, 'query'>, shop: string): Promise<LogSummary> {
  const sql = 'SELECT events, rejected, first, last, objects FROM shops FINAL WHERE id = {shop:String}';
  const [row] = await store.query<SummaryRow>({ sql, params: { shop } });
  if (row === undefined) throw unknownShop(shop);
  const { events, rejected, first: from, last: to, objects } = row;
  return { events, rejected, from, to, objects: { ...objects } };
}

export function unknownShop(id: string): StoreError {
  return new StoreError({
    kind: 'unknown-shop',
    message: `There is no shop “${id}”.`,
    hint: 'Import events into it to make it.',
  });
}
