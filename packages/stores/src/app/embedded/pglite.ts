import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { AppStatement, Database, Rows } from '../database.js';
import { appError } from '../errors.js';

/**
 * PostgreSQL as a library in the process, over a folder; in memory where none is named. It does not lock its folder: the
 * caller has to own it.
 * @throws StoreError where the folder cannot be made or read.
 */
export async function openPglite(folder: string | undefined): Promise<Database> {
  try {
    // Loaded only here: most that is done with a shop needs no database.
    const { PGlite: Engine } = await import('@electric-sql/pglite');
    if (folder === undefined) return new PgliteDatabase(await Engine.create());
    if (!existsSync(folder)) await make(folder, (dataDir) => Engine.create({ dataDir }));
    return new PgliteDatabase(await Engine.create({ dataDir: folder }));
  } catch (thrown) {
    throw appError(thrown, `Opening the app's data ${folder ?? 'in memory'}`);
  }
}

/** Made aside and then renamed: whoever is killed while it is made leaves no half of a database where one is looked for. */
async function make(folder: string, create: (folder: string) => Promise<PGlite>): Promise<void> {
  const aside = `${folder}.new`;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  await (await create(aside)).close();
  renameSync(aside, folder);
}

class PgliteDatabase implements Database {
  readonly #engine: PGlite;

  constructor(engine: PGlite) {
    this.#engine = engine;
  }

  rows(statement: AppStatement): Promise<readonly unknown[]> {
    return run(this.#engine, statement);
  }

  async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
    return this.#engine.transaction((transaction) =>
      work({ rows: (statement) => run(transaction, statement) }),
    );
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }
}

async function run(
  engine: Pick<PGlite | Transaction, 'query'>,
  { sql, params = [] }: AppStatement,
): Promise<readonly unknown[]> {
  try {
    const { rows } = await engine.query<unknown>(sql, [...params]);
    return rows;
  } catch (thrown) {
    throw appError(thrown, "A statement on the app's data");
  }
}
