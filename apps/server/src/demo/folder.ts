import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.js';

/** Every file that a demo folder may hold. */
const DEMO_FILES = [
  'events.jsonl',
  'events.parquet',
  'objects.jsonl',
  'relations.jsonl',
  'spend.csv',
  'shop.json',
  'truth.json',
  'config.json',
] as const;

function isDemoFolder(names: readonly string[]): boolean {
  return names.every((name) => DEMO_FILES.some((file) => file === name));
}

/**
 * Makes the folder, or empties one of an earlier demo.
 * @throws Failure where it holds anything else: that is never overwritten.
 */
export async function makeDemoFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (!isDemoFolder(names)) {
    throw new Failure({
      status: 400,
      message: `The folder ${folder} holds other files; the demo shop would mix with them.`,
      field: 'out',
      hint: 'Choose an empty folder, or a new one.',
    });
  }
  for (const name of names) await rm(join(folder, name));
}
