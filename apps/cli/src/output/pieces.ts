import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileProblem } from '../inputs/json.js';
import { wrongUse } from '../exit.js';
import { say, type Terminal } from './terminal.js';

type Pieces = AsyncIterable<string | Uint8Array>;

/** Writes what comes in pieces to standard output, or to a file that has its name once it is whole. */
export async function deliverPieces(
  terminal: Terminal,
  pieces: Pieces,
  file: string | undefined,
): Promise<void> {
  const readable = Readable.from(pieces, { objectMode: false });
  if (file === undefined) return pipeline(readable, terminal.out, { end: false });
  const part = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeline(readable, createWriteStream(part));
    await rename(part, file);
  } catch (thrown) {
    await rm(part, { force: true });
    const problem = fileProblem(thrown);
    if (problem === null) throw thrown;
    throw wrongUse(`The output ${file} ${problem}.`);
  }
  say(terminal, `Written to ${file}.`);
}
