import type { EventStore } from '@throughline/stores';
import { logsAmong, presetOf } from '../../logs/import-logs.js';
import type { LogFile } from '../../logs/kind.js';
import { FileError } from '../file-error.js';
import { inspectFile } from '../inspect/inspect.js';
import type { FileShape } from '../inspect/shape.js';
import type { Mapping } from '../mapping/schema.js';
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
  const tables: FileShape[] = [];
  const files = await expandInputs(inputs);
  const logs = options.mapping === undefined ? await logsAmong(files) : [];
  if (logs.length > 0) return { tables, mapping: null, preset: presetOf(logs), notes: logs.map(noteOf) };
  const look: Look = async (file, known) => {
    const shape = await lookOnce(store, file, known);
    tables.push(shape);
    return shape;
  };
  try {
    const { preset, guess, notes, read } = await planImport(files, options, look);
    return { tables, mapping: read.mapping, preset, notes: [...notes, ...(guess?.notes ?? [])] };
  } catch (thrown) {
    // Every file could be read, and what its columns mean is left to the person who looks at them.
    if (!(thrown instanceof FileError) || tables.length < files.length) throw thrown;
    return { tables, mapping: null, preset: null, notes: [thrown.message] };
  }
}

function noteOf({ file, format }: LogFile): string {
  const words =
    format === 'xes' ? 'XES: each trace becomes a case' : 'OCEL: its objects are taken as they are';
  return `“${file.name}” is an event log in ${words}.`;
}

async function lookOnce(store: EventStore, file: InputFile, known: Parameters<Look>[1]): Promise<FileShape> {
  const look = { ...known, name: file.name, parquetColumns: parquetColumns(store) };
  const inspected = await inspectFile(file.path, look);
  await inspected.close();
  // Shown under the path it came by, not that of a copy which is gone.
  return { ...inspected.shape, path: file.path };
}
