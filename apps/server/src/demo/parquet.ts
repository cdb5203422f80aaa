import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linesToParquet } from '@throughline/stores';

/** An event's members, as engine types; what an event may leave out is nullable. */
const EVENT_COLUMNS = [
  'id String',
  "time DateTime64(3, 'UTC')",
  'activity String',
  'position Nullable(UInt64)',
  'system Nullable(String)',
  'channel Nullable(String)',
  'device Nullable(String)',
  'amount Tuple(value Nullable(String), currency Nullable(String))',
  'text Map(String, String)',
  'numbers Map(String, Float64)',
  'objects Array(Tuple(type String, id String))',
];

/** Puts `events.parquet` in the place of `events.jsonl`. */
export async function eventsToParquet(folder: string): Promise<void> {
  const from = join(folder, 'events.jsonl');
  // Until it is whole it has another name: nobody should read half a file.
  const half = join(folder, 'events.parquet.part');
  try {
    await linesToParquet({ from, to: half, structure: EVENT_COLUMNS.join(', ') });
    await rename(half, join(folder, 'events.parquet'));
  } finally {
    await rm(half, { force: true });
  }
  await rm(from);
}
