import type { InputFile } from '../../files/import/inputs.js';
import type { LogSink } from './log.js';
import { openLogDatabase } from './sqlite-database.js';
import { readOcel1Tables } from './ocel1-sqlite.js';
import { readOcel2Tables } from './ocel2-sqlite.js';

/** Reads OCEL 1.0 or 2.0 out of a SQLite database, row by row. */
export async function readSqlite(file: InputFile, sink: LogSink, pause: () => Promise<void>): Promise<void> {
  const database = openLogDatabase(file);
  try {
    if (database.has('event_map_type')) await readOcel2Tables(database, sink, pause);
    else await readOcel1Tables(database, sink, pause);
  } finally {
    database.close();
  }
}
