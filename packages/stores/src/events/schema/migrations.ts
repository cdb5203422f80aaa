import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import { isVersioned, type ClusterPlace } from '../layout.js';
import { clause, makeTable } from './cluster.js';
import { IDENTITIES } from './identities.js';
import { TABLES, type TableShape } from './tables.js';

/** One step of the schema. Steps are never changed once released: a change is a new step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: (cluster: ClusterPlace | null) => readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: 'events, objects, journeys',
    statements: (cluster) => TABLES.flatMap((table) => makeTable(table, cluster)),
  },
  {
    id: 2,
    name: 'one part of each shop when nothing came in for ten minutes',
    statements: (cluster) =>
      TABLES.filter(({ name }) => isVersioned(name)).map((table) => mergeWhenQuiet(table, cluster)),
  },
  { id: 3, name: 'identities', statements: (cluster) => makeTable(IDENTITIES, cluster) },
  {
    id: 4,
    name: 'whether a shop has events that name no customer',
    statements: (cluster) => [addLoose(cluster)],
  },
];

/**
 * Rows that later commits replaced are merged away, so that reading newest versions (`FINAL`) costs nothing again. A
 * shop into which events come all the time is never quiet, and its parts are merged by size alone.
 */
function mergeWhenQuiet({ name }: TableShape, cluster: ClusterPlace | null): string {
  const table = cluster === null ? name : `${cluster.shard}.${name}${clause(cluster)}`;
  return `ALTER TABLE ${table} MODIFY SETTING min_age_to_force_merge_seconds = 600, min_age_to_force_merge_on_partition_only = 1`;
}

function addLoose(cluster: ClusterPlace | null): string {
  const table = cluster === null ? 'shops' : `${cluster.database}.shops${clause(cluster)}`;
  return `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS loose UInt8 DEFAULT 1`;
}

const LOG: TableShape = {
  name: 'migrations',
  columns: [
    ['id', 'UInt32'],
    ['name', 'String'],
    ['at', "DateTime64(3, 'UTC')"],
  ],
  engine: 'MergeTree',
  orderBy: 'id',
};

/**
 * Brings the schema up to date. Each statement may be run twice without harm (a crash may fall between it
 * and the log), so a step is logged after it is done.
 * @throws StoreError where the data was written by a newer version of Throughline.
 */
export async function migrate(engine: Engine, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  for (const sql of makeTable(LOG, engine.cluster)) await engine.run({ sql }, { lane: 'write' });
  const done = await engine.rows<{ id: number }>({ sql: 'SELECT DISTINCT id FROM migrations' });
  refuseNewer(done, steps);
  for (const step of steps.filter(({ id }) => !done.some((each) => each.id === id))) {
    for (const sql of step.statements(engine.cluster)) await engine.run({ sql }, { lane: 'write' });
    const params = { id: step.id, name: step.name };
    const log = 'INSERT INTO migrations SELECT {id:UInt32}, {name:String}, now64(3)';
    await engine.run({ sql: log, params }, { lane: 'write' });
  }
}

function refuseNewer(done: readonly { id: number }[], steps: readonly Migration[]): void {
  const known = Math.max(...steps.map(({ id }) => id));
  const newest = Math.max(0, ...done.map(({ id }) => id));
  if (newest <= known) return;
  throw new StoreError({
    kind: 'wrong-data',
    message: `The stored data has schema ${newest}, this version of Throughline knows up to ${known}.`,
    hint: 'Install a newer version of Throughline, or choose another data folder.',
  });
}
