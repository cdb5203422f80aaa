import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { FileError } from '../file-error.js';

/** How much of a file is looked at to know what it is. */
const HEAD_BYTES = 256 * 1024;

export interface FileHead {
  readonly bytes: number;
  readonly compression: 'none' | 'gzip';
  /** The first bytes, decompressed. */
  readonly head: Buffer;
  /** The head is the whole file. */
  readonly whole: boolean;
}

/** Reads the beginning of a file, through gzip where its first bytes say so, whatever it is called. */
export async function readHead(path: string): Promise<FileHead> {
  const { buffer, size } = await firstBytes(path);
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) {
    return { bytes: size, compression: 'none', head: buffer, whole: size <= buffer.length };
  }
  return { bytes: size, compression: 'gzip', head: inflate(path, buffer), whole: size <= buffer.length };
}

async function firstBytes(path: string): Promise<{ buffer: Buffer; size: number }> {
  const file = await open(path).catch((cause: unknown) => {
    throw cannotOpen(path, cause);
  });
  try {
    const info = await file.stat();
    if (info.isDirectory()) throw new FileError(basename(path), ({ folder }) => folder);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { buffer: buffer.subarray(0, bytesRead), size: info.size };
  } finally {
    await file.close();
  }
}

function cannotOpen(path: string, cause: unknown): FileError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new FileError(path, ({ noSuchFile }) => noSuchFile);
  if (code === 'EACCES' || code === 'EPERM') return new FileError(path, ({ noRight }) => noRight);
  return new FileError(path, ({ notOpened }) => notOpened(code ?? String(cause)));
}

/** A part of an archive ends in the midst of it: that is no fault here, the whole is checked when it is read. */
function inflate(path: string, part: Buffer): Buffer {
  try {
    return gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new FileError(basename(path), ({ gzipDamaged, gzipUnusable }) =>
      code === 'Z_DATA_ERROR' ? gzipDamaged : gzipUnusable,
    );
  }
}
