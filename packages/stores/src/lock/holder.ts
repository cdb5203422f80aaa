import { readFileSync } from 'node:fs';

/** Who owns a data folder, as its lock file says. */
export interface LockHolder {
  readonly pid: number;
  /** When the process began, in the system's own units: another process may get the same id later. */
  readonly born: string | null;
  /** Tells one taking of the lock from another. */
  readonly nonce: string;
  /** Where the owner answers, if it is a server, and what shows that the asker may read the folder. */
  readonly url?: string;
  readonly token?: string;
}

/** When a process began; null where the system does not tell (it tells on Linux). */
export function bornAt(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return fields[19] ?? null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

/** True while the process that took the lock runs. */
export function isAlive({ pid, born }: LockHolder): boolean {
  return isRunning(pid) && (born === null || born === bornAt(pid));
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Reads what a lock file says; null where it says nothing that can be understood. */
export function parseHolder(text: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, born, nonce, url, token } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof nonce !== 'string') return null;
    const server = { url: textOrNothing(url), token: textOrNothing(token) };
    const address =
      server.url === undefined || server.token === undefined ? {} : { url: server.url, token: server.token };
    return { pid, nonce, born: textOrNothing(born) ?? null, ...address };
  } catch {
    return null;
  }
}
