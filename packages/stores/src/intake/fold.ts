import { stat } from 'node:fs/promises';
import type { Commit, EventStore, ImportUnit, Statement } from '../events/port.js';
import { eventIdSql } from '../events/sql.js';
import { COLUMNS, KEPT, type Kept } from './lines.js';
import type { Segment } from './segment.js';

/**
 * Brings segments into the store, in one commit: events that the shop holds already are not doubled, so a segment that a
 * crash left behind can be brought in again.
 * @throws StoreError as an import does; the segments stay as they are.
 */
export async function fold(store: EventStore, shop: string, segments: readonly Segment[]): Promise<Commit> {
  const unit = await store.begin(shop);
  try {
    for (const segment of segments) for (const kept of KEPT) await stage(unit, segment.path(kept), kept);
    return await unit.commit();
  } catch (thrown) {
    await unit.abort();
    throw thrown;
  }
}

async function stage(unit: ImportUnit, path: string, kept: Kept): Promise<void> {
  if ((await sizeOf(path)) === 0) return;
  const source = await unit.source({ path, format: 'jsonl', compression: 'none', columns: COLUMNS[kept] });
  switch (kept) {
    case 'events':
      await unit.stageEvents(eventsOf(source));
      return;
    case 'objects':
      await unit.stageObjects({ sql: `SELECT type, id, text, numbers FROM ${source}` });
      return;
    case 'relations':
      await unit.stageRelations({
        sql: `SELECT from_type, from_id, to_type, to_id, qualifier FROM ${source}`,
      });
  }
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
