import type { EventStore } from '@throughline/stores';
import type { Sentences } from '../../words/sentences.js';
import { type Problem, ToldError } from '../../words/told-error.js';
import { OutLog } from './entities.js';
import { ocel1Json, ocel1Xml } from './ocel1-text.js';
import { ocel2Json, ocel2Xml } from './ocel2-text.js';
import { readStored } from './read-stored.js';
import { writeOcel2Sqlite } from './sqlite.js';
import type { StoredLog } from './stored.js';
import { xes } from './xes.js';

/** Formats that a shop can be written in; those of OCEL without a number are 2.0. */
export const EXPORT_FORMATS = [
  'xes',
  'ocel-json',
  'ocel-xml',
  'ocel-sqlite',
  'ocel1-json',
  'ocel1-xml',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type TextFormat = Exclude<ExportFormat, 'ocel-sqlite'>;

/** What to write. */
export interface ExportOrder {
  readonly shop: string;
  /** XES alone: the type of object whose journeys are the traces. */
  readonly object?: string | undefined;
}

/** A request for a log that cannot be written. */
export class ExportError extends ToldError {
  override readonly name = 'ExportError';

  constructor(tell: (problems: Sentences['exporting']) => Problem) {
    super(({ exporting }) => tell(exporting));
  }
}

/**
 * The events, objects and relations of a shop as the text of an event log, in pieces of about 64 kB: as large as the shop
 * may be, little of it is in memory.
 * @throws ExportError for XES where the type of its traces is not clear or not there.
 */
export async function exportLog(
  store: EventStore,
  order: ExportOrder,
  format: TextFormat,
): Promise<AsyncIterable<string>> {
  const log = await readStored(store, order.shop);
  const type = format === 'xes' ? traceType(log, order.object) : '';
  return inPieces(logText(log, format, type));
}

/** The same as a SQLite database of OCEL 2.0, in a new file. */
export async function exportSqlite(store: EventStore, { shop }: ExportOrder, path: string): Promise<void> {
  await writeOcel2Sqlite(new OutLog(await readStored(store, shop), { native: true }), path);
}

/** A stored log in a format of text. @param type the type of the traces of XES. */
export function logText(log: StoredLog, format: TextFormat, type: string): AsyncIterable<string> {
  switch (format) {
    case 'xes':
      return xes(log, type);
    case 'ocel-json':
      return ocel2Json(new OutLog(log, { native: true }));
    case 'ocel-xml':
      return ocel2Xml(new OutLog(log, { native: true }));
    case 'ocel1-json':
      return ocel1Json(new OutLog(log, { native: false }));
    case 'ocel1-xml':
      return ocel1Xml(new OutLog(log, { native: false }));
  }
}

function traceType({ objectTypes }: StoredLog, asked: string | undefined): string {
  const names = objectTypes.map(({ name }) => name);
  const [only] = names;
  if (asked === undefined && only !== undefined && names.length === 1) return only;
  if (asked !== undefined && names.includes(asked)) return asked;
  throw new ExportError(({ manyTypes, noType }) =>
    asked === undefined ? manyTypes(names) : noType(asked, names),
  );
}

const PIECE = 65_536;

async function* inPieces(texts: AsyncIterable<string>): AsyncIterable<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
