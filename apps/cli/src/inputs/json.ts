import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { wrong } from '../exit.js';
import type { FileProblem } from '../words/en.js';
import { type CommandWords, commandWordsIn } from '../words/words.js';

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  EACCES: 'noRight',
  EISDIR: 'folder',
};

/** What is wrong with a file; null where it is something else. */
export function problemOf(thrown: unknown): FileProblem | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? (PROBLEMS[code] ?? null) : null;
}

/** The same for a person, in English. */
export function fileProblem(thrown: unknown): string | null {
  const problem = problemOf(thrown);
  return problem === null ? null : commandWordsIn('en').files[problem];
}

/** The text of a file that the person named, `-` for standard input. `thing` is what the file is for. */
export async function readNamed(path: string, thing: keyof CommandWords['things']): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem === null) throw thrown;
    throw wrong(({ things, files }) => ({ message: `${things[thing]} ${path} ${files[problem]}.` }));
  }
}

export function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw wrong(({ noJson }) => noJson(name, why));
  }
}

export function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong(({ noObject }) => noObject(name));
}
