import type { Statement } from '@throughline/stores';
import type { JourneySource } from '../source/source.js';

/** Where a shop's rows stand: what came in later is told by it. */
export interface Standing {
  /** The last import that brought a row of a journey. */
  readonly import: number;
  /** Events that later imports brought than the one asked about. */
  readonly fresh: number;
  /** How often ids of customers were put together or taken apart. */
  readonly identities: number;
}

/** @param after an import: what came in later is counted. */
export function standing(
  { own, everyShard, binder }: JourneySource,
  { shop, objectType, after }: { readonly shop: string; readonly objectType: string; readonly after: number },
): Statement {
  const meant = `shop = ${binder.text(shop)}`;
  const sql = `
SELECT max(newest) AS import, sum(came) AS fresh,
  (SELECT max(version) FROM identities WHERE ${meant}) AS identities
FROM ${everyShard(`
  SELECT toUInt8(1) AS of, max(import) AS newest, toUInt64(0) AS came FROM ${own('event_objects')}
  WHERE ${meant} AND object_type = ${binder.text(objectType)}
  UNION ALL
  SELECT toUInt8(2) AS of, toUInt64(0) AS newest, count() AS came FROM ${own('events')}
  WHERE ${meant} AND import > ${binder.whole(after)}`)}`;
  return binder.statement(sql);
}

/** How many events happened up to a time and came in after an import: the way back into what was counted before. */
export function lateRows(
  { own, everyShard, binder }: JourneySource,
  asked: { readonly shop: string; readonly objectType: string; readonly after: number; readonly last: Date },
): Statement {
  const sql = `
SELECT sum(rows) AS late FROM ${everyShard(`
  SELECT count() AS rows FROM ${own('event_objects')}
  WHERE shop = ${binder.text(asked.shop)} AND object_type = ${binder.text(asked.objectType)}
    AND import > ${binder.whole(asked.after)} AND time <= ${binder.instant(asked.last)}`)}`;
  return binder.statement(sql);
}
