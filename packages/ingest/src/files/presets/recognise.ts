import type { FileShape } from '../inspect/shape.js';
import { fits } from '../import/assign.js';
import { PRESETS, type Preset } from './index.js';

/** A preset that fits the input, with the files of each of its tables. */
export interface Recognised {
  readonly preset: Preset;
  readonly files: ReadonlyMap<string, readonly FileShape[]>;
}

/** Presets that a person has to name: the guess reads more of such files than they do. */
const NAMED_ONLY = new Set(['event-log']);

/** The preset whose tables the files' headers are, if one fits. */
export function recognise(shapes: readonly FileShape[]): Recognised | null {
  for (const preset of PRESETS) {
    if (NAMED_ONLY.has(preset.name)) continue;
    const files = filesOf(preset, shapes);
    if (isComplete(preset, files)) return { preset, files };
  }
  return null;
}

/** The files of each table of a preset: by their columns, or by their names where columns do not tell. */
export function filesOf(preset: Preset, shapes: readonly FileShape[]): Map<string, FileShape[]> {
  const files = new Map<string, FileShape[]>();
  for (const shape of shapes) {
    for (const table of tablesOf(preset, shape)) files.set(table, [...(files.get(table) ?? []), shape]);
  }
  return files;
}

/** The first table that a file fits, and those that read the same file another way. */
function tablesOf(preset: Preset, shape: FileShape): string[] {
  const names = Object.keys(preset.signatures);
  const first = names.find((name) => isTable(preset, name, shape));
  if (first === undefined) return [];
  const columns = (name: string) => JSON.stringify(preset.signatures[name]);
  return names.filter(
    (name) => name === first || (columns(name) !== '[]' && columns(name) === columns(first)),
  );
}

function isTable(preset: Preset, table: string, shape: FileShape): boolean {
  const signature = preset.signatures[table] ?? [];
  if (signature.length === 0) return fits(preset.mapping.tables[table]?.file ?? '', shape.name);
  const names = new Set(shape.columns.map((column) => column.name));
  return signature.every((name) => name.split('|').some((each) => names.has(each)));
}

function isComplete(preset: Preset, files: ReadonlyMap<string, readonly FileShape[]>): boolean {
  const needed = Object.entries(preset.mapping.tables).filter(([, rule]) => !rule.optional);
  return files.size > 0 && needed.every(([name]) => files.has(name));
}
