import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { exportLog, type ExportOrder, type ExportFormat, exportSqlite } from '@throughline/ingest';
import type { EventStore } from '@throughline/stores';
import { passingFolder } from '../imports/passing.js';

/** What to write of a shop, and how. */
interface LogOrder extends ExportOrder {
  readonly format: ExportFormat;
}

/**
 * A shop as an event log, in pieces that are made as they are taken. A database is written to a passing file first, which
 * is gone when it has been read.
 */
export async function openExport(
  store: EventStore,
  { format, ...order }: LogOrder,
): Promise<AsyncIterable<string | Buffer>> {
  return format === 'ocel-sqlite' ? throughFile(store, order) : exportLog(store, order, format);
}

async function* throughFile(store: EventStore, order: ExportOrder): AsyncIterable<Buffer> {
  const passing = passingFolder('export');
  try {
    const path = join(passing.path, 'log.sqlite');
    await exportSqlite(store, order, path);
    for await (const piece of createReadStream(path)) yield piece as Buffer;
  } finally {
    passing.remove();
  }
}
