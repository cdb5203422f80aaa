import type { EventStore } from '../port.js';

/** An id that was merged into a customer. */
export interface MergedId {
  readonly told: string;
  readonly customer: string;
  /** Whether it was taken apart from that customer again. */
  readonly parted: boolean;
  /** When it was merged, or taken apart: UTC, ISO 8601. */
  readonly at: string;
}

/** The ids that were merged into a customer, by its id or by one of these, in the order of their names. */
export async function readIdentities(
  store: Pick<EventStore, 'query'>,
  shop: string,
  customer: string,
): Promise<MergedId[]> {
  const sql = `
SELECT told, customer, parted, at FROM identities FINAL
WHERE shop = {shop:String} AND customer IN (
  SELECT customer FROM identities FINAL WHERE shop = {shop:String} AND told = {customer:String}
  UNION DISTINCT SELECT {customer:String})
ORDER BY told`;
  const rows = await store.query<Omit<MergedId, 'parted'> & { parted: number }>({
    sql,
    params: { shop, customer },
  });
  return rows.map((row) => ({ ...row, parted: row.parted === 1 }));
}
