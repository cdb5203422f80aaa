import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError, storeError } from '../events/errors.js';
import { bornAt, isAlive, type LockHolder, parseHolder } from './holder.js';

const FILE = 'lock.json';
const TRIES = 5;

/** What others may know of the owner: where it answers. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string;
}

/** A data folder that this process owns. */
export interface FolderLock {
  /** Tells other processes of this user where to ask, once the owner answers. */
  announce(address: ServerAddress): Promise<void>;
  release(): Promise<void>;
}

function read(file: string): LockHolder | null {
  try {
    return parseHolder(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Written whole under another name first: a lock file is never seen half written. Only this user may read it. */
function writeAside(folder: string, holder: LockHolder): string {
  const aside = join(folder, `${FILE}.${holder.nonce}`);
  writeFileSync(aside, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  return aside;
}

/** A link fails where the name is taken, so of two processes only one gets it. */
function take(folder: string, holder: LockHolder): boolean {
  const aside = writeAside(folder, holder);
  try {
    linkSync(aside, join(folder, FILE));
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Takes away the lock of a process that is gone. Whoever renames it first has it; a live one is put back. */
function clearStale(folder: string, nonce: string): void {
  const file = join(folder, FILE);
  const aside = join(folder, `${FILE}.stale.${nonce}`);
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = read(aside);
  if (holder !== null && isAlive(holder)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function locked(folder: string, holder: LockHolder): StoreError {
  const where = holder.url === undefined ? '' : `, which answers at ${holder.url}`;
  return new StoreError({
    kind: 'folder-locked',
    message: `Another process (${holder.pid}${where}) uses the data folder ${folder}.`,
    hint: 'End it, or choose another folder.',
  });
}

function acquire(folder: string, holder: LockHolder): void {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (take(folder, holder)) return;
    const other = read(join(folder, FILE));
    if (other !== null && isAlive(other)) throw locked(folder, other);
    clearStale(folder, holder.nonce);
  }
  throw new StoreError({
    kind: 'folder-locked',
    message: `The data folder ${folder} could not be locked.`,
    hint: 'Other processes want it at the same time: try again.',
  });
}

function announce(folder: string, holder: LockHolder): void {
  renameSync(writeAside(folder, holder), join(folder, FILE));
}

function release(folder: string, { nonce }: LockHolder): void {
  const file = join(folder, FILE);
  if (read(file)?.nonce === nonce) rmSync(file, { force: true });
}

/**
 * Takes a data folder for this process, making it where it is missing. The lock goes with the process: that
 * of a process that was killed is taken over.
 * @throws StoreError `folder-locked` where a living process has it; `no-permission`, `disk-full`.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const holder: LockHolder = { pid: process.pid, born: bornAt(process.pid), nonce: randomUUID() };
  try {
    mkdirSync(folder, { recursive: true });
    acquire(folder, holder);
  } catch (thrown) {
    throw storeError(thrown, `Locking the data folder ${folder}`);
  }
  const onExit = (): void => release(folder, holder);
  process.once('exit', onExit);
  return {
    announce: async (address) => announce(folder, { ...holder, ...address }),
    release: async () => {
      process.removeListener('exit', onExit);
      release(folder, holder);
    },
  };
}

/** Who owns the folder now; null where no living process does. */
export async function readLock(folder: string): Promise<LockHolder | null> {
  const holder = read(join(folder, FILE));
  return holder !== null && isAlive(holder) ? holder : null;
}
