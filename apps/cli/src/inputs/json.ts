import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { wrongUse } from '../exit.js';

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a folder, not a file',
};

/** What is wrong with a file, for a person; null where it is something else. */
export function fileProblem(thrown: unknown): string | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? (SYSTEM_WORDS[code] ?? null) : null;
}

/** The text of a file that the person named, `-` for standard input. `what` is what the file is for. */
export async function readNamed(path: string, what: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch (thrown) {
    const problem = fileProblem(thrown);
    if (problem === null) throw thrown;
    throw wrongUse(`${what} ${path} ${problem}.`);
  }
}

export function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw wrongUse(`${name} is not JSON: ${why}.`);
  }
}

export function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw wrongUse(`${name} must hold a JSON object.`);
}
