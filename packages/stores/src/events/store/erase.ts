import { setTimeout as sleep } from 'node:timers/promises';
import { isTraced } from '@throughline/model';
import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import type { Erased } from '../port.js';
import { IDENTITIES } from '../schema/identities.js';
import { JOURNEYS } from '../schema/journeys.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS, IMPORTS, OBJECT_RELATIONS, OBJECTS } from '../schema/tables.js';
import { literal } from '../sql.js';
import { deletingBy, fillChosen, makeChosen, spreadChosen } from './chosen.js';
import { countRows } from './counts.js';
import { buildAll } from './journeys.js';
import type { MovePlan } from './log.js';
import type { MergeJob } from './merges.js';
import { gatherAged } from './aged.js';
import { ownRows } from './own-rows.js';
import { countPerson, gatherPerson, OBJECT_COLUMNS, type PersonTables } from './person.js';
import { settingsOf } from './shops.js';

/** What an erasure did, and how the shop stands afterwards. */
export interface Erasure {
  readonly erased: Erased;
  readonly plan: MovePlan;
}

/** Finds what is to go. */
type Gather = (job: MergeJob) => Promise<PersonTables | null>;

/**
 * Takes a customer out of every table: events that touch them or what is theirs alone, and all that was derived from these.
 * Journeys that others share with them are built anew from what is left. Null where nothing is known of them.
 */
export function stageErasure(job: MergeJob, customer: string): Promise<Erasure | null> {
  return stageLoss(job, (each) => gatherPerson(each, customer));
}

/**
 * Takes out what happened before an instant, with the objects of which nothing is left; journeys that began before it are
 * built anew from what is left. Null where there is nothing so old.
 */
export function stageExpiry(job: MergeJob, before: Date): Promise<Erasure | null> {
  return stageLoss(job, (each) => gatherAged(each, before));
}

async function stageLoss(job: MergeJob, gather: Gather): Promise<Erasure | null> {
  const { engine, scope, before } = job;
  const tables = await gather(job);
  if (tables === null) return null;
  const erased = await countPerson(engine, tables, scope.shop);
  const gone = await countTypes(engine, tables, scope.shop);
  const shared = await keepShared(job, tables);
  await takeOut(engine, scope, { tables, shared });
  const journeys = await rebuildShared(job, shared);
  const objects = Object.fromEntries(
    Object.entries(before.objects).map(([type, count]) => [type, count - (gone.get(type) ?? 0)]),
  );
  const shop = { ...before, version: scope.version, events: before.events - erased.events, objects };
  return { erased, plan: { shop, rows: { ...NOTHING, [JOURNEYS.name]: journeys } } };
}

const NOTHING = Object.fromEntries(
  ['activities', EVENTS.name, EVENT_OBJECTS.name, OBJECTS.name, OBJECT_RELATIONS.name].map((name) => [
    name,
    0,
  ]),
);

async function countTypes(
  engine: Engine,
  { objects }: PersonTables,
  shop: string,
): Promise<Map<string, number>> {
  const sql = `SELECT object_type AS type, uniqExact(object_id) AS rows FROM objects
WHERE shop = {shop:String} AND (object_type, object_id) GLOBAL IN (SELECT type, id FROM ${objects}) GROUP BY object_type`;
  const rows = await engine.rows<{ type: string; rows: number }>({ sql, params: { shop } });
  return new Map(rows.map((row) => [row.type, row.rows]));
}

/** Objects that are not theirs and that their events touched, for whose journeys something will be missing. */
async function keepShared({ engine, scope }: MergeJob, tables: PersonTables): Promise<string> {
  const shared = await makeChosen(engine, scope, { name: 'shared', columns: OBJECT_COLUMNS });
  const sql = `SELECT DISTINCT object_type, object_id FROM event_objects
WHERE shop = {shop:String} AND event_id GLOBAL IN (SELECT id FROM ${tables.events})
  AND (object_type, object_id) GLOBAL NOT IN (SELECT type, id FROM ${tables.objects})`;
  await fillChosen(engine, shared, { sql, params: { shop: scope.shop } });
  return shared;
}

interface Chosen {
  readonly tables: PersonTables;
  readonly shared: string;
}

