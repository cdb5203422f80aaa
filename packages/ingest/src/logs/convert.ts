import { readText } from './read/bytes.js';
import { JsonReader, type MemberTaker } from './read/json.js';
import type { LogReader } from './read/log.js';
import { Ocel1Json } from './read/ocel1-json.js';
import { Ocel1Xml } from './read/ocel1-xml.js';
import { Ocel2Json } from './read/ocel2-json.js';
import { Ocel2Xml } from './read/ocel2-xml.js';
import { readSqlite } from './read/sqlite.js';
import { XesReader } from './read/xes.js';
import { XmlReader } from './read/xml.js';
import type { LogFile } from './kind.js';
import { type Converted, NativeLog } from './native/sink.js';

/** What watches a conversion. */
export interface Watching {
  /** Told how many events have been read. */
  readonly onEvents: (events: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes an event log into files of JSON lines within a folder, as a stream: of the log, the ids of its objects alone are
 * held in memory. Events that cannot be used are counted and told. @throws FileError for a file that is broken.
 */
export async function convertLog(log: LogFile, folder: string, watching: Watching): Promise<Converted> {
  const sink = new NativeLog(log.file.name, folder);
  const pause = async () => {
    watching.signal?.throwIfAborted();
    await sink.drain();
    watching.onEvents(sink.read);
  };
  if (log.format === 'ocel-sqlite') await readSqlite(log.file, sink, pause);
  else await readAsText(log, readerOf(log, sink), pause);
  return sink.finish();
}

async function readAsText(log: LogFile, reader: LogReader, pause: () => Promise<void>): Promise<void> {
  await readText(log, async (text) => {
    reader.take(text);
    await pause();
  });
  reader.end();
}

function readerOf({ file, format }: LogFile, sink: NativeLog): LogReader {
  switch (format) {
    case 'ocel1-json':
      return document(file.name, new Ocel1Json(file.name, sink));
    case 'ocel2-json':
      return document(file.name, new Ocel2Json(file.name, sink));
    case 'ocel1-xml':
      return new XmlReader(file.name, new Ocel1Xml(sink));
    case 'ocel2-xml':
      return new XmlReader(file.name, new Ocel2Xml(sink));
    case 'xes':
    case 'ocel-sqlite':
      return new XmlReader(file.name, new XesReader(sink));
  }
}

/** A document is whole when each of its parts has been told. */
function document(name: string, taker: MemberTaker & { finish(): void }): LogReader {
  const reader = new JsonReader(name, taker);
  return {
    take: (text) => reader.take(text),
    end: () => {
      reader.end();
      taker.finish();
    },
  };
}
