import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Lines = (line: string) => boolean;

/** Files of rejected rows in a data folder. */
async function files(data: string): Promise<string[]> {
  const folder = join(data, 'rejects');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name));
}

/** Rejected rows that say somebody. */
export async function rejectsOf(data: string, says: Lines): Promise<string[]> {
  const all = await Promise.all((await files(data)).map((file) => readFile(file, 'utf8')));
  return all.flatMap((text) => text.split('\n').filter((line) => line !== '' && says(line)));
}

/** Cuts the same rows out of their files; gives how many. */
export async function cutRejects(data: string, says: Lines): Promise<number> {
  let cut = 0;
  for (const file of await files(data)) {
    const lines = (await readFile(file, 'utf8')).split('\n');
    const left = lines.filter((line) => line === '' || !says(line));
    if (left.length === lines.length) continue;
    cut += lines.length - left.length;
    // Written beside and put in its place, so that a crash leaves one or the other.
    await writeFile(`${file}.new`, left.join('\n'));
    await rename(`${file}.new`, file);
  }
  return cut;
}
