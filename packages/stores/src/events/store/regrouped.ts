import type { Engine } from '../engine.js';
import { columnNames, structureOf } from '../schema/ddl.js';
import { IDENTITIES } from '../schema/identities.js';
import { EVENT_OBJECTS } from '../schema/tables.js';
import { dropFormer } from './identities.sql.js';
import { dropWrong } from './lead/rows.sql.js';
import { leadTables } from './lead/tables.js';
import type { Move, MovePlan, Regrouped } from './log.js';
import { deletingBy, fillChosen, makeChosen, spreadChosen } from './chosen.js';
import { ownRows } from './own-rows.js';

/** Takes out rows that led an event to somebody whose it is not, once the commit's own are in. */
export async function settleMisled(engine: Engine, move: Move, { misled }: MovePlan): Promise<void> {
  if (misled !== true) return;
  const { wrong } = leadTables(move.id);
  const pairs = engine.cluster === null ? wrong : await everywhere(engine, move, wrong);
  const drop = dropWrong(ownRows(engine, EVENT_OBJECTS.name), move.shop, `SELECT customer, id FROM ${pairs}`);
  await engine.run(drop, { lane: 'write', settings: deletingBy(engine) });
}

/** Shards do not see a table of the server that is talked to. */
async function everywhere(engine: Engine, { id }: Move, wrong: string): Promise<string> {
  const columns = [
    ['customer', 'String'],
    ['id', 'UInt128'],
  ] as const;
  const table = await makeChosen(engine, { importId: id }, { name: 'misled', columns });
  await fillChosen(engine, table, { sql: `SELECT customer, id FROM ${wrong}` });
  await spreadChosen(engine, [table]);
  return table;
}

/** Ends a regrouping once its rows are in: takes out those that they replace, and records the identities. */
export async function settleRegrouped(engine: Engine, move: Move, plan: MovePlan): Promise<void> {
  if (plan.regrouped === undefined) return;
  const { ids, identities } = plan.regrouped;
  const table = ownRows(engine, EVENT_OBJECTS.name);
  const theirs = await named(engine, move, ids);
  const drop = dropFormer(table, move.id, { shop: move.shop, ids: theirs });
  await engine.run(drop, { lane: 'write', settings: deletingBy(engine) });
  await writeIdentities(engine, move, { identities, version: plan.shop.version });
}

/** A select of the ids that were regrouped. */
async function named(engine: Engine, { id }: Move, ids: readonly string[]): Promise<string> {
  const chosen = { name: 'regrouped', columns: [['id', 'String']] as const };
  const table = await makeChosen(engine, { importId: id }, chosen);
  await fillChosen(engine, table, {
    sql: 'SELECT arrayJoin({ids:Array(String)})',
    params: { ids: [...ids] },
  });
  await spreadChosen(engine, [table]);
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
