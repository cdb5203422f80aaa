import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { FileError } from '../../files/file-error.js';
import type { InputFile } from '../../files/import/inputs.js';
import { growthGuard } from './growth.js';

const CHUNK = 1 << 20;

/** What to read, and how. */
export interface TextSource {
  readonly file: InputFile;
  readonly compression: 'none' | 'gzip';
  /** By the name that the platform knows it by. */
  readonly encoding: string;
}

/**
 * Hands a file's text on, piece by piece; what takes it is waited for, so that one piece at a time is held.
 * @throws FileError for an archive that is broken, or that grows beyond all reason.
 */
export async function readText(source: TextSource, take: (text: string) => Promise<void>): Promise<void> {
  const { file, compression, encoding } = source;
  const decoder = new TextDecoder(encoding);
  const read = createReadStream(file.path, { highWaterMark: CHUNK });
  const each = async (bytes: AsyncIterable<Buffer>) => {
    for await (const chunk of bytes) await take(decoder.decode(chunk, { stream: true }));
    await take(decoder.decode());
  };
  if (compression === 'none') return pipeline(read, each);
  const { size } = await stat(file.path);
  await unpacked(file.name, read, size, each);
}

async function unpacked(
  name: string,
  read: Readable,
  packed: number,
  each: (bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  try {
    await pipeline(read, gunzip, growthGuard(name, packed), each);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('Z_')) throw thrown;
    throw new FileError(name, ({ gzip }) => gzip);
  }
}
