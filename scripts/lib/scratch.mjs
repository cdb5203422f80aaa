import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const SHARED_MEMORY = '/dev/shm';
/** All tests at once leave less than half of it lying about. */
const NEEDED_BYTES = 4 * 1024 ** 3;

/** Whether files kept in memory would fit, and leave the tests room to run in. */
function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize >= NEEDED_BYTES && process.availableMemory() >= 2 * NEEDED_BYTES;
  } catch {
    return false;
  }
}

/**
 * Puts the temporary files of this process's children into memory where there is room for them: tests open some thousand
 * small stores, and on a disk wait for its journal as long as they work. A TMPDIR that was chosen stays.
 */
export function scratchInMemory() {
  if (process.env['TMPDIR'] !== undefined || !hasRoom()) return;
  const folder = mkdtempSync(join(SHARED_MEMORY, 'throughline-tests-'));
  // As open as /tmp: some tests run a program as another user.
  chmodSync(folder, 0o1777);
  process.env['TMPDIR'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
}
