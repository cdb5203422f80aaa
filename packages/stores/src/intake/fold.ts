import { stat } from 'node:fs/promises';
import { SAME_AS } from '@throughline/model';
import type { Commit, CustomerLink, EventStore, ImportUnit, Statement } from '../events/port.js';
import { eventIdSql } from '../events/sql.js';
import { CUSTOMER, givenUpIn } from '../events/store/identities.sql.js';
import { COLUMNS, KEPT, type Kept } from './lines.js';
import type { Segment } from './segment.js';

/**
 * Brings segments into the store, in one commit: events that the shop holds already are not doubled, so a segment that a
 * crash left behind can be brought in again. Then follows what they say of who is who.
 * @throws StoreError as an import does; the segments stay as they are.
 */
export async function fold(store: EventStore, shop: string, segments: readonly Segment[]): Promise<Commit> {
  const unit = await store.begin(shop);
  const links: CustomerLink[] = [];
  let commit: Commit;
  try {
    for (const segment of segments)
      for (const kept of KEPT) links.push(...(await stage(unit, segment.path(kept), kept)));
    links.push(...(await unit.query<CustomerLink>(givenUpIn(Number(unit.id), shop))));
    commit = await unit.commit();
  } catch (thrown) {
    await unit.abort();
    throw thrown;
  }
  for (let at = 0; at < links.length; at += LINKS_AT_ONCE)
    await store.merge(shop, links.slice(at, at + LINKS_AT_ONCE));
  return commit;
}

const LINKS_AT_ONCE = 5000;

/** Stages a file; gives the links between customers that it tells, in their order. */
async function stage(unit: ImportUnit, path: string, kept: Kept): Promise<CustomerLink[]> {
  if ((await sizeOf(path)) === 0) return [];
  const source = await unit.source({ path, format: 'jsonl', compression: 'none', columns: COLUMNS[kept] });
  switch (kept) {
    case 'events':
      await unit.stageEvents(eventsOf(source));
      return [];
    case 'objects':
      await unit.stageObjects({ sql: `SELECT type, id, text, numbers FROM ${source}` });
      return [];
    case 'relations':
      await unit.stageRelations({
        sql: `SELECT from_type, from_id, to_type, to_id, qualifier FROM ${source}`,
      });
      return unit.query<CustomerLink>(linksIn(source));
  }
}

function linksIn(source: string): Statement {
  const customers = `from_type = '${CUSTOMER}' AND to_type = '${CUSTOMER}'`;
  const sql = `SELECT from_id AS from, to_id AS to FROM ${source}
WHERE qualifier = {same:String} AND ${customers} GROUP BY from_id, to_id ORDER BY min(_row_number)`;
  return { sql, params: { same: SAME_AS } };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.size ?? 0;
}

/** Where an event brings no position, the order of arrival decides between events of the same instant. */
function eventsOf(source: string): Statement {
  return {
    sql: `SELECT ${eventIdSql('told')} AS id, time, ifNull(place, toUInt64(_row_number)) AS position, activity, system,
  channel, device, amount, currency, text, numbers, objects
FROM (SELECT * EXCEPT (id, position), id AS told, position AS place FROM ${source})`,
  };
}
