import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Locale } from '@throughline/model';
import { wrong } from '../exit.js';
import { problemOf } from '../inputs/json.js';
import { commandWordsIn } from '../words/words.js';
import { say, type Terminal, write } from './terminal.js';

/** Where a result goes, standard output where no file is named, and in which language that is said. */
export interface Destination {
  readonly out?: string | undefined;
  readonly locale?: Locale | undefined;
}

/** Writes a result to the file that was named, or to standard output. */
export async function deliver(
  terminal: Terminal,
  content: string,
  { out, locale = 'en' }: Destination = {},
): Promise<void> {
  if (out === undefined) return write(terminal, content);
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, content);
  } catch (thrown) {
    const problem = problemOf(thrown);
    throw wrong(({ files, noOutput }) => ({
      message: noOutput(out, problem === null ? String(thrown) : files[problem]),
    }));
  }
  say(terminal, commandWordsIn(locale).writtenTo(out));
}

export function asJson(answer: unknown): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}
