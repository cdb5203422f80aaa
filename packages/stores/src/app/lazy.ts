import { StoreError } from '../events/errors.js';
import type { AppStatement, Database, Rows } from './database.js';
import { migrateApp } from './schema/migrations.js';

/**
 * A database that is opened, and brought up to date, when it is first asked: a start does not wait for it. An opening that
 * failed is tried again by the next who asks.
 */
export class LazyDatabase implements Database {
  readonly #open: () => Promise<Database>;
  #opened: Promise<Database> | null = null;
  #closed = false;

  constructor(open: () => Promise<Database>) {
    this.#open = open;
  }

  async rows(statement: AppStatement): Promise<readonly unknown[]> {
    return (await this.#database()).rows(statement);
  }

  async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
    return (await this.#database()).transaction(work);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = await this.#opened?.catch(() => null);
    await opened?.close();
  }

  #database(): Promise<Database> {
    if (this.#closed) throw new StoreError({ kind: 'closed', message: 'The app store is closed.' });
    this.#opened ??= this.#begin();
    return this.#opened;
  }

  async #begin(): Promise<Database> {
    let database: Database | null = null;
    try {
      database = await this.#open();
      await migrateApp(database);
      return database;
    } catch (thrown) {
      this.#opened = null;
      await database?.close();
      throw thrown;
    }
  }
}
