import type { Locale } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { logsAmong, presetOf } from '../../logs/import-logs.js';
import type { LogFile } from '../../logs/kind.js';
import { FileError } from '../file-error.js';
import { inspectFile } from '../inspect/inspect.js';
import type { FileShape } from '../inspect/shape.js';
import type { Mapping } from '../mapping/schema.js';
import { wordsIn } from '../../words/words.js';
import { expandInputs, type Input, type InputFile } from './inputs.js';
import { parquetColumns } from './parquet.js';
import { type Look, type PlanOptions, planImport } from './plan.js';

/** What files are and what an import would make of them. */
export interface Preview {
  readonly tables: readonly FileShape[];
  /** The mapping that an import would go by: the given one, a preset's, or a guess; null where none could be made. */
  readonly mapping: Mapping | null;
  readonly preset: string | null;
  readonly notes: readonly string[];
}

/** Looks at files without importing them. Throws as `importFiles` does. */
export async function previewFiles(
  store: EventStore,
  inputs: readonly Input[],
  options: PlanOptions = {},
): Promise<Preview> {
  const { locale = 'en' } = options;
  const { leftAside, noTable } = wordsIn(locale).guess;
  const tables: FileShape[] = [];
  const files = await expandInputs(inputs);
  const logs = options.mapping === undefined ? await logsAmong(files) : [];
  if (logs.length > 0)
    return { tables, mapping: null, preset: presetOf(logs), notes: logs.map((log) => noteOf(log, locale)) };
  const look: Look = async (file, known) => {
    const shape = await lookOnce(store, file, known);
    tables.push(shape);
    return shape;
  };
  try {
    const { preset, guess, aside, read } = await planImport(files, options, look);
    return {
      tables,
      mapping: read.mapping,
      preset,
      notes: [...aside.map((name) => leftAside(name, noTable)), ...(guess?.notes ?? [])],
    };
  } catch (thrown) {
    // Every file could be read, and what its columns mean is left to the person who looks at them.
    if (!(thrown instanceof FileError) || tables.length < files.length) throw thrown;
    return { tables, mapping: null, preset: null, notes: [noteOfError(thrown, locale)] };
  }
}

function noteOf({ file, format }: LogFile, locale: Locale): string {
  const { traces, objects } = wordsIn(locale).guess;
  return format === 'xes' ? traces(file.name) : objects(file.name);
}

function noteOfError(thrown: FileError, locale: Locale): string {
  const { problem, hint } = thrown.in(locale);
  return [`${thrown.file}: ${problem}`, hint].filter((part) => part !== undefined).join(' ');
}

async function lookOnce(store: EventStore, file: InputFile, known: Parameters<Look>[1]): Promise<FileShape> {
  const look = { ...known, name: file.name, parquetColumns: parquetColumns(store) };
  const inspected = await inspectFile(file.path, look);
  await inspected.close();
  // Shown under the path it came by, not that of a copy which is gone.
  return { ...inspected.shape, path: file.path };
}
