import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, WORKSPACES, sourcesOf, workspaceOf } from './workspaces.js';

const RANKS: Readonly<Record<string, number>> = {
  model: 0,
  decide: 1,
  blueprint: 1,
  stores: 1,
  demo: 1,
  tracker: 1,
  ingest: 2,
  journey: 2,
  server: 3,
  cli: 4,
  web: 4,
};

/** What the web app may use: nothing that needs the engine. */
const WEB_MAY_USE = ['model', 'blueprint', 'decide', 'server/routes'];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s*['"]([^'"]+)['"]/gmu;

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => ({
    file: relative(ROOT, file),
    target: match[1] ?? match[2] ?? match[3] ?? '',
  }));
}

const all = WORKSPACES.flatMap((name) => sourcesOf(name).flatMap(importsOf));
const ours = all.filter(({ target }) => target.startsWith('@throughline/'));

function packageOf(target: string): string {
  return target.split('/')[1] ?? '';
}

describe('imports', () => {
  it('reads the sources at all', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(ours.length).toBeGreaterThan(10);
  });

  it('knows the rank of every workspace', () => {
    expect(WORKSPACES.filter((name) => RANKS[name] === undefined)).toEqual([]);
  });

  it('run only to a strictly lower rank', () => {
    const wrong = ours.filter(({ file, target }) => {
      const own = workspaceOf(file);
      const other = packageOf(target);
      return (RANKS[other] ?? Number.POSITIVE_INFINITY) >= (RANKS[own] ?? -1);
    });
    expect(wrong).toEqual([]);
  });

  it('never reach into the folders of another package', () => {
    const deep = ours.filter(({ target }) => /\/(src|dist)(\/|$)/u.test(target));
    const climbing = all.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const reached = relative(ROOT, join(ROOT, file, '..', target));
      return workspaceOf(reached) !== workspaceOf(file);
    });
    expect([...deep, ...climbing]).toEqual([]);
  });

  it('of the web app stay away from everything that needs the engine', () => {
    const wrong = ours.filter(
      ({ file, target }) =>
        workspaceOf(file) === 'web' &&
        !WEB_MAY_USE.some((allowed) => `${target.slice('@throughline/'.length)}/`.startsWith(`${allowed}/`)),
    );
    expect(wrong).toEqual([]);
  });

  it('are declared in the manifest of the package', () => {
    const undeclared = ours.filter(({ file, target }) => {
      const manifest = readFileSync(join(ROOT, ...file.split('/').slice(0, 2), 'package.json'), 'utf8');
      return !manifest.includes(`"@throughline/${packageOf(target)}"`);
    });
    expect(undeclared).toEqual([]);
  });
});

describe('adapters', () => {
  it('are made only by the apps and by tests: ingest and journey know the port alone', () => {
    const wrong = WORKSPACES.filter((name) => ['ingest', 'journey'].includes(name)).flatMap((name) =>
      sourcesOf(name).filter((file) => /\bopen(Embedded|Remote)\b/u.test(readFileSync(file, 'utf8'))),
    );
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in at most one file of each app and in no package', () => {
    const reading = WORKSPACES.map((name) => ({
      name,
      files: sourcesOf(name).filter((file) => /process\.env\b/u.test(readFileSync(file, 'utf8'))),
    }));
    const wrong = reading.filter(
      ({ name, files }) => files.length > (['server', 'cli', 'web'].includes(name) ? 1 : 0),
    );
    expect(wrong).toEqual([]);
  });
});
