import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * @typedef {object} DuckDb
 * @property {import('@duckdb/node-api').DuckDBConnection} connection
 * @property {(sql: string) => Promise<Record<string, any>[]>} rows
 * @property {() => void} close
 */

/**
 * The rows of the log in DuckDB's own storage, as the table `events ("order", moment, place, activity)`, sorted by order
 * and time as the event table is; `place` numbers the rows of the log, and activities are an ENUM, so that both sides
 * compare numbers.
 *
 * @param {{ dir: string }} options @param {{ path: string }} log
 * @returns {Promise<DuckDb>}
 */
export async function openDuckDb({ dir }, log) {
  const path = join(dir, 'duck.db');
  rmSync(path, { force: true });
  const instance = await DuckDBInstance.create(path, { threads: '2', memory_limit: '8GB' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE raw AS SELECT epoch_ms(time) AS moment, row_number() OVER () AS place, activity, "order"
    FROM read_csv('${log.path}', columns = {'time': 'TIMESTAMP', 'activity': 'VARCHAR', 'order': 'VARCHAR',
      'customer': 'VARCHAR', 'session': 'VARCHAR', 'amount': 'VARCHAR'})`);
  await connection.run('CREATE TYPE activity AS ENUM (SELECT DISTINCT activity FROM raw ORDER BY activity)');
  await connection.run(`CREATE TABLE events AS SELECT "order", moment, place, activity::activity AS activity
    FROM raw ORDER BY "order", moment, place`);
  await connection.run('DROP TABLE raw');
  await connection.run('CHECKPOINT');
  return {
    connection,
    rows: async (sql) => (await connection.run(sql)).getRowObjectsJS(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
