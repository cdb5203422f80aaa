import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FileError } from '../file-error.js';

/** A file to import; `name` is what it is called where it is stored under another name (an upload). */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

export type Input = string | { readonly path: string; readonly name?: string };

/** What an import left beside its files is not to be imported with them. */
export const REJECTS = 'rejects.jsonl';

const TABLE = /\.((csv|tsv|jsonl|ndjson|json|parquet|xes|xml|jsonocel|xmlocel)(\.gz)?|sqlite|sqlite3|db)$/iu;

/** Files of all inputs: a folder stands for the tables in it. */
export async function expandInputs(inputs: readonly Input[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const input of inputs)
    files.push(...(await expand(typeof input === 'string' ? { path: input } : input)));
  if (files.length === 0) throw new FileError('input', ({ noInput }) => noInput);
  return files;
}

async function expand(input: { readonly path: string; readonly name?: string }): Promise<InputFile[]> {
  const info = await stat(input.path).catch((cause: NodeJS.ErrnoException) => {
    throw new FileError(input.path, ({ noSuchInput, notOpened }) =>
      cause.code === 'ENOENT' ? noSuchInput : notOpened(cause.code ?? cause.message),
    );
  });
  if (!info.isDirectory()) return [{ path: input.path, name: input.name ?? basename(input.path) }];
  const names = (await readdir(input.path)).filter((name) => TABLE.test(name) && name !== REJECTS).sort();
  if (names.length === 0) throw new FileError(input.path, ({ noTables }) => noTables);
  return names.map((name) => ({ path: join(input.path, name), name }));
}