/** What each table loses. Events first: by the others they are found again, should this end halfway. */
async function takeOut(
  engine: Engine,
  { shop, importId }: MergeJob['scope'],
  { tables, shared }: Chosen,
): Promise<void> {
  await spreadChosen(engine, [tables.objects, tables.events, shared]);
  const theirs = `IN (SELECT type, id FROM ${tables.objects})`;
  const ids = `IN (SELECT id FROM ${tables.objects} WHERE type = 'customer')`;
  const both = `(SELECT type, id FROM ${tables.objects} UNION ALL SELECT type, id FROM ${shared})`;
  const losses: readonly (readonly [table: string, where: string])[] = [
    [EVENTS.name, `id IN (SELECT id FROM ${tables.events})`],
    [EVENT_OBJECTS.name, `event_id IN (SELECT id FROM ${tables.events})`],
    [JOURNEYS.name, `(object_type, object_id) IN ${both}`],
    [OBJECTS.name, `(object_type, object_id) ${theirs}`],
    [OBJECT_RELATIONS.name, `(from_type, from_id) ${theirs} OR (to_type, to_id) ${theirs}`],
    [IDENTITIES.name, `told ${ids} OR customer ${ids}`],
    // Plans of merges name whom they merged; what was done needs no plan.
    [IMPORTS.name, `id != ${importId}`],
  ];
  for (const [table, where] of losses) {
    const sql = `ALTER TABLE ${ownRows(engine, table)} DELETE WHERE shop = ${literal(shop)} AND (${where})`;
    await engine.run({ sql }, { lane: 'write', settings: deletingBy(engine) });
    if (table === EVENT_OBJECTS.name) await rewriteMasked(engine);
    await purge(engine, table);
  }
}

/** What merges of ids took out is masked only, and a part of which all else stays is not written anew by a deletion. */
function rewriteMasked(engine: Engine): Promise<void> {
  const sql = `ALTER TABLE ${ownRows(engine, EVENT_OBJECTS.name)} APPLY DELETED MASK`;
  return engine.run({ sql }, { lane: 'write', settings: deletingBy(engine) });
}

/** A part that a merge still reads is removed once that is done. */
const PURGES = { most: 100, everyMs: 100 } as const;

/**
 * Removes the files of parts that were replaced, which the engine would keep for eight minutes. To drop a partition that is
 * not there makes it look for them at once; replicas on a cluster look when they do, and are not waited for any longer.
 * @throws StoreError `busy` where some are still in use after ten seconds: what they hold is in no answer, and is removed later.
 */
async function purge(engine: Engine, table: string): Promise<void> {
  const own = ownRows(engine, table);
  const run = (change: string) => engine.run({ sql: `ALTER TABLE ${own} ${change}` }, { lane: 'write' });
  await run('MODIFY SETTING old_parts_lifetime = 0');
  try {
    for (let tried = 0; tried < PURGES.most; tried += 1) {
      await run(table === IMPORTS.name ? "DROP PARTITION ID 'none'" : "DROP PARTITION ' none '");
      if ((await replacedParts(engine, table)) === 0) return;
      await sleep(PURGES.everyMs);
    }
  } finally {
    await run('RESET SETTING old_parts_lifetime');
  }
  if (engine.cluster?.replicated === true) return;
  throw new StoreError({
    kind: 'busy',
    message: `Files of ${table} that were replaced are still being read.`,
    hint: 'Ask for it once more in a few minutes.',
  });
}

async function replacedParts(engine: Engine, table: string): Promise<number> {
  const { cluster } = engine;
  const parts =
    cluster === null ? 'system.parts' : `clusterAllReplicas(${literal(cluster.name)}, system.parts)`;
  const databases =
    cluster === null ? 'currentDatabase()' : [cluster.database, cluster.shard].map(literal).join(', ');
  const sql = `SELECT count() AS rows FROM ${parts}
WHERE database IN (${databases}) AND table = {table:String} AND NOT active`;
  const [row] = await engine.rows<{ rows: number }>({ sql, params: { table } });
  return row?.rows ?? 0;
}

/** Journeys of what others share with them, from the events that are left. Returns how many. */
async function rebuildShared({ engine, scope, before }: MergeJob, shared: string): Promise<number> {
  const types = (await engine.rows<{ type: string }>({ sql: `SELECT DISTINCT type FROM ${shared}` }))
    .map(({ type }) => type)
    .filter((type) => isTraced(type, settingsOf(before)));
  if (types.length === 0) return 0;
  const staged = stageName(scope.importId, EVENT_OBJECTS.name);
  const sql = `INSERT INTO ${staged} SELECT * FROM event_objects FINAL
WHERE shop = {shop:String} AND (object_type, object_id) GLOBAL IN (SELECT type, id FROM ${shared})`;
  await engine.run({ sql, params: { shop: scope.shop } }, { lane: 'write' });
  await buildAll({ engine, onProgress: () => undefined }, { ...scope, types, of: 'regrouped' });
  return countRows(engine, stageName(scope.importId, JOURNEYS.name));
}
