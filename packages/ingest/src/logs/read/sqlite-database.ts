import sqlite from 'node-sqlite3-wasm';
import { FileError } from '../../files/file-error.js';
import type { InputFile } from '../../files/import/inputs.js';

/** A cell as SQLite gives it. */
export type Cell = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Column {
  readonly name: string;
  /** As the table declares it: TEXT, REAL, … */
  readonly type: string;
}

/** A name as SQL has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A cell as text; '' for none. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : String(cell);
}

/** A log in a SQLite database, read from its file page by page. */
export interface LogDatabase {
  /** Of its file. */
  readonly name: string;
  has(table: string): boolean;
  columns(table: string): readonly Column[];
  rows(sql: string, values?: readonly string[]): IterableIterator<Row>;
  close(): void;
}

/** Opens a database for reading. @throws FileError where it is damaged. */
export function openLogDatabase({ path, name }: InputFile): LogDatabase {
  const asFileError = (cause: unknown): FileError => {
    const words = cause instanceof Error ? cause.message : String(cause);
    return new FileError(name, ({ sqliteBroken }) => sqliteBroken(words));
  };
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw asFileError(cause);
    }
  };
  const database = attempt(() => new sqlite.Database(path, { readOnly: true, fileMustExist: true }));
  const all = (sql: string) => attempt(() => database.all(sql)) as Row[];
  const tables = new Set(all('SELECT name FROM sqlite_master').map((row) => cellText(row['name'])));
  return {
    name,
    has: (table) => tables.has(table),
    columns: (table) =>
      all(`PRAGMA table_info(${quoted(table)})`).map((row) => ({
        name: cellText(row['name']),
        type: cellText(row['type']),
      })),
    *rows(sql, values = []) {
      const statement = attempt(() => database.prepare(sql));
      try {
        for (const row of statement.iterate([...values])) yield row as Row;
      } catch (cause) {
        throw cause instanceof sqlite.SQLite3Error ? asFileError(cause) : cause;
      } finally {
        statement.finalize();
      }
    },
    close: () => database.close(),
  };
}
