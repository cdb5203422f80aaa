import type { Engine } from '../engine.js';
import { columnNames, structureOf } from '../schema/ddl.js';
import { IDENTITIES } from '../schema/identities.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS } from '../schema/tables.js';
import { dropFormer } from './identities.sql.js';
import type { Move, MovePlan, Regrouped } from './log.js';
import { literal } from '../sql.js';
import { ownRows } from './own-rows.js';

/** Ends a regrouping once its rows are in: takes out those that they replace, and records the identities. */
export async function settleRegrouped(engine: Engine, move: Move, plan: MovePlan): Promise<void> {
  if (plan.regrouped === undefined) return;
  const { ids, identities } = plan.regrouped;
  const table = ownRows(engine, EVENT_OBJECTS.name);
  const theirs = await named(engine, move, ids);
  await engine.run(dropFormer(table, move.id, { shop: move.shop, ids: theirs }), { lane: 'write' });
  await writeIdentities(engine, move, { identities, version: plan.shop.version });
}

/**
 * The engine keeps the text of statements that delete: on one machine it names a table of ids, which goes with the staging
 * tables, and so nobody whom an erasure would have to look for there.
 */
async function named(engine: Engine, { id }: Move, ids: readonly string[]): Promise<string> {
  if (engine.cluster !== null) return ids.map(literal).join(', ');
  const table = stageName(id, 'regrouped_ids');
  const make = `CREATE TABLE IF NOT EXISTS ${table} (id String) ENGINE = MergeTree ORDER BY id`;
  await engine.run({ sql: make }, { lane: 'write' });
  const fill = `INSERT INTO ${table} SELECT arrayJoin({ids:Array(String)})`;
  await engine.run({ sql: fill, params: { ids: [...ids] } }, { lane: 'write' });
  return `SELECT id FROM ${table}`;
}

async function writeIdentities(
  engine: Engine,
  { id, shop }: Move,
  { identities, version }: Pick<Regrouped, 'identities'> & { version: number },
): Promise<void> {
  const at = new Date(Math.floor(id / 1000)).toISOString();
  const columns = columnNames(IDENTITIES);
  await engine.load({
    into: `${IDENTITIES.name} (${columns})`,
    select: columns,
    structure: structureOf(IDENTITIES),
    lines: identities.map((each) => JSON.stringify({ shop, ...each, at, version })).join('\n'),
  });
}
