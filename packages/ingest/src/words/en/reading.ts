const AGAIN = 'Get the file again: nothing was imported.';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What keeps a file from being found or read. */
export const reading = {
  noInput: { problem: 'there is no file to import.', hint: 'Name a file or a folder.' },
  noSuchInput: { problem: 'there is no such file or folder.', hint: 'Check its name.' },
  noSuchFile: { problem: 'there is no such file.', hint: 'Check its name and folder.' },
  noTables: {
    problem: 'the folder holds no table.',
    hint: 'CSV, TSV, JSON lines, Parquet, XES and OCEL can be imported.',
  },
  folder: { problem: 'is a folder, not a file.', hint: 'Name a file in it.' },
  noRight: { problem: 'this user may not read it.', hint: 'Give read permission and try again.' },
  /** @param code of the operating system, as EIO */
  notOpened: (code: string) => ({
    problem: `cannot be opened (${code}).`,
    hint: 'Look whether it can be opened on the machine itself.',
  }),
  noMapping: { problem: 'there is no such mapping.', hint: 'Check its name and folder.' },
  rejectsPlace: (code: string) => ({
    problem: `the rejected rows cannot be kept there (${code}).`,
    hint: 'Name another place for rejected rows. Nothing was imported.',
  }),
  tableWithout: (table: string, there: readonly string[]) => ({
    problem: `the mapping's table “${table}” needs this file, and the input holds only ${quoted(there)}.`,
    hint: 'Name the folder that holds all files, or set “optional: true” on the table.',
  }),
  presetWithout: (tables: readonly string[], preset: string, columns: readonly string[]) => ({
    problem: `none of the files is the table “${tables.join(' or ')}” of the preset ${preset}.`,
    hint: `It would have the columns ${quoted(columns)}.`,
  }),
  gzipDamaged: { problem: 'is a damaged gzip archive.', hint: AGAIN },
  gzipUnusable: { problem: 'is no usable gzip archive.', hint: AGAIN },
  parquetInGzip: {
    problem: 'is a Parquet file within gzip.',
    hint: 'Unpack it: Parquet is compressed by itself.',
  },
  parquetUnopened: {
    problem: 'is a Parquet file, which needs an open store to be read.',
    hint: 'Import it into a shop.',
  },
  parquetBroken: { problem: 'the Parquet file is broken off or damaged.', hint: AGAIN },
  /** @param words of the engine */
  parquetUnread: (words: string) => ({
    problem: `cannot be read as Parquet (${words}).`,
    hint: AGAIN,
  }),
  quotes: (record: string | undefined) => ({
    problem: `a record breaks the rules of quotation marks${record === undefined ? '' : ` (about record ${record})`}.`,
    hint: 'A quoted field must end with its quote, and a quote within it is doubled. Nothing was imported.',
  }),
};
