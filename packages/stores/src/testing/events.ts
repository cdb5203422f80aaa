import type { ShopEvent } from '@throughline/model';
import type { EventStore } from '../events/port.js';
import { readActivities } from '../events/store/activities.js';

/** An event of one order, with what a case does not care about filled in. */
export function orderEvent(id: string, changes: Partial<ShopEvent> = {}): ShopEvent {
  return {
    id,
    time: '2026-03-01T10:00:00.000Z',
    activity: 'Order Completed',
    position: 0,
    objects: [{ type: 'order', id: 'o1' }],
    ...changes,
  };
}

/** A minute of 1 March 2026. */
export function minute(at: number): string {
  return new Date(Date.UTC(2026, 2, 1, 0, at)).toISOString();
}

/** A journey as a person would tell it. */
export interface ToldJourney {
  readonly object: string;
  readonly activities: readonly string[];
  readonly offsets: readonly number[];
  readonly version: number;
}

export async function journeysOf(store: EventStore, shop: string): Promise<ToldJourney[]> {
  const names = new Map((await readActivities(store, shop)).map(({ id, name }) => [id, name]));
  const sql = `
SELECT concat(object_type, ':', object_id) AS object, activities AS numbers, offsets, version
FROM journeys FINAL WHERE shop = {shop:String}
ORDER BY object`;
  const rows = await store.query<Omit<ToldJourney, 'activities'> & { numbers: number[] }>({
    sql,
    params: { shop },
  });
  return rows.map(({ numbers, ...row }) => ({
    ...row,
    activities: numbers.map((number) => names.get(number) ?? ''),
  }));
}

/** How many rows each table holds for a shop: what a double import must not change. */
export async function rowCounts(store: EventStore, shop: string): Promise<Record<string, number>> {
  const tables = ['events', 'event_objects', 'objects', 'object_relations', 'activities', 'journeys'];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const sql = `SELECT count() AS rows FROM ${table} FINAL WHERE shop = {shop:String}`;
    const [row] = await store.query<{ rows: number }>({ sql, params: { shop } });
    counts[table] = row?.rows ?? 0;
  }
  return counts;
}

/** Tables of imports that have not ended. */
export async function stagingTables(store: EventStore): Promise<string[]> {
  const sql = "SELECT name FROM system.tables WHERE database = currentDatabase() AND name LIKE 'stage%'";
  return (await store.query<{ name: string }>({ sql })).map(({ name }) => name);
}
