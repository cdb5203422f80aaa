import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './workspaces.js';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('gallery/') && !/\.(png|woff2|gz|parquet)$/u.test(file));

function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

function read(file: string): string {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
}

describe('the repo', () => {
  it('names no download address in the lock file', () => {
    expect(linesWith(/"resolved": "http/u, ['package-lock.json'])).toEqual([]);
  });

  it('has no suppressed check', () => {
    const code = tracked.filter(
      (file) => /\.(ts|tsx|mjs)$/u.test(file) && file !== 'tests/architecture/words.test.ts',
    );
    const pattern =
      /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|biome-ignore|: any\b|\bas any\b|<any>/u;
    expect(linesWith(pattern, code)).toEqual([]);
  });

  it('has no file whose name says nothing', () => {
    expect(
      tracked.filter((file) => /(^|\/)(utils?|helpers?|misc|common|manager)\.[a-z]+$/u.test(file)),
    ).toEqual([]);
  });
});
