import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeError } from '../errors.js';

const PREFIX = 'throughline-';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const living = new Set<string>();
let hooked = false;

export interface DataFolder {
  readonly path: string;
  /** Removes the folder if it was a passing one. */
  remove(): void;
}

/** The folder at `path`, made where it is missing. */
export function lastingFolder(path: string): DataFolder {
  try {
    mkdirSync(path, { recursive: true });
  } catch (thrown) {
    throw storeError(thrown, `Making the data folder ${path}`);
  }
  return { path, remove: () => undefined };
}

/** A folder that is gone when the store closes or the process ends, however it ends. */
export function passingFolder(): DataFolder {
  sweep();
  hookExit();
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  living.add(path);
  return { path, remove: () => discard(path) };
}

function discard(path: string): void {
  living.delete(path);
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

function discardAll(): void {
  for (const path of living) discard(path);
}

function hookExit(): void {
  if (hooked) return;
  hooked = true;
  process.once('exit', discardAll);
  for (const signal of SIGNALS) process.once(signal, () => leave(signal));
}

/** A signal that nobody else listens to ends the process, as it would have without this listener. */
function leave(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 0) return;
  discardAll();
  process.kill(process.pid, signal);
}

/** A killed process could not clean up: the next one does it. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^throughline-(\d+)-/u.exec(name)?.[1];
    if (
      pid === undefined ||
      Number(pid) === process.pid ||
      existsSync(`/proc/${pid}`) ||
      isAlive(Number(pid))
    )
      continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
