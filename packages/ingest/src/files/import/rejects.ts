import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { ImportUnit } from '@throughline/stores';
import { createGunzip } from 'node:zlib';
import type { FileShape } from '../inspect/shape.js';
import { type Reason, reasonIn } from '../../words/reason.js';
import { reasonOf } from '../sql/reasons.js';
import { FileError } from '../file-error.js';
import type { NativeFile } from './native.js';
import { RecordFinder } from './record-finder.js';

/** Rows kept of one file; beyond that they are counted only. */
const MOST_KEPT = 1_000_000;

/** A rejected row as a query tells it: the record's number counts from 0 after the header. */
interface RejectedRow {
  readonly record: number;
  readonly reason: number;
  readonly detail: string;
}

/** One line of a rejects file. */
export interface Reject {
  readonly file: string;
  /** The record's number from 1, the header not counted. */
  readonly record: number;
  /** The line on which the record begins, from 1; null where the file has no lines. */
  readonly line: number | null;
  /** In English, as everything in files is written. */
  readonly reason: string;
  /** The same for whoever tells it in another language. */
  readonly why: Reason;
  readonly raw: string | null;
}

/** Keeps rejected rows with their raw text, as lines of JSON. The file is made with the first of them. */
export class RejectsFile {
  private handle: FileHandle | null = null;

  constructor(readonly path: string) {}

  get used(): boolean {
    return this.handle !== null;
  }

  /** Asks which rows of a file were rejected and writes them with what the file says there. */
  async keep(unit: ImportUnit, file: NativeFile, select: (limit: number) => string): Promise<void> {
    const rows = await unit.query<RejectedRow>(
      { sql: select(MOST_KEPT) },
      // Read in parallel, records are numbered with a gap after the first piece of the file.
      { settings: { input_format_parallel_parsing: 0 } },
    );
    if (rows.length === 0) return;
    const { shape } = file;
    const raws = await rawRecords(
      file,
      rows.map(({ record }) => record),
    );
    await this.write(rows.map((row) => rejectOf(shape, row, raws)));
  }

  /** Writes rows that were rejected elsewhere, with what is known of them. */
  async keepTold(rejects: readonly Reject[]): Promise<void> {
    if (rejects.length > 0) await this.write(rejects);
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }

  /** Takes the file away again: an import that failed has rejected nothing. */
  async discard(): Promise<void> {
    if (this.handle === null) return;
    await this.close();
    await rm(this.path, { force: true });
  }

  private async make(): Promise<FileHandle> {
    return open(this.path, 'w').catch((cause: NodeJS.ErrnoException) => {
      throw new FileError(this.path, ({ rejectsPlace }) => rejectsPlace(cause.code ?? cause.message));
    });
  }

  private async write(rejects: readonly Reject[]): Promise<void> {
    this.handle ??= await this.make();
    for (let from = 0; from < rejects.length; from += 10_000) {
      const lines = rejects.slice(from, from + 10_000).map((reject) => JSON.stringify(reject));
      await this.handle.write(`${lines.join('\n')}\n`);
    }
  }
}

function rejectOf(shape: FileShape, row: RejectedRow, raws: ReadonlyMap<number, RawRecord>): Reject {
  const code = reasonOf(row.reason);
  const why: Reason = row.detail === '' ? { code } : { code, about: row.detail };
  const raw = raws.get(row.record);
  return {
    file: shape.name,
    record: row.record + 1,
    line: raw?.line ?? null,
    reason: reasonIn('en', why),
    why,
    raw: raw?.text ?? null,
  };
}

export interface RawRecord {
  readonly line: number;
  readonly text: string;
}

/** The texts of some records, by their numbers from 0, from one pass over the file. Parquet has none. */
async function rawRecords(
  { shape, lenient }: NativeFile,
  records: readonly number[],
): Promise<Map<number, RawRecord>> {
  if (shape.format === 'parquet') return new Map();
  const quotes = shape.format === 'csv';
  const finder = new RecordFinder(new Set(records), {
    quotes,
    headerRecords: quotes ? 1 : 0,
    blanks: quotes || lenient,
  });
  const file = createReadStream(shape.path, { highWaterMark: 1 << 20 });
  const bytes = shape.compression === 'gzip' ? file.pipe(createGunzip()) : file;
  for await (const chunk of bytes) {
    finder.take(chunk as Buffer);
    if (finder.done) break;
  }
  file.destroy();
  return finder.finish();
}
