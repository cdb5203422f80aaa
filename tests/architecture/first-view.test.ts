import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { first } from '../../apps/web/src/texts/en/first.js';
import { first as inGerman } from '../../apps/web/src/texts/de/first.js';
import { ROOT, sourcesOf } from './workspaces.js';

const WEB = join(ROOT, 'apps/web/src');

/** What a file imports in a way that is waited for before anything is drawn: neither types nor what comes later. */
function importedBy(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^;]*?\sfrom\s+)?'(\.[^']+)\.js'/gmu,
  );
  return [...found].flatMap(([, path = '']) =>
    ['.ts', '.tsx'].map((end) => join(dirname(file), path + end)).filter((each) => existsSync(each)),
  );
}

/** All that is there before the first view is. */
function beforeFirstView(): Set<string> {
  const reached = new Set<string>();
  const open = [join(WEB, 'main.tsx')];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...importedBy(file));
  }
  return reached;
}

/** The views whose texts a source takes: `t().view`, `const { view, other: named } = t()`. */
function viewsSaidIn(source: string): string[] {
  const taken = [...source.matchAll(/\bt\(\)\s*\.\s*(\w+)/gu)].map(([, view = '']) => view);
  const spread = [...source.matchAll(/\bconst\s*\{([^=;]*)\}\s*=\s*t\(\)\s*;/gu)].flatMap(([, names = '']) =>
    names
      .replaceAll(/\{.*\}/gsu, '')
      .split(',')
      .map((name) => name.replace(/:.*$/su, '').trim()),
  );
  return [...taken, ...spread].filter((view) => view !== '');
}

it('every way to take texts is seen', () => {
  const source =
    'const { one, two: named, three } = t();\nconst say = t()\n  .four.title;\nconst { not } = t().five;';
  expect(viewsSaidIn(source)).toEqual(['four', 'five', 'one', 'two', 'three']);
});

it('the first view says nothing that comes later', () => {
  const files = [...beforeFirstView()];
  expect(files.length).toBeGreaterThan(100);
  const said = files.flatMap((file) =>
    viewsSaidIn(readFileSync(file, 'utf8')).map((view) => ({ file: relative(WEB, file), view })),
  );
  expect(said.length).toBeGreaterThan(60);
  expect(said.filter(({ view }) => !(view in first))).toEqual([]);
});

it('both languages say the same before the first view', () => {
  expect(Object.keys(inGerman).toSorted()).toEqual(Object.keys(first).toSorted());
});

it('a part that comes later brings its texts', () => {
  const bare = sourcesOf('web')
    // Catalogues themselves, and a thread, which says nothing.
    .filter((file) => !/\/(?:texts|layout)\//u.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(\w+\()?import\('\.(?!\.\/texts\/)[^']+'\)/gu)]
        .filter(([, around]) => around !== 'withTexts(')
        .map(([found]) => `${relative(ROOT, file)}: ${found}`),
    );
  expect(bare).toEqual([]);
});
