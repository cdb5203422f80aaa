/** One column of a file, as it stands in it. */
export interface FileColumn {
  readonly name: string;
  /** The engine's type; `String` for every column of a text file. */
  readonly type: string;
  /** Cells hold lists or records, as JSON text. */
  readonly nested: boolean;
  /** Up to five values that differ, from the first rows. */
  readonly samples: readonly string[];
}

/** What has to be known of a file before it can be read. */
export interface FileShape {
  /** The file's own name, for messages and for finding it by a mapping. */
  readonly name: string;
  /** Where it is read from: the file itself, or a converted copy. */
  readonly path: string;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly compression: 'none' | 'gzip';
  readonly delimiter: string;
  readonly columns: readonly FileColumn[];
  /** The first rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  readonly bytes: number;
  /** How the text was written before it was converted, if it was. */
  readonly converted: string | null;
}
