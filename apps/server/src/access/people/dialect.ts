import type { Database } from '@throughline/stores';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

/** One statement at a time is all that is asked of a connection: the database pools its own. */
class Connection implements DatabaseConnection {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // The library that asks has read them by its own schema.
    return { rows: (await this.#database.rows({ sql, params: parameters })) as Row[] };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new TypeError('Rows for sign-in are not streamed.');
  }
}

/** The app store as the library for sign-in wants it: the same on PGlite and on a PostgreSQL server. */
export function appDialect(database: Database): Dialect {
  const connection = new Connection(database);
  const nothing = async (): Promise<void> => undefined;
  const refuse = (): Promise<never> => Promise.reject(new TypeError('Sign-in takes no transactions.'));
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (made) => new PostgresIntrospector(made),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
