import { FileError } from '../files/file-error.js';
import type { InputFile } from '../files/import/inputs.js';
import { readHead } from '../files/inspect/head.js';
import { topKeys } from './read/top-keys.js';

/** Ways to write an event log. */
export const LOG_FORMATS = [
  'xes',
  'ocel1-json',
  'ocel1-xml',
  'ocel2-json',
  'ocel2-xml',
  'ocel-sqlite',
] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** A file that is an event log, by what stands in it. */
export interface LogFile {
  readonly file: InputFile;
  readonly format: LogFormat;
  readonly compression: 'none' | 'gzip';
  readonly encoding: string;
  readonly bytes: number;
}

/**
 * Which event log a file is, whatever it is called; null for a file that is none.
 * @throws FileError for XML and SQLite that are no event log.
 */
export async function logFileOf(file: InputFile): Promise<LogFile | null> {
  const { head, compression, bytes } = await readHead(file.path);
  const common = { file, compression, bytes };
  if (head.subarray(0, 15).toString('latin1') === 'SQLite format 3') {
    if (compression === 'none') return { ...common, format: 'ocel-sqlite', encoding: 'binary' };
    throw new FileError(file.name, ({ sqliteInGzip }) => sqliteInGzip);
  }
  const encoding = encodingOf(file.name, head);
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text.startsWith('<')) return { ...common, format: xmlFormat(file.name, text), encoding };
  const format = jsonFormat(text);
  return format === null ? null : { ...common, format, encoding };
}

const DECLARED = /^[^<]{0,3}<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u;

/** By its first bytes, or by what the XML says of itself. */
function encodingOf(name: string, head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = DECLARED.exec(head.subarray(0, 400).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new FileError(name, ({ encoding }) => encoding(declared));
  }
}

function xmlFormat(name: string, text: string): LogFormat {
  const bare = text.replaceAll(/<!--[\s\S]*?-->/gu, '');
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/u.exec(bare)?.[1];
  if (root !== 'log') throw new FileError(name, ({ noLog }) => noLog(root));
  if (/<(?:object-types|event-types)[\s/>]/u.test(bare)) return 'ocel2-xml';
  if (/<(?:[\w.-]+:)?trace[\s/>]|<log[^>]*\bxes[.:]/u.test(bare)) return 'xes';
  if (/<event\s[^>]*\btype=/u.test(bare)) return 'ocel2-xml';
  return /<events[\s/>]|scope=["']object["']|"ocel:/u.test(bare) ? 'ocel1-xml' : 'xes';
}

const OCEL2: ReadonlySet<string> = new Set(['eventTypes', 'objectTypes', 'events', 'objects']);

/** By the keys of the document: lines of JSON have others. */
function jsonFormat(text: string): LogFormat | null {
  if (!text.startsWith('{')) return null;
  const keys = topKeys(text);
  if (keys.some((key) => key === 'ocel:events' || key === 'ocel:objects' || key.startsWith('ocel:global-')))
    return 'ocel1-json';
  const all = keys.length > 0 && keys.every((key) => OCEL2.has(key));
  return all && !(keys.length === 1 && keys[0] === 'objects' && isLine(text)) ? 'ocel2-json' : null;
}

/** The first line is a document by itself. */
function isLine(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0) return false;
  try {
    JSON.parse(text.slice(0, end));
    return true;
  } catch {
    return false;
  }
}
