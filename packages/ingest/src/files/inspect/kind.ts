import { FileError } from '../file-error.js';

const MAGIC: readonly { readonly starts: readonly number[]; readonly is: string; readonly hint: string }[] = [
  {
    starts: [0x50, 0x4b, 3, 4],
    is: 'a ZIP archive or an Excel workbook',
    hint: 'Unpack it, or save the sheet as CSV.',
  },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook', hint: 'Save the sheet as CSV.' },
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'a PDF', hint: 'Export the table as CSV.' },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'a picture', hint: 'Choose a table of events.' },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture', hint: 'Choose a table of events.' },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], is: 'a Zstandard archive', hint: 'Unpack it, or pack it with gzip.' },
  { starts: [0x42, 0x5a, 0x68], is: 'a bzip2 archive', hint: 'Unpack it, or pack it with gzip.' },
  {
    starts: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    is: 'a SQLite database',
    hint: 'Export its tables as CSV.',
  },
];

/** Fails for what cannot be a table of text; Parquet is let through. */
export function assertTable(name: string, head: Buffer): void {
  if (head.length === 0)
    throw new FileError(name, 'is empty.', 'Export it again: it should hold a header and rows.');
  const known = MAGIC.find(({ starts }) => starts.every((byte, index) => head[index] === byte));
  if (known !== undefined) throw new FileError(name, `is ${known.is}, not a table.`, known.hint);
  if (isParquet(head) || hasByteOrderMark16(head)) return;
  if (head.includes(0)) {
    throw new FileError(
      name,
      'is a binary file, not a table.',
      'CSV, TSV, JSON lines and Parquet can be imported.',
    );
  }
}

export function isParquet(head: Buffer): boolean {
  return head.subarray(0, 4).toString('latin1') === 'PAR1';
}

export function hasByteOrderMark16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** Lines of JSON objects (or one per line in a list) start with a brace. */
export function looksLikeJsonLines(text: string): boolean {
  return /^\s*\{\s*("|\})/u.test(text);
}

/** A file that is one JSON document is no table of lines. */
export function assertJsonLines(name: string, text: string): void {
  if (/^\s*\[/u.test(text)) {
    throw new FileError(
      name,
      'is one JSON list, not a JSON object on each line.',
      "Turn it into lines, e.g. with jq -c '.[]'.",
    );
  }
}
