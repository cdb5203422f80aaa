import type { Engine } from '../engine.js';
import type { Statement } from '../port.js';
import { clause, makeTable } from '../schema/cluster.js';
import { stageName } from '../schema/staging.js';

/** By what the tables are told that every server of a cluster has. */
const CHOSEN = '_chosen_';

/** What is needed of an engine here. */
type Runs = Pick<Engine, 'cluster' | 'run'>;

/** Whether a staging table has to be dropped from every server. */
export function isOnEveryServer(name: string): boolean {
  return name.includes(CHOSEN);
}

/**
 * Makes a table that says what a deletion takes out. The engine keeps the text of such statements, so they name this table
 * and nobody who was erased. On a cluster each shard deletes by its own copy, since no server reads another's staging tables.
 * It is dropped with these.
 */
export async function makeChosen(
  engine: Runs,
  scope: { readonly importId: number },
  table: { readonly name: string; readonly columns: readonly (readonly [name: string, type: string])[] },
): Promise<string> {
  const name = stageName(scope.importId, `${CHOSEN.slice(1)}${table.name}`);
  const shape = { name, columns: table.columns, engine: 'MergeTree', orderBy: 'tuple()' };
  for (const sql of makeTable(shape, engine.cluster)) await engine.run({ sql }, { lane: 'write' });
  return engine.cluster === null ? name : `${engine.cluster.database}.${name}`;
}

/** Puts what a statement selects into such a table. */
export async function fillChosen(engine: Runs, table: string, select: Statement): Promise<void> {
  await engine.run({ ...select, sql: `INSERT INTO ${table} ${select.sql}` }, { lane: 'write' });
}

/** Resolves when every server has all that was put into these tables; before that, nothing may be deleted by them. */
export async function spreadChosen(engine: Runs, tables: readonly string[]): Promise<void> {
  const { cluster } = engine;
  if (cluster === null || !cluster.replicated) return;
  for (const table of tables)
    await engine.run({ sql: `SYSTEM SYNC REPLICA${clause(cluster)} ${table}` }, { lane: 'write' });
}

/** A day: mutations of large tables take their time on every shard, and half an erasure is none. */
const PATIENCE_S = 86_400;

/** Settings of a statement that deletes by such a table: answered when it is done on every server. */
export function deletingBy({ cluster }: Pick<Runs, 'cluster'>): Record<string, string | number> {
  if (cluster === null) return { mutations_sync: 2 };
  // Replicas refuse to choose by another table, which might say something else to each of them: these say the same.
  return {
    mutations_sync: 2,
    lightweight_deletes_sync: 2,
    allow_nondeterministic_mutations: 1,
    distributed_ddl_task_timeout: PATIENCE_S,
  };
}
