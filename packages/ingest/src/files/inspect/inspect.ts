import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileError } from '../file-error.js';
import { cellText, jsonColumns, textColumns } from './columns.js';
import { sniffDelimiter } from './delimiter.js';
import { convert, encodingOf } from './encoding.js';
import { type FileHead, readHead } from './head.js';
import { assertJsonLines, assertTable, isParquet, looksLikeJsonLines } from './kind.js';
import { readRecords } from './records.js';
import type { FileColumn, FileShape } from './shape.js';

/** What is known of a file beforehand. */
export interface InspectOptions {
  /** Its name where it is not stored under it, as an upload. */
  readonly name?: string | undefined;
  readonly format?: 'csv' | 'tsv' | 'jsonl' | 'parquet' | undefined;
  readonly delimiter?: string | undefined;
  /** Tells the columns of a Parquet file; only the engine can. */
  readonly parquetColumns?: ((path: string) => Promise<readonly FileColumn[]>) | undefined;
}

/** A file that was looked at; `close` removes the copy that a conversion made. */
export interface Inspected {
  readonly shape: FileShape;
  close(): Promise<void>;
}

const SAMPLE_ROWS = 200;

/** Finds out a file's format, encoding, delimiter, columns and first rows. Throws `FileError` for what is no table. */
export async function inspectFile(path: string, options: InspectOptions = {}): Promise<Inspected> {
  const name = options.name ?? basename(path);
  const head = await readHead(path);
  assertTable(name, head.head);
  if (options.format === 'parquet' || isParquet(head.head)) return parquet({ path, name, head }, options);
  const encoding = await encodingOf(path, head.head, head.compression);
  if (encoding === 'utf-8')
    return { shape: await textShape({ path, name, head }, options), close: async () => undefined };
  const copy = await convert(path, encoding, head.compression);
  const close = () => rm(copy.folder, { recursive: true, force: true });
  try {
    const converted = { path: copy.path, name, head: await readHead(copy.path) };
    const shape = await textShape(converted, options);
    return { shape: { ...shape, bytes: head.bytes, converted: encoding }, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

interface Opened {
  readonly path: string;
  readonly name: string;
  readonly head: FileHead;
}

async function parquet({ path, name, head }: Opened, options: InspectOptions): Promise<Inspected> {
  if (head.compression === 'gzip') throw new FileError(name, ({ parquetInGzip }) => parquetInGzip);
  if (options.parquetColumns === undefined)
    throw new FileError(name, ({ parquetUnopened }) => parquetUnopened);
  const columns = await options.parquetColumns(path);
  const shape = { ...common({ path, name, head }), format: 'parquet', columns, rows: [] } as const;
  return { shape, close: async () => undefined };
}

async function textShape(opened: Opened, options: InspectOptions): Promise<FileShape> {
  const text = opened.head.head.toString('utf8').replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw new FileError(opened.name, ({ blanks }) => blanks);
  if (options.format === 'jsonl' || (options.format === undefined && looksLikeJsonLines(text))) {
    return jsonShape(opened, text);
  }
  if (/\.(jsonl|ndjson|json)(\.gz)?$/iu.test(opened.name)) assertJsonLines(opened.name, text);
  return delimitedShape(opened, text, options);
}

function delimitedShape(opened: Opened, text: string, options: InspectOptions): FileShape {
  const { whole } = opened.head;
  const delimiter = options.delimiter ?? (options.format === 'tsv' ? '\t' : sniffDelimiter(text, whole));
  const [header, ...records] = readRecords(text, { delimiter, most: SAMPLE_ROWS + 1, whole });
  if (header === undefined) throw new FileError(opened.name, ({ noFirstLine }) => noFirstLine);
  if (records.length === 0) {
    throw new FileError(opened.name, ({ noRows }) => noRows);
  }
  const rows = records.map((record) => record.fields);
  const columns = textColumns(opened.name, header.fields, rows);
  return { ...common(opened), format: 'csv', delimiter, columns, rows };
}

function jsonShape(opened: Opened, text: string): FileShape {
  const lines = text.split('\n');
  if (!opened.head.whole) lines.pop();
  const parsed = lines.slice(0, SAMPLE_ROWS).flatMap(parseLine);
  if (parsed.length === 0) {
    throw new FileError(opened.name, ({ noJsonLine }) => noJsonLine);
  }
  const columns = jsonColumns(parsed);
  const rows = parsed.map((row) => columns.map((column) => cellText(row[column.name])));
  return { ...common(opened), format: 'jsonl', columns, rows };
}

function parseLine(line: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [value as Record<string, unknown>]
      : [];
  } catch {
    return [];
  }
}

function common({ path, name, head }: Opened) {
  return {
    name,
    path,
    compression: head.compression,
    delimiter: ',',
    bytes: head.bytes,
    converted: null,
  } as const;
}
