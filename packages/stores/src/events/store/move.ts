import type { Engine } from '../engine.js';
import { STAGE_PREFIX, stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS, MOVED_TABLES } from '../schema/tables.js';
import { literal } from '../sql.js';
import type { ImportEntry, MovePlan } from './log.js';
import { logImport, startOf, unfinished } from './log.js';
import { writeShop } from './shops.js';

/** Tables in which a row that was moved twice would count twice: the others fold it by their key. */
const COUNTED: readonly string[] = [EVENTS.name, EVENT_OBJECTS.name];

/**
 * Moves a staged import in. From the log entry on there is no way back: after a crash the next start goes on
 * here. The shop's row comes last, since its version is what tells everyone of the change.
 */
export async function moveIn(engine: Engine, importId: number, plan: MovePlan): Promise<void> {
  const entry = { id: importId, shop: plan.shop.id, plan };
  await logImport(engine, { ...entry, state: 'moving' });
  for (const table of MOVED_TABLES) await movePartition(engine, entry, table.name);
  await writeShop(engine, plan.shop);
  await logImport(engine, { ...entry, state: 'done' });
  await dropStaging(engine, importId);
}

type Move = Pick<ImportEntry, 'id' | 'shop'>;

async function movePartition(engine: Engine, move: Move, table: string): Promise<void> {
  const sql = `ALTER TABLE ${stageName(move.id, table)} MOVE PARTITION ${literal(move.shop)} TO TABLE ${table}`;
  await engine.run({ sql }, { lane: 'write' });
}

export async function dropStaging(engine: Engine, importId: number): Promise<void> {
  for (const name of await tablesLike(engine, stageName(importId, ''))) {
    await engine.run({ sql: `DROP TABLE IF EXISTS ${name} SYNC` }, { lane: 'write' });
  }
}

async function tablesLike(engine: Engine, prefix: string): Promise<string[]> {
  const sql =
    'SELECT name FROM system.tables WHERE database = currentDatabase() AND startsWith(name, {prefix:String})';
  const rows = await engine.rows<{ name: string }>({ sql, params: { prefix } });
  return rows.map(({ name }) => name);
}

/**
 * Cleans up after a crash: imports that were being staged are dropped, those that were being moved are
 * finished, shops that were being removed are removed.
 * @param before only what began earlier (milliseconds): a remote store may have other writers at work.
 */
export async function recover(engine: Engine, before: number): Promise<void> {
  for (const entry of await unfinished(engine)) {
    if (startOf(entry.id) >= before) continue;
    if (entry.state === 'moving' && entry.plan !== null) await finish(engine, entry, entry.plan);
    else if (entry.state === 'removing') await dropShop(engine, entry, entry.plan);
    else await logImport(engine, { ...entry, state: 'aborted' });
  }
  await dropOrphans(engine, before);
}

async function finish(engine: Engine, entry: ImportEntry, plan: MovePlan): Promise<void> {
  const staged = await tablesLike(engine, stageName(entry.id, ''));
  for (const { name } of MOVED_TABLES) {
    if (!staged.includes(stageName(entry.id, name))) continue;
    if (COUNTED.includes(name) && (await arrived(engine, entry, { table: name, rows: plan.rows[name] ?? 0 })))
      continue;
    await movePartition(engine, entry, name);
  }
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
    const takeOut = `ALTER TABLE ${expected.table} DELETE WHERE shop = ${literal(move.shop)} AND import = ${move.id}`;
    await engine.run({ sql: `${takeOut} SETTINGS mutations_sync = 2` }, { lane: 'write' });
  }
  return false;
}

/** Drops all that a shop holds. Logged first, so that a crash within is finished at the next start. */
export async function dropShop(engine: Engine, move: Move, plan: MovePlan | null): Promise<void> {
  await logImport(engine, { ...move, state: 'removing', plan });
  for (const { name } of MOVED_TABLES) {
    await engine.run({ sql: `ALTER TABLE ${name} DROP PARTITION ${literal(move.shop)}` }, { lane: 'write' });
  }
  if (plan !== null) await writeShop(engine, plan.shop);
  await logImport(engine, { ...move, state: 'done', plan: null });
}

async function dropOrphans(engine: Engine, before: number): Promise<void> {
  const ids = new Set<number>();
  for (const name of await tablesLike(engine, STAGE_PREFIX)) {
    const id = Number(/^stage_(\d+)_/u.exec(name)?.[1]);
    if (startOf(id) < before) ids.add(id);
  }
  for (const id of ids) await dropStaging(engine, id);
}
