import { hostname } from 'node:os';
import { bornAt, isAlive } from '../../lock/holder.js';
import { startOf, type ImportEntry } from './log.js';

const DAY_MS = 86_400_000;

/** This process, as the log of imports names it. */
export function thisProcess(): string {
  return JSON.stringify([hostname(), process.pid, bornAt(process.pid)]);
}

/**
 * Whether nobody will go on with an import: its process ran on this machine and is gone, or it began more than a day
 * ago. A store that several machines write to has imports of others in its log.
 */
export function isAbandoned(entry: Pick<ImportEntry, 'id' | 'owner'>): boolean {
  if (Date.now() - startOf(entry.id) > DAY_MS) return true;
  const [host, pid, born] = JSON.parse(entry.owner) as [string, number, string | null];
  if (host !== hostname()) return false;
  return !isAlive({ pid, born, nonce: '' });
}
