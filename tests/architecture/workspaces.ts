import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const GROUPS = ['packages', 'apps'] as const;

/** Names of all workspaces: `model`, `stores`, … */
export const WORKSPACES: readonly string[] = GROUPS.flatMap((group) => readdirSync(join(ROOT, group)));

/** The workspace that a path from the root belongs to, '' where it is none's. */
export function workspaceOf(path: string): string {
  const [group = '', name = ''] = path.split('/');
  return (GROUPS as readonly string[]).includes(group) ? name : '';
}

/** Absolute paths of a workspace's own TypeScript, its tests left out. */
export function sourcesOf(workspace: string): string[] {
  return GROUPS.flatMap((group) => filesUnder(join(ROOT, group, workspace, 'src'))).filter(
    (file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file) && !isTestSupport(file),
  );
}

/** Files that only tests use: contract suites and the loopback front over the embedded engine. */
function isTestSupport(file: string): boolean {
  return /\/(test-support|contract)[./]/u.test(file);
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
