import { storeError } from '../errors.js';
import { literal } from '../sql.js';
import { loadChdb } from './chdb.js';
import { passingFolder } from './folder.js';

export interface LinesToParquet {
  /** A file of JSON lines. */
  readonly from: string;
  /** The Parquet file to make; it must not be there yet. */
  readonly to: string;
  /** The columns as the engine wants them told: `id String, time DateTime64(3, 'UTC'), …`. */
  readonly structure: string;
}

/**
 * Writes lines of JSON as Parquet, in an engine of its own: not for a process that has a store open.
 * @throws StoreError where the lines do not fit the structure, or the disk is full.
 */
export async function linesToParquet({ from, to, structure }: LinesToParquet): Promise<void> {
  const chdb = await loadChdb();
  const folder = passingFolder();
  const session = new chdb.Session(folder.path);
  const lines = `file(${literal(from)}, 'JSONEachRow', ${literal(structure)})`;
  const settings = "date_time_input_format = 'best_effort', input_format_null_as_default = 1";
  try {
    await session.queryAsync(
      `INSERT INTO FUNCTION file(${literal(to)}, 'Parquet') SELECT * FROM ${lines} SETTINGS ${settings}`,
    );
  } catch (thrown) {
    throw storeError(thrown, `Writing ${to}`);
  } finally {
    session.close();
    await chdb.drainPending();
    folder.remove();
  }
}
