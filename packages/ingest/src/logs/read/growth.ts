import { Transform, type TransformCallback } from 'node:stream';
import { FileError } from '../../files/file-error.js';

/** Logs as they are shrink to a fiftieth at most; what shrinks more is made to fill a disk. */
const MOST_GROWTH = 300;
const GROWTH_FROM = 256 * 1024 * 1024;

/**
 * Lets what an archive unpacks to through, and fails once that is out of all proportion to the archive's size.
 * @param packed bytes of the archive.
 * @param from bytes that are let through in any case.
 */
export function growthGuard(name: string, packed: number, from = GROWTH_FROM): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      size += chunk.length;
      if (size <= from || size <= packed * MOST_GROWTH) return done(null, chunk);
      done(new FileError(name, ({ growth }) => growth(MOST_GROWTH)));
    },
  });
}
