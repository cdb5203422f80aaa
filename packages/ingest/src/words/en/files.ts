const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const MAPPING = 'Say what the columns are with a mapping.';

/** What keeps a file from being imported, and what to do. The file stands before it. */
export const files = {
  noTime: (columns: readonly string[]) => ({
    problem: `no column looks like a time. Its columns are ${quoted(columns)}.`,
    hint: MAPPING,
  }),
  noActivity: (columns: readonly string[]) => ({
    problem: `no column looks like what happened. Its columns are ${quoted(columns)}.`,
    hint: MAPPING,
  }),
  noCase: (columns: readonly string[]) => ({
    problem: `no column looks like the thing that a journey is about. Its columns are ${quoted(columns)}.`,
    hint: MAPPING,
  }),
  empty: { problem: 'is empty.', hint: 'Export it again: it should hold a header and rows.' },
  zip: {
    problem: 'is a ZIP archive or an Excel workbook, not a table.',
    hint: 'Unpack it, or save the sheet as CSV.',
  },
  oldWorkbook: { problem: 'is an old Excel workbook, not a table.', hint: 'Save the sheet as CSV.' },
  pdf: { problem: 'is a PDF, not a table.', hint: 'Export the table as CSV.' },
  picture: { problem: 'is a picture, not a table.', hint: 'Choose a table of events.' },
  zstandard: {
    problem: 'is a Zstandard archive, not a table.',
    hint: 'Unpack it, or pack it with gzip.',
  },
  bzip2: { problem: 'is a bzip2 archive, not a table.', hint: 'Unpack it, or pack it with gzip.' },
  sqlite: { problem: 'is a SQLite database, not a table.', hint: 'Export its tables as CSV.' },
  binary: {
    problem: 'is a binary file, not a table.',
    hint: 'CSV, TSV, JSON lines, Parquet, XES and OCEL can be imported.',
  },
  jsonList: {
    problem: 'is one JSON list, not a JSON object on each line.',
    hint: "Turn it into lines, e.g. with jq -c '.[]'.",
  },
  blanks: { problem: 'holds nothing but blanks.', hint: 'Export it again.' },
  noFirstLine: { problem: 'has no complete first line.', hint: 'Is it a table?' },
  noRows: { problem: 'has a header and no rows.', hint: 'Export it again with its rows.' },
  noJsonLine: {
    problem: 'has no line that is a JSON object.',
    hint: 'One object on each line is needed.',
  },
  twice: (column: string) => ({
    problem: `the column “${column}” stands twice in the header.`,
    hint: 'Rename one of the two.',
  }),
};
