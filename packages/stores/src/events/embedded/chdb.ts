import type * as Chdb from 'chdb';
import { StoreError } from '../errors.js';

export type ChdbModule = Pick<typeof Chdb, 'Session' | 'drainPending'>;
export type ChdbSession = InstanceType<ChdbModule['Session']>;

/** Loads the engine when it is first needed: a server that talks to a remote ClickHouse need not carry it. */
export async function loadChdb(): Promise<ChdbModule> {
  try {
    return await import('chdb');
  } catch (cause) {
    throw new StoreError({
      kind: 'engine-missing',
      message: 'The embedded engine (npm package chdb) is not installed or does not run on this machine.',
      hint: 'Run npm install chdb (Linux with glibc or macOS; Windows: WSL2), or use a ClickHouse server.',
      cause,
    });
  }
}
