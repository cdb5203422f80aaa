import { FileError } from '../file-error.js';
import { MappingError } from '../mapping/error.js';
import type { Mapping } from '../mapping/schema.js';
import type { InputFile } from './inputs.js';

/** Which files belong to which table of a mapping, by the tables' `file` patterns. */
export function assignFiles(mapping: Mapping, files: readonly InputFile[]): Map<string, InputFile[]> {
  const assigned = new Map<string, InputFile[]>();
  for (const [name, rule] of Object.entries(mapping.tables)) {
    const fitting =
      rule.file === undefined ? files : files.filter((file) => fits(rule.file ?? '', file.name));
    const others = Object.values(mapping.tables).some((each) => each.file !== undefined);
    if (rule.file === undefined && others && files.length > 1) {
      throw new MappingError(({ fileToo }) => fileToo, ['tables', name]);
    }
    if (fitting.length === 0 && !rule.optional) throw missing(name, rule.file ?? '', files);
    if (fitting.length > 0) assigned.set(name, [...fitting]);
  }
  return assigned;
}

function missing(table: string, pattern: string, files: readonly InputFile[]): Error {
  const there = files.map(({ name }) => name);
  return new FileError(pattern, ({ tableWithout }) => tableWithout(table, there));
}

/** Whether a file's name fits a pattern, with `*` for any text; `.gz` after the name does not matter. */
export function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}(\\.gz)?$`, 'iu').test(name);
}
