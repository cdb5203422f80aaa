import type { ClusterPlace } from './layout.js';
import type { SourceFile, Statement } from './port.js';

export interface RunOptions {
  /** Ends the statement inside the engine when it fires. */
  readonly signal?: AbortSignal;
  readonly settings?: Readonly<Record<string, string | number>>;
  /**
   * `write` statements run one after another on a connection of their own, so that a long import never
   * stands before a question. `read` where left out.
   */
  readonly lane?: 'read' | 'write';
  /** Told now and then how many rows the statement has read so far. */
  readonly onRows?: (rows: number) => void;
}

/** Rows on their way into a table. */
export interface LoadedRows {
  /** `table (columns)` */
  readonly into: string;
  /** Columns of the lines and their types. */
  readonly structure: string;
  /** What to store of them, as a select list. */
  readonly select: string;
  readonly lines: string;
}

/** Where a file can be read from, and what has to be dropped when it is no longer needed. */
export interface EngineSource {
  /** Safe to stand in a FROM clause. */
  readonly table: string;
  readonly scratch: string | null;
  /** A select that counts (as `rows`) at least as many rows as there are. */
  readonly most: string;
}

/**
 * What a store needs of a ClickHouse: the embedded and the remote one differ in this and nothing else.
 * Every failure is a `StoreError`.
 */
export interface Engine {
  readonly adapter: 'embedded' | 'remote';
  /** Null: everything lies on one machine. */
  readonly cluster: ClusterPlace | null;
  /** Rows as objects: 64-bit integers as numbers, decimals as strings, times as ISO 8601 in UTC. */
  rows<Row>(statement: Statement, options?: RunOptions): Promise<Row[]>;
  stream<Row>(statement: Statement, options?: RunOptions): AsyncIterable<Row>;
  /** A statement without rows to give back: DDL, `INSERT … SELECT`. */
  run(statement: Statement, options?: RunOptions): Promise<void>;
  /** Inserts JSON lines that are in memory. */
  load(rows: LoadedRows): Promise<void>;
  /** Makes a file on this machine readable by queries; `scratch` names the table to use if one is needed. */
  source(file: SourceFile, scratch: string): Promise<EngineSource>;
  close(): Promise<void>;
}

/** Settings that every statement runs with, whichever adapter: they fix how values read and are written. */
export const COMMON_SETTINGS: Readonly<Record<string, string | number>> = {
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_decimals: 1,
  date_time_output_format: 'iso',
  date_time_input_format: 'best_effort',
  session_timezone: 'UTC',
  // A journey is a stream over sorted rows: without this a whole shop's arrays would sit in one hash table.
  optimize_aggregation_in_order: 1,
  join_use_nulls: 0,
  // Nothing is stored twice, so to fold rows on their way in would cost a second sort for nothing: four times
  // the time of the whole insert, measured.
  optimize_on_insert: 0,
  // Columns a file lacks read as empty, so that one mapping serves exports of several versions.
  input_format_skip_unknown_fields: 1,
  input_format_csv_allow_variable_number_of_columns: 1,
  input_format_tsv_allow_variable_number_of_columns: 1,
  input_format_parquet_allow_missing_columns: 1,
  input_format_json_read_objects_as_strings: 1,
  input_format_json_read_numbers_as_strings: 1,
  input_format_json_read_bools_as_strings: 1,
  input_format_json_read_arrays_as_strings: 1,
};
