import { stat } from 'node:fs/promises';
import { SAME_AS, type ShopEvent } from '@throughline/model';
import type { Commit, CustomerLink, EventStore, ImportUnit, Statement } from '../events/port.js';
import { eventIdSql } from '../events/sql.js';
import { CUSTOMER, givenUpIn } from '../events/store/identities.sql.js';
import { COLUMNS, type Kept } from './lines.js';
import { KNOWN_ONLY, refusedIn } from './refused.js';
import type { Segment } from './segment.js';

/** What is to be brought in. */
export interface FoldJob {
  readonly store: EventStore;
  readonly shop: string;
  readonly segments: readonly Segment[];
  /**
   * Set where the shop can have no more activities: events of others are left out, counted as rejected, and given to this
   * before the segments are given up.
   */
  readonly refuse?: (events: readonly ShopEvent[]) => Promise<void>;
}

/**
 * Brings segments into the store, in one commit: events that the shop holds already are not doubled, so a segment that a
 * crash left behind can be brought in again. Then follows what they say of who is who.
 * @throws StoreError as an import does; the segments stay as they are.
 */
export async function fold(job: FoldJob): Promise<Commit> {
  const { store, shop, segments } = job;
  const unit = await store.begin(shop);
  const links: CustomerLink[] = [];
  const refused: ShopEvent[] = [];
  let commit: Commit;
  try {
    for (const segment of segments) {
      refused.push(...(await stageEvents(unit, job, segment)));
      await stageObjects(unit, segment);
      links.push(...(await stageRelations(unit, segment)));
    }
    links.push(...(await unit.query<CustomerLink>(givenUpIn(Number(unit.id), shop))));
    commit = await unit.commit({ rejected: refused.length });
  } catch (thrown) {
    await unit.abort();
    throw thrown;
  }
  for (let at = 0; at < links.length; at += LINKS_AT_ONCE)
    await store.merge(shop, links.slice(at, at + LINKS_AT_ONCE));
  if (refused.length > 0) await job.refuse?.(refused);
  return commit;
}

const LINKS_AT_ONCE = 5000;

/** Where the engine reads a file of a segment; null where there is nothing in it. */
async function sourceOf(unit: ImportUnit, segment: Segment, kept: Kept): Promise<string | null> {
  const path = segment.path(kept);
  if ((await sizeOf(path)) === 0) return null;
  return unit.source({ path, format: 'jsonl', compression: 'none', columns: COLUMNS[kept] });
}

/** Gives the events that are left out. */
async function stageEvents(
  unit: ImportUnit,
  { shop, refuse }: FoldJob,
  segment: Segment,
): Promise<ShopEvent[]> {
  const source = await sourceOf(unit, segment, 'events');
  if (source === null) return [];
  await unit.stageEvents(eventsOf(source, refuse === undefined ? null : shop));
  return refuse === undefined ? [] : refusedIn(unit, source, shop);
}

async function stageObjects(unit: ImportUnit, segment: Segment): Promise<void> {
  const source = await sourceOf(unit, segment, 'objects');
  if (source !== null) await unit.stageObjects({ sql: `SELECT type, id, text, numbers FROM ${source}` });
}

/** Gives the links between customers, in their order. */
async function stageRelations(unit: ImportUnit, segment: Segment): Promise<CustomerLink[]> {
  const source = await sourceOf(unit, segment, 'relations');
  if (source === null) return [];
  await unit.stageRelations({ sql: `SELECT from_type, from_id, to_type, to_id, qualifier FROM ${source}` });
  return unit.query<CustomerLink>(linksIn(source));
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

/**
 * Where an event brings no position, the order of arrival decides between events of the same instant.
 * @param known the shop whose activities are the only ones to take; null where any is.
 */
function eventsOf(source: string, known: string | null): Statement {
  const where = known === null ? '' : `WHERE ${KNOWN_ONLY}`;
  return {
    sql: `SELECT ${eventIdSql('told')} AS id, time, ifNull(place, toUInt64(_row_number)) AS position, activity, system,
  channel, device, amount, currency, text, numbers, objects
FROM (SELECT * EXCEPT (id, position), id AS told, position AS place FROM ${source} ${where})`,
    params: known === null ? {} : { shop: known },
  };
}
