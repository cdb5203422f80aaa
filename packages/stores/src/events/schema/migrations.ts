import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import { createTable } from './ddl.js';
import { TABLES } from './tables.js';

/** One step of the schema. Steps are never changed once released: a change is a new step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  { id: 1, name: 'events, objects, journeys', statements: TABLES.map((table) => createTable(table)) },
];

const LOG = `CREATE TABLE IF NOT EXISTS migrations (id UInt32, name String, at DateTime64(3, 'UTC'))
ENGINE = MergeTree ORDER BY id`;

/**
 * Brings the schema up to date. Each statement may be run twice without harm (a crash may fall between it
 * and the log), so a step is logged after it is done.
 * @throws StoreError where the data was written by a newer version of Throughline.
 */
export async function migrate(engine: Engine, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  await engine.run({ sql: LOG }, { lane: 'write' });
  const done = await engine.rows<{ id: number }>({ sql: 'SELECT DISTINCT id FROM migrations' });
  refuseNewer(done, steps);
  for (const step of steps.filter(({ id }) => !done.some((each) => each.id === id))) {
    for (const sql of step.statements) await engine.run({ sql }, { lane: 'write' });
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
