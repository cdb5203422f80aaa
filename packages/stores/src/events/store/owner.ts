import { hostname } from 'node:os';
import { bornAt, isAlive } from '../../lock/holder.js';

const DAY_MS = 86_400_000;

/** This process, as the log of imports names it. */
export function thisProcess(): string {
  return JSON.stringify([hostname(), process.pid, bornAt(process.pid)]);
}

/** What tells whether an import goes on: who began it, and when (milliseconds). */
export interface Ownership {
  readonly owner: string;
  readonly begun: number;
}

/**
 * Whether nobody will go on with an import: its process ran on this machine and is gone, or it began more than a day
 * ago. A store that several machines write to has imports of others in its log.
 */
export function isAbandoned(entry: Ownership): boolean {
  if (Date.now() - entry.begun > DAY_MS) return true;
  const [host, pid, born] = JSON.parse(entry.owner) as [string, number, string | null];
  if (host !== hostname()) return false;
  return !isAlive({ pid, born, nonce: '' });
}
