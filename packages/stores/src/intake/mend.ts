import { open, stat, truncate } from 'node:fs/promises';
import { KEPT } from './lines.js';
import type { Segment } from './segment.js';

/**
 * Cuts off what a crash left half written. What was acknowledged lies before it: a group of lines is acknowledged when
 * it is on disk, and nothing is written over.
 * @returns how many bytes are left.
 */
export async function mend(segment: Segment): Promise<number> {
  let bytes = 0;
  for (const kept of KEPT) {
    const path = segment.path(kept);
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size === 0) continue;
    const sound = await soundLength(path);
    if (sound < size) await truncate(path, sound);
    bytes += sound;
  }
  return bytes;
}

/** Bytes up to the end of the last line before the first that is no JSON. */
async function soundLength(path: string): Promise<number> {
  const handle = await open(path, 'r');
  let length = 0;
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
      const block = Buffer.concat([rest, chunk as Buffer]);
      let from = 0;
      for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, from)) {
        if (!isJson(block.toString('utf8', from, end))) return length;
        length += end + 1 - from;
        from = end + 1;
      }
      rest = block.subarray(from);
    }
    return length;
  } finally {
    await handle.close();
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
