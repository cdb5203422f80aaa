import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', '.cache', '.git']);

/** What building writes, the compiler's notes beside the sources among it. */
const isMade = (name) => SKIPPED.has(name) || name.endsWith('.tsbuildinfo');

/** The newest change among files under `path`, in milliseconds; 0 where there is none. */
export function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const entries = readdirSync(path, { withFileTypes: true });
  // A folder's own time is part of it, since a file taken out changes nothing else; not where what is built lies in it,
  // because building changes that time too.
  let newest = entries.some(({ name }) => isMade(name)) ? 0 : stats.mtimeMs;
  for (const entry of entries) {
    if (isMade(entry.name)) continue;
    newest = Math.max(newest, newestChange(join(path, entry.name)));
  }
  return newest;
}

/** True where `stamp` is missing or older than any of `sources`. */
export function isStale(stamp, sources) {
  if (!existsSync(stamp)) return true;
  const made = statSync(stamp).mtimeMs;
  return sources.some((source) => newestChange(source) > made);
}
