import type { Engine } from '../engine.js';
import { stageName } from '../schema/staging.js';
import { IDENTITIES } from '../schema/identities.js';
import { MOVED_TABLES } from '../schema/tables.js';
import { literal } from '../sql.js';
import { isOnEveryServer } from './chosen.js';
import { logImport, type Move, type MovePlan } from './log.js';
import { ownRows } from './own-rows.js';
import { settleMisled, settleRegrouped } from './regrouped.js';
import { writeShop } from './shops.js';

/**
 * Moves a staged import in. From the log entry on there is no way back: after a crash the next start goes on
 * here. The shop's row comes last, since its version is what tells everyone of the change.
 */
export async function moveIn(engine: Engine, importId: number, plan: MovePlan): Promise<void> {
  const entry = { id: importId, shop: plan.shop.id, plan };
  await logImport(engine, { ...entry, state: 'moving' });
  for (const { name } of MOVED_TABLES) if (plan.rows[name] !== 0) await movePartition(engine, entry, name);
  await settleRegrouped(engine, entry, plan);
  await settleMisled(engine, entry, plan);
  await writeShop(engine, plan.shop);
  await logImport(engine, { ...entry, state: 'done' });
  await dropStaging(engine, importId);
}

/** Moves a shop's rows out of one of an import's own tables, into the real one where no other is named. */
export async function movePartition(engine: Engine, move: Move, table: string, to = table): Promise<void> {
  const staged = stageName(move.id, table);
  if (engine.cluster === null || to !== table) {
    const sql = `ALTER TABLE ${staged} MOVE PARTITION ${literal(move.shop)} TO TABLE ${to}`;
    return engine.run({ sql }, { lane: 'write' });
  }
  const sql = `INSERT INTO ${table} SELECT * FROM ${staged}`;
  return engine.run({ sql }, { lane: 'write', settings: spreading(move, table) });
}

/**
 * Parts cannot be linked into another server's table, so rows are sent: answered when every shard has written them.
 * The token lets replicas know blocks that an earlier try brought already.
 */
function spreading(move: Move, table: string): Record<string, string | number> {
  return { distributed_foreground_insert: 1, insert_deduplication_token: `${move.id}-${table}` };
}

export async function dropStaging(engine: Engine, importId: number): Promise<void> {
  const names = await tablesLike(engine, stageName(importId, ''));
  const everywhere = names.filter((name) => engine.cluster !== null && isOnEveryServer(name));
  const here = names.filter((name) => !everywhere.includes(name));
  if (here.length > 0)
    await engine.run({ sql: `DROP TABLE IF EXISTS ${here.join(', ')} SYNC` }, { lane: 'write' });
  for (const name of everywhere)
    await engine.run({ sql: `DROP TABLE IF EXISTS ${ownRows(engine, name)} SYNC` }, { lane: 'write' });
}

/** Names of the tables that begin so. */
export async function tablesLike(engine: Engine, prefix: string): Promise<string[]> {
  const sql =
    'SELECT name FROM system.tables WHERE database = currentDatabase() AND startsWith(name, {prefix:String})';
  const rows = await engine.rows<{ name: string }>({ sql, params: { prefix } });
  return rows.map(({ name }) => name);
}

/** Drops all that a shop holds. Logged first, so that a crash within is finished at the next start. */
export async function dropShop(engine: Engine, move: Move, plan: MovePlan | null): Promise<void> {
  await logImport(engine, { ...move, state: 'removing', plan });
  for (const { name } of [...MOVED_TABLES, IDENTITIES]) {
    const sql = `ALTER TABLE ${ownRows(engine, name)} DROP PARTITION ${literal(move.shop)}`;
    await engine.run({ sql }, { lane: 'write' });
  }
  if (plan !== null) await writeShop(engine, plan.shop);
  await logImport(engine, { ...move, state: 'done', plan: null });
}
