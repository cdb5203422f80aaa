import { z } from 'zod';
import { StoreError } from '../../events/errors.js';
import type { Database, Rows } from '../database.js';
import { APP_MIGRATIONS, type AppMigration } from './steps.js';

/** Two servers may start at once on one database: the second waits for the first. Any number, the same for all. */
const LOCK = 7_220_411;

const LOG = `CREATE TABLE IF NOT EXISTS app_migrations (
  id integer PRIMARY KEY,
  name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
)`;

/**
 * Brings the schema up to date in one transaction: a crash leaves it as it was.
 * @throws StoreError where the data was written by a newer version of Throughline.
 */
export async function migrateApp(
  database: Database,
  steps: readonly AppMigration[] = APP_MIGRATIONS,
): Promise<void> {
  await database.transaction(async (rows) => {
    await rows.rows({ sql: 'SELECT pg_advisory_xact_lock($1)', params: [LOCK] });
    await rows.rows({ sql: LOG });
    const done = z
      .array(z.object({ id: z.number() }))
      .parse(await rows.rows({ sql: 'SELECT id FROM app_migrations' }))
      .map(({ id }) => id);
    refuseNewer(done, steps);
    for (const step of steps.filter(({ id }) => !done.includes(id))) await take(rows, step);
  });
}

async function take(rows: Rows, { id, name, statements }: AppMigration): Promise<void> {
  for (const sql of statements) await rows.rows({ sql });
  await rows.rows({ sql: 'INSERT INTO app_migrations (id, name) VALUES ($1, $2)', params: [id, name] });
}

function refuseNewer(done: readonly number[], steps: readonly AppMigration[]): void {
  const known = Math.max(...steps.map(({ id }) => id));
  const newest = Math.max(0, ...done);
  if (newest <= known) return;
  throw new StoreError({
    kind: 'wrong-data',
    message: `The app's data has schema ${newest}, this version of Throughline knows up to ${known}.`,
    hint: 'Install a newer version of Throughline, or choose another data folder.',
  });
}
