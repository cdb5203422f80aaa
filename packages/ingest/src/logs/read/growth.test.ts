import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { growthGuard } from './growth.js';

async function unpacked(content: Buffer, from: number): Promise<number> {
  const packed = gzipSync(content);
  const guard = growthGuard('bomb.xes.gz', packed.length, from);
  const [whole] = await Promise.all([text(guard), pipeline(Readable.from([packed]), createGunzip(), guard)]);
  return whole.length;
}

const BLANKS = Buffer.alloc(1_000_000, 32);

test('an archive of a thousand times its size is refused, by name, with what to do', async () => {
  await expect(unpacked(BLANKS, 100_000)).rejects.toThrow(
    /bomb\.xes\.gz: grows to more than 300 times its size.*unpack it/u,
  );
});

test('a small archive may grow as it likes, and a large one in measure', async () => {
  expect(await unpacked(BLANKS, 1_000_000)).toBe(1_000_000);
  const numbers = Buffer.from(Array.from({ length: 50_000 }, (_, at) => `${at * 7919}`).join(','));
  expect(await unpacked(numbers, 1000)).toBe(numbers.length);
});
