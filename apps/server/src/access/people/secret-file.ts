import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The secret that cookies are signed with, in a file that the server's user alone may read; made when first asked. */
export async function secretIn(file: string): Promise<string> {
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found !== null && found.trim().length >= 32) return found.trim();
  await mkdir(dirname(file), { recursive: true });
  // Whoever was faster is right.
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return (await readFile(file, 'utf8')).trim();
}
