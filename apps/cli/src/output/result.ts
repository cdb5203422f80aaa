import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileProblem } from '../inputs/json.js';
import { wrongUse } from '../exit.js';
import { say, type Terminal, write } from './terminal.js';

/** Writes a result to the file that was named, or to standard output. */
export async function deliver(terminal: Terminal, content: string, file: string | undefined): Promise<void> {
  if (file === undefined) return write(terminal, content);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (thrown) {
    throw wrongUse(`The output ${file} ${fileProblem(thrown) ?? `cannot be written: ${String(thrown)}`}.`);
  }
  say(terminal, `Written to ${file}.`);
}

export function asJson(answer: unknown): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}
