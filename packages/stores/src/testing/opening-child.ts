import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../events/embedded/open.js';
import { StoreError } from '../events/errors.js';

export interface OpeningTask {
  readonly path?: string;
  /** Becomes this user first. */
  readonly uid?: number;
}

/** Opens a store, says where it is (or what went wrong), and waits to be ended. */
export async function main({ path, uid }: OpeningTask): Promise<void> {
  if (uid !== undefined) process.setuid?.(uid);
  try {
    await openEmbedded(path === undefined ? {} : { path });
  } catch (thrown) {
    const kind = thrown instanceof StoreError ? thrown.kind : 'unknown';
    process.stdout.write(`${kind}: ${String(thrown)}\n`);
    return;
  }
  const own = readdirSync(tmpdir()).find((name) => name.startsWith(`throughline-${process.pid}-`));
  process.stdout.write(`${path ?? join(tmpdir(), own ?? '')}\n`);
  setInterval(() => undefined, 1000);
}
