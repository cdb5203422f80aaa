import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How a file's text is written, judged by its first bytes and, where those are plain ASCII, by all of it. */
export async function encodingOf(
  path: string,
  head: Buffer,
  compression: 'none' | 'gzip',
): Promise<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (!validUtf8(head)) return 'windows-1252';
  // One accent late in a big file is enough to spoil a name. Packed files are not unpacked twice for it.
  return compression === 'gzip' || (await allValid(path)) ? 'utf-8' : 'windows-1252';
}

/** A part of a file may end within a character. */
function validUtf8(part: Buffer): boolean {
  for (let cut = 0; cut < 4; cut += 1) if (isUtf8(part.subarray(0, part.length - cut))) return true;
  return false;
}

async function allValid(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    const part = Buffer.concat([rest, chunk as Buffer]);
    const end = part.lastIndexOf(0x0a) + 1 || part.length;
    if (!validUtf8(part.subarray(0, end))) return false;
    rest = part.subarray(end);
  }
  return validUtf8(rest);
}

/** Writes the file as UTF-8 into a folder of its own; the caller removes the folder. */
export async function convert(
  path: string,
  encoding: Encoding,
  compression: 'none' | 'gzip',
): Promise<{ path: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), `throughline-${process.pid}-utf8-`));
  const target = join(folder, 'table');
  const decoder = new TextDecoder(encoding);
  const decode = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  const read = createReadStream(path);
  if (compression === 'gzip') await pipeline(read, createGunzip(), decode, createWriteStream(target));
  else await pipeline(read, decode, createWriteStream(target));
  return { path: target, folder };
}
