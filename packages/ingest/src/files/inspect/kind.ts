import { FileError } from '../file-error.js';

type Kind = 'zip' | 'oldWorkbook' | 'pdf' | 'picture' | 'zstandard' | 'bzip2' | 'sqlite';

const MAGIC: readonly { readonly starts: readonly number[]; readonly is: Kind }[] = [
  { starts: [0x50, 0x4b, 3, 4], is: 'zip' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'oldWorkbook' },
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { starts: [0xff, 0xd8, 0xff], is: 'picture' },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], is: 'zstandard' },
  { starts: [0x42, 0x5a, 0x68], is: 'bzip2' },
  { starts: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: 'sqlite' },
];

/** Fails for what cannot be a table of text; Parquet is let through. */
export function assertTable(name: string, head: Buffer): void {
  if (head.length === 0) throw new FileError(name, ({ empty }) => empty);
  const known = MAGIC.find(({ starts }) => starts.every((byte, index) => head[index] === byte));
  if (known !== undefined) throw new FileError(name, (problems) => problems[known.is]);
  if (isParquet(head) || hasByteOrderMark16(head)) return;
  if (head.includes(0)) {
    throw new FileError(name, ({ binary }) => binary);
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
    throw new FileError(name, ({ jsonList }) => jsonList);
  }
}
