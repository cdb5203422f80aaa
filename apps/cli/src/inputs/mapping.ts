import { basename, resolve } from 'node:path';
import { type Mapping, readMapping } from '@throughline/ingest';
import { readNamed } from './json.js';

/** A mapping that has been read; its file too, since errors that only show on the data name its lines. */
export interface NamedMapping {
  readonly file: string;
  readonly mapping: Mapping;
}

/** Reads a mapping's file before anything is opened: a typo should not cost a minute. */
export async function readNamedMapping(path: string): Promise<NamedMapping> {
  const text = await readNamed(path, 'mapping');
  return { file: resolve(path), mapping: readMapping(text, basename(path)).mapping };
}
