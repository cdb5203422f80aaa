import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { EngineSource } from '../engine.js';
import { fileSettings, formatOf, structureOf } from '../file.js';
import { StoreError, storeError } from '../errors.js';
import type { SourceFile } from '../port.js';
import { literal } from '../sql.js';

/** Streams a file of this machine into a table of the server, with the number of each row. */
export async function uploadFile(
  client: ClickHouseClient,
  file: SourceFile,
  table: string,
): Promise<EngineSource> {
  if (file.columns.length === 0) throw unnamedColumns(file);
  const columns = structureOf(file);
  try {
    await client.command({
      query: `CREATE TABLE ${table} (${columns}, _row_number UInt64) ENGINE = MergeTree ORDER BY _row_number`,
    });
    const { stream } = await client.exec({
      query: `INSERT INTO ${table} SELECT *, rowNumberInAllBlocks() FROM input(${literal(columns)}) FORMAT ${formatOf(file)}`,
      values: contentOf(file),
      // One stream of blocks, so that the count of rows runs on.
      clickhouse_settings: {
        ...(fileSettings(file) as ClickHouseSettings),
        max_threads: 1,
        max_insert_threads: '1',
      },
    });
    stream.resume();
  } catch (thrown) {
    throw storeError(thrown, `Sending ${file.path} to the server`);
  }
  return { table, scratch: table, most: `SELECT count() AS rows FROM ${table}` };
}

/** A fault in the file or in its compression ends the request instead of committing what came through. */
function contentOf(file: SourceFile): Readable {
  const bytes = createReadStream(file.path);
  if (file.compression === 'none') return bytes;
  const plain = createGunzip();
  pipeline(bytes, plain, (fault) => {
    if (fault) plain.destroy(fault);
  });
  return plain;
}

function unnamedColumns(file: SourceFile): StoreError {
  return new StoreError({
    kind: 'wrong-data',
    message: `The columns of ${file.path} must be named to send it to a ClickHouse server.`,
    hint: 'Name them in the mapping, or import it with the embedded engine.',
  });
}
