/** Records of a text with delimiters: quoted fields may hold delimiters, quotes (doubled) and line breaks. */
export interface RecordsOptions {
  readonly delimiter: string;
  /** Stop after so many records. */
  readonly most: number;
  /** The text is the whole file, so that the last record is complete without a line break. */
  readonly whole: boolean;
}

export interface TextRecord {
  readonly fields: readonly string[];
  /** Lines that the record spans. */
  readonly lines: number;
}

/** Takes apart the first records of a text; one that the text breaks off is left out. */
export function readRecords(text: string, options: RecordsOptions): TextRecord[] {
  const records: TextRecord[] = [];
  let at = 0;
  while (at < text.length && records.length < options.most) {
    const read = readRecord(text, at, options.delimiter);
    if (read.end >= text.length && !read.closed && !options.whole) break;
    if (read.fields.length > 1 || read.fields[0] !== '')
      records.push({ fields: read.fields, lines: read.lines });
    at = read.end;
  }
  return records;
}

interface ReadRecord extends TextRecord {
  readonly end: number;
  readonly closed: boolean;
}

function readRecord(text: string, from: number, delimiter: string): ReadRecord {
  const fields: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    const field = readField(text, at, delimiter);
    fields.push(field.value);
    lines += field.breaks;
    at = field.end;
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      continue;
    }
    const closed = text[at] === '\n' || text[at] === '\r';
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    return { fields, lines, end: closed ? at + 1 : text.length, closed };
  }
}

interface ReadField {
  readonly value: string;
  readonly end: number;
  readonly breaks: number;
}

function readField(text: string, from: number, delimiter: string): ReadField {
  if (text[from] === '"') return readQuoted(text, from, delimiter);
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && !text.startsWith(delimiter, end))
    end += 1;
  return { value: text.slice(from, end).trim(), end, breaks: 0 };
}

function readQuoted(text: string, from: number, delimiter: string): ReadField {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) end = text.length;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const value = text.slice(from + 1, end).replaceAll('""', '"');
  const rest = readField(text, Math.min(end + 1, text.length), delimiter);
  return { value: value + rest.value, end: rest.end, breaks: value.split('\n').length - 1 };
}
