import { SAME_AS } from '@throughline/model';
import type { CustomerLink, EventStore } from '@throughline/stores';

const AT_ONCE = 5000;

/** What an import that was committed says of who is who. */
export interface Imported {
  readonly shop: string;
  /** The import's own number, by which its events are known. */
  readonly unit: string;
  readonly relations: number;
}

/**
 * Follows the links between customers that an import told (`same as`), and those of ids that it names and that were given
 * up before: by rules M1 to M8 of the stores' SPEC, as links of live events are.
 */
export async function followLinks(store: EventStore, imported: Imported): Promise<void> {
  const links = [...(await toldLinks(store, imported)), ...(await givenUp(store, imported))];
  for (let at = 0; at < links.length; at += AT_ONCE)
    await store.merge(imported.shop, links.slice(at, at + AT_ONCE));
}

async function toldLinks(store: EventStore, { shop, relations }: Imported): Promise<CustomerLink[]> {
  if (relations === 0) return [];
  const version = (await store.shop(shop))?.version ?? 0;
  const sql = `SELECT DISTINCT from_id AS from, to_id AS to FROM object_relations
WHERE shop = {shop:String} AND qualifier = {same:String} AND from_type = 'customer' AND to_type = 'customer'
  AND version = {version:UInt64} AND from_id != to_id ORDER BY from, to`;
  return store.query<CustomerLink>({ sql, params: { shop, same: SAME_AS, version } });
}

/** A shop in which nobody was merged is asked for one row. */
async function givenUp(store: EventStore, { shop, unit }: Imported): Promise<CustomerLink[]> {
  const some = 'SELECT 1 AS some FROM identities WHERE shop = {shop:String} LIMIT 1';
  if ((await store.query({ sql: some, params: { shop } })).length === 0) return [];
  const sql = `SELECT told AS from, customer AS to FROM identities FINAL
WHERE shop = {shop:String} AND parted = 0 AND told GLOBAL IN (
  SELECT object_id FROM event_objects WHERE shop = {shop:String} AND object_type = 'customer' AND import = {unit:UInt64})
ORDER BY from`;
  return store.query<CustomerLink>({ sql, params: { shop, unit } });
}
