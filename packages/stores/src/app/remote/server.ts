import type { Pool, PoolClient } from 'pg';
import type { AppStatement, Database, Rows } from '../database.js';
import { appError } from '../errors.js';

const PATIENCE_MS = 10_000;

/**
 * A PostgreSQL server, by its address: `postgres://user:password@host:5432/database`. Connections are made when they are
 * needed.
 */
export async function openPostgres(url: string): Promise<Database> {
  // Loaded only here: most shops are kept on one machine.
  const { Pool: Connections } = await import('pg');
  const pool = new Connections({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS, max: 8 });
  // A connection that breaks while nobody uses it is replaced by the next one; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDatabase(pool);
}

class PostgresDatabase implements Database {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  rows(statement: AppStatement): Promise<readonly unknown[]> {
    return run(this.#pool, statement);
  }

  async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    try {
      await run(client, { sql: 'BEGIN' });
      const result = await work({ rows: (statement) => run(client, statement) });
      await run(client, { sql: 'COMMIT' });
      client.release();
      return result;
    } catch (thrown) {
      // Thrown away: what it had begun ends with it.
      client.release(true);
      throw thrown;
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (thrown) {
      throw appError(thrown, 'Connecting');
    }
  }
}

async function run(
  client: Pick<Pool | PoolClient, 'query'>,
  { sql, params = [] }: AppStatement,
): Promise<readonly unknown[]> {
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...params]);
    return rows;
  } catch (thrown) {
    throw appError(thrown, "A statement on the app's data");
  }
}
