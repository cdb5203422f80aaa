import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what nobody keeps. It goes when it is removed, or with the process. */
export interface PassingFolder {
  readonly path: string;
  remove(): void;
}

/**
 * The name tells whose folder it is: the engine's clearing up after killed processes, which goes by such
 * names, takes this one too.
 */
export function passingFolder(purpose: string): PassingFolder {
  const path = mkdtempSync(join(tmpdir(), `throughline-${process.pid}-${purpose}-`));
  const drop = (): void => rmSync(path, { recursive: true, force: true });
  process.once('exit', drop);
  const remove = (): void => {
    process.removeListener('exit', drop);
    drop();
  };
  return { path, remove };
}
