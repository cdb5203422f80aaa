import { FileError } from '../file-error.js';
import type { FileColumn } from './shape.js';

const SAMPLES = 5;
const SAMPLE_LENGTH = 120;

/** Columns of a header with samples from the first rows; a nameless column is called by its place. */
export function textColumns(
  file: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): FileColumn[] {
  const names = header.map((name, index) => (name === '' ? `column ${index + 1}` : name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new FileError(file, (problems) => problems.twice(twice));
  }
  return names.map((name, index) => ({
    name,
    type: 'String',
    nested: false,
    samples: samplesOf(rows.map((row) => row[index] ?? '')),
  }));
}

/** Up to five different values that are not empty. */
export function samplesOf(values: readonly string[]): string[] {
  const found = new Set<string>();
  for (const value of values) {
    if (value !== '') found.add(value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH)}…` : value);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** Columns of lines of JSON: every key that the first lines hold, in the order of their first coming. */
export function jsonColumns(rows: readonly Readonly<Record<string, unknown>>[]): FileColumn[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].map((name) => {
    const values = rows.map((row) => row[name]);
    return {
      name,
      type: 'String',
      nested: values.some((value) => typeof value === 'object' && value !== null),
      samples: samplesOf(values.map(cellText)),
    };
  });
}

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
