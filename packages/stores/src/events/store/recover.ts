import type { Engine } from '../engine.js';
import { STAGE_PREFIX, stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS, MOVED_TABLES } from '../schema/tables.js';
import { literal } from '../sql.js';
import { type ImportEntry, logImport, type Move, type MovePlan, unfinished } from './log.js';
import { dropShop, dropStaging, movePartition, tablesLike } from './move.js';
import { ownRows } from './own-rows.js';
import { settleMisled, settleRegrouped } from './regrouped.js';
import { writeShop } from './shops.js';

/** Tables in which a row that was moved twice would count twice: the others fold it by their key. */
const COUNTED: ReadonlySet<string> = new Set([EVENTS.name, EVENT_OBJECTS.name]);

/**
 * Cleans up after a crash: imports that were being staged are dropped, those that were being moved are
 * finished, shops that were being removed are removed.
 * @param abandoned whether nobody else is at work on an import.
 */
export async function recover(engine: Engine, abandoned: (entry: ImportEntry) => boolean): Promise<void> {
  const live = new Set<number>();
  for (const entry of await unfinished(engine)) {
    if (!abandoned(entry)) {
      live.add(entry.id);
      continue;
    }
    await settle(engine, entry);
  }
  await dropOrphans(engine, live);
}

async function settle(engine: Engine, entry: ImportEntry): Promise<void> {
  if (entry.state === 'moving' && entry.plan !== null) return finish(engine, entry, entry.plan);
  if (entry.state === 'removing') return dropShop(engine, entry, entry.plan);
  return logImport(engine, { ...entry, state: 'aborted' });
}

async function finish(engine: Engine, entry: ImportEntry, plan: MovePlan): Promise<void> {
  const staged = await tablesLike(engine, stageName(entry.id, ''));
  for (const { name } of MOVED_TABLES) {
    if (!staged.includes(stageName(entry.id, name))) continue;
    if (COUNTED.has(name) && (await arrived(engine, entry, { table: name, rows: plan.rows[name] ?? 0 })))
      continue;
    await movePartition(engine, entry, name);
  }
  await settleRegrouped(engine, entry, plan);
  await settleMisled(engine, entry, plan);
  await writeShop(engine, plan.shop);
  await logImport(engine, { ...entry, state: 'done' });
}

/**
 * Whether a table's rows are in already. A move first links all parts into the table and then takes them from
 * the staging table; rows that are in only in part are taken out again, for then the staging table has all.
 */
async function arrived(
  engine: Engine,
  move: Move,
  expected: { table: string; rows: number },
): Promise<boolean> {
  const params = { shop: move.shop, import: move.id };
  const where = 'shop = {shop:String} AND import = {import:UInt64}';
  const sql = `SELECT count() AS rows FROM ${expected.table} WHERE ${where}`;
  const [count] = await engine.rows<{ rows: number }>({ sql, params });
  const rows = count?.rows ?? 0;
  if (rows === expected.rows) return true;
  if (rows > 0) {
    const takeOut = `ALTER TABLE ${ownRows(engine, expected.table)} DELETE WHERE shop = ${literal(move.shop)} AND import = ${move.id}`;
    await engine.run({ sql: `${takeOut} SETTINGS mutations_sync = 2` }, { lane: 'write' });
  }
  return false;
}

/** An import is logged before its first table is made: what no live import owns is nobody's. */
async function dropOrphans(engine: Engine, live: ReadonlySet<number>): Promise<void> {
  const ids = new Set<number>();
  for (const name of await tablesLike(engine, STAGE_PREFIX)) {
    const id = Number(/^stage_(\d+)_/u.exec(name)?.[1]);
    if (!live.has(id)) ids.add(id);
  }
  for (const id of ids) await dropStaging(engine, id);
}
