import { statfs } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { Failure } from '../failure.js';

/** Left free on the disk whatever comes: the engine needs room to commit and to merge. */
const RESERVE_BYTES = 512 * 1024 * 1024;
const LOOK_AGAIN_BYTES = 32 * 1024 * 1024;

async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize - RESERVE_BYTES;
}

function noRoom(): Failure {
  return Failure.because({ status: 507 }, (refusals) => refusals.kept.noRoom);
}

export interface Room {
  /** Passes the bytes on, counts them, and ends with an error before the disk is full. */
  watch(): Transform;
  readonly bytes: number;
}

/** Checks that a file fits on the disk, and watches it while it comes: its length may be unknown or untrue. */
export async function roomFor(folder: string, announced: number | null): Promise<Room> {
  if ((announced ?? 0) > (await freeBytes(folder))) throw noRoom();
  let bytes = 0;
  let checked = 0;
  const look = async (): Promise<void> => {
    if (bytes - checked < LOOK_AGAIN_BYTES) return;
    checked = bytes;
    if ((await freeBytes(folder)) < 0) throw noRoom();
  };
  const pass = (chunk: Buffer, done: TransformCallback): void => {
    bytes += chunk.length;
    look().then(
      () => done(null, chunk),
      (thrown: unknown) => done(thrown as Error),
    );
  };
  return {
    watch: () => new Transform({ transform: (chunk: Buffer, _encoding, done) => pass(chunk, done) }),
    get bytes() {
      return bytes;
    },
  };
}
