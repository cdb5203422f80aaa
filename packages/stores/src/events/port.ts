import type { ObjectRelation, ShopEvent, ShopObject, ShopSettings } from '@throughline/model';
import type { Layout } from './layout.js';

/** Two ids of customers that somebody says are one: `from` is given up for `to`. */
export interface CustomerLink {
  readonly from: string;
  readonly to: string;
}

/** A query with its values bound (`{name:Type}` in the text), never spliced. */
export interface Statement {
  readonly sql: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface QueryOptions {
  /** Ends the query inside the engine too, not just the wait for it. */
  readonly signal?: AbortSignal;
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** A file on this machine that an import reads. */
export interface SourceFile {
  readonly path: string;
  readonly format: 'csv' | 'tsv' | 'jsonl' | 'parquet';
  readonly compression: 'none' | 'gzip';
  /**
   * Columns to read and their engine types; what the file lacks reads as empty. For csv and tsv: all columns in
   * the order of the file, read by place. For jsonl and parquet: by name; none = inferred from the file.
   */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** For csv: the field delimiter, a comma where left out. Tab-separated files may come as csv with a tab. */
  readonly delimiter?: string;
  /** For csv: lines before the first row, 1 where left out (a quoted header can span lines). */
  readonly headerLines?: number;
}

/** What a commit did. Duplicates are events whose id the shop already held, or that stood twice in the batch. */
export interface Commit {
  readonly events: number;
  readonly duplicates: number;
  readonly objects: number;
  readonly relations: number;
  /** Journeys built or rebuilt. */
  readonly journeys: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface EventBatch {
  readonly events: readonly ShopEvent[];
  readonly objects?: readonly ShopObject[];
  readonly relations?: readonly ObjectRelation[];
}

export type ImportPhase = 'reading' | 'storing' | 'journeys';
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly rows: number;
  readonly total?: number;
}

export interface StageOptions {
  /**
   * What several rows with one id are. `told` (where left out): one event, told several times. `happened`: alike
   * events that each happened; the first by position keeps the id, the nth gets one that is made of the id and n.
   */
  readonly repeats?: 'told' | 'happened';
}

/**
 * One import: all or nothing. Rows go to staging tables that no question sees; `commit` moves them in
 * and rebuilds the journeys that changed; a crash before the end of `commit` leaves nothing visible,
 * a crash within it is finished at the next start.
 *
 * The columns that each `select` must give, in any order, by name:
 * - events: `id UInt128`, `time DateTime64(3,'UTC')`, `position UInt64`, `activity String`, `system String`,
 *   `channel String`, `device String`, `amount Decimal(18,4)`, `currency String` ('' = no amount),
 *   `text Map(String,String)`, `numbers Map(String,Float64)`,
 *   `objects Array(Tuple(type String, id String))` (duplicates within it are folded)
 * - objects: `type String`, `id String`, `text Map`, `numbers Map`
 * - relations: `from_type`, `from_id`, `to_type`, `to_id`, `qualifier`, all String
 */
export interface ImportUnit {
  readonly id: string;
  /** A table expression to read the file by, e.g. `file(...)`: safe to stand in a FROM clause. `_row_number` (from 0) is a column of it. */
  source(file: SourceFile): Promise<string>;
  /** How many rows a source can have at most, found without taking them apart: a row of a CSV is a line or more. */
  mostRows(source: string): Promise<number>;
  /** A scratch table (dropped at the end) filled from a select; returns its name. */
  scratch(name: string, select: Statement, orderBy?: string): Promise<string>;
  /** Gives how many rows were staged. */
  stageEvents(select: Statement, options?: StageOptions): Promise<number>;
  stageObjects(select: Statement): Promise<number>;
  stageRelations(select: Statement): Promise<number>;
  /** Any read over sources and scratch tables. */
  query<Row>(statement: Statement, options?: QueryOptions): Promise<Row[]>;
  /** Rejected rows are counted with the shop, so that every answer can say what was left out. */
  commit(options?: { readonly rejected?: number }): Promise<Commit>;
  abort(): Promise<void>;
}

export interface ShopRecord {
  readonly id: string;
  readonly settings: ShopSettings;
  /** Changes with every commit and every change of settings: a key for caches. */
  readonly version: number;
  readonly rejected: number;
}

type PersonRows = readonly Readonly<Record<string, unknown>>[];

/** All that is kept of a customer, table by table, as rows. */
export interface PersonRecords {
  readonly events: PersonRows;
  readonly objects: PersonRows;
  readonly relations: PersonRows;
  readonly identities: PersonRows;
  readonly journeys: PersonRows;
}

/** What an erasure took out. */
export interface Erased {
  readonly events: number;
  readonly objects: number;
}

/** Events, objects, relations and the journeys derived from them. Opened by an adapter, used by everything else. */
export interface EventStore {
  readonly adapter: 'embedded' | 'remote';
  /** How its tables are spread: questions are written by it. */
  readonly layout: Layout;
  /** Rows as objects; 64-bit counts come as numbers, decimals as strings. */
  query<Row>(statement: Statement, options?: QueryOptions): Promise<Row[]>;
  /** The same, row by row, for results that need not fit in memory. */
  stream<Row>(statement: Statement, options?: QueryOptions): AsyncIterable<Row>;
  shops(): Promise<ShopRecord[]>;
  shop(id: string): Promise<ShopRecord | undefined>;
  /** Makes the shop, or changes its settings (journeys are rebuilt where the traced types changed). */
  saveShop(id: string, settings: ShopSettings): Promise<ShopRecord>;
  removeShop(id: string): Promise<void>;
  /** Commits events held in memory. Resolves when they are durable. */
  append(shop: string, batch: EventBatch): Promise<Commit>;
  /**
   * Says that ids of customers are one customer's; false where that changes nothing. Ids that were given up before, and
   * that events named again since, are followed too where a link names them.
   */
  merge(shop: string, links: readonly CustomerLink[]): Promise<boolean>;
  /** Takes an id apart from the customer that it was merged into; false where it was merged into none. */
  part(shop: string, told: string): Promise<boolean>;
  /**
   * All that is kept of a customer: their ids, what is theirs alone (orders, sessions, parcels, …), and every event that
   * touched any of it. Null where nothing is.
   */
  person(shop: string, customer: string): Promise<PersonRecords | null>;
  /** Takes the same out of every table, and its bytes off the disk. Null where there is nothing. */
  erase(shop: string, customer: string): Promise<Erased | null>;
  /**
   * Takes what happened before an instant out of every table, and its bytes off the disk; journeys that began before it go on
   * from there. Null where there is nothing so old.
   */
  expire(shop: string, before: Date): Promise<Erased | null>;
  /** Starts an import. One at a time for each shop; a second one waits. */
  begin(shop: string, onProgress?: (progress: ImportProgress) => void): Promise<ImportUnit>;
  close(): Promise<void>;
}
