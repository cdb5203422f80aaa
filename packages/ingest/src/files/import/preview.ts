import type { EventStore } from '@throughline/stores';
import { inspectFile } from '../inspect/inspect.js';
import type { FileShape } from '../inspect/shape.js';
import type { Mapping } from '../mapping/schema.js';
import { expandInputs, type Input } from './inputs.js';
import { parquetColumns } from './parquet.js';
import { type PlanOptions, planImport } from './plan.js';

/** What files are and what an import would make of them. */
export interface Preview {
  readonly tables: readonly FileShape[];
  /** The mapping that an import would go by: the given one, a preset's, or a guess. */
  readonly mapping: Mapping;
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
  const plan = await planImport(files, options, async (file, known) => {
    const look = { ...known, name: file.name, parquetColumns: parquetColumns(store) };
    const inspected = await inspectFile(file.path, look);
    await inspected.close();
    // Shown under the path it came by, not that of a copy which is gone.
    const shape = { ...inspected.shape, path: file.path };
    tables.push(shape);
    return shape;
  });
  const { preset, guess, notes } = plan;
  return { tables, mapping: plan.read.mapping, preset, notes: [...notes, ...(guess?.notes ?? [])] };
}
