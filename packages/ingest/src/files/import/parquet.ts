import { basename } from 'node:path';
import { type EventStore, literal } from '@throughline/stores';
import { cellText, samplesOf } from '../inspect/columns.js';
import type { FileColumn } from '../inspect/shape.js';
import { FileError } from '../file-error.js';

/** Tells the columns of a Parquet file by asking the engine: nothing else here reads the format. */
export function parquetColumns(store: EventStore): (path: string) => Promise<readonly FileColumn[]> {
  return async (path) => {
    const file = `file(${literal(path)}, 'Parquet')`;
    // As the file says it: what is not there would come as 0, or as the first of January 1970.
    const settings = { schema_inference_make_columns_nullable: 'auto' };
    try {
      const described = await store.query<{ name: string; type: string }>(
        { sql: `DESCRIBE TABLE ${file}` },
        { settings },
      );
      const rows = await store.query<Record<string, unknown>>(
        { sql: `SELECT * FROM ${file} LIMIT 200` },
        { settings },
      );
      return described.map(({ name, type }) => ({
        name,
        type,
        nested: /^(Array|Tuple|Map)/u.test(type),
        samples: samplesOf(rows.map((row) => cellText(row[name]))),
      }));
    } catch (cause) {
      const words = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
      throw new FileError(basename(path), ({ parquetUnread }) => parquetUnread(words.slice(0, 200)));
    }
  };
}
