/** A statement of the PostgreSQL dialect with its values bound (`$1`, `$2`, …), never spliced. */
export interface AppStatement {
  readonly sql: string;
  readonly params?: readonly unknown[];
}

/** What runs statements: the database itself, or a transaction of it. Rows are `unknown` until a schema has read them. */
export interface Rows {
  rows(statement: AppStatement): Promise<readonly unknown[]>;
}

/** One handle for all that the app keeps; each concept has a repository over it. */
export interface Database extends Rows {
  /** All or nothing: what the work throws undoes it. */
  transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
