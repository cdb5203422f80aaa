import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './workspaces.js';

const APP = join(ROOT, 'apps/web/src');

/** `'./x.js'` of what is imported at once, and of what is loaded when it is first shown. */
const IMPORTS = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'(\.[^']+)'/gmu;
const LAZY = /\bimport\('(\.[^']+)'\)/gu;
const CLASS_NAMES = /className=(?:"([^"]+)"|\{`([^`]*)`|\{([^}]*)\})/gu;

const read = (file: string): string => readFileSync(file, 'utf8');
const ALL = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) => join(APP, file));

function named(from: string, said: string): string[] {
  const path = join(dirname(from), said);
  return [path, path.replace(/\.js$/u, '.tsx'), path.replace(/\.js$/u, '.ts')].filter(
    (file) => /\.(tsx?|css)$/u.test(file) && existsSync(file),
  );
}

/** A module with all that comes with it. */
function comesWith(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  if (entry.endsWith('.css')) return seen;
  for (const [, said = ''] of read(entry).matchAll(IMPORTS))
    for (const file of named(entry, said)) comesWith(file, seen);
  return seen;
}

function styledIn(files: Iterable<string>): Set<string> {
  const sheets = [...files].filter((file) => file.endsWith('.css')).map(read);
  return new Set(
    sheets.flatMap((css) => [...css.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = '']) => name)),
  );
}

function worn(file: string): string[] {
  return [...read(file).matchAll(CLASS_NAMES)].flatMap(([, plain, template, code = '']) => {
    const quoted = [...code.matchAll(/'([^']*)'/gu)].map(([, text]) => text).join(' ');
    return (plain ?? template?.replaceAll(/\$\{[^}]*\}/gu, ' ') ?? quoted).split(/\s+/u);
  });
}

/** A sheet that another view happens to have loaded is no help where this one is opened first. */
it('every view brings the styles of all that it draws', () => {
  const main = join(APP, 'main.tsx');
  const first = comesWith(main);
  const somewhere = styledIn(ALL);
  const lazy = ALL.filter((file) => /\.tsx?$/u.test(file)).flatMap((file) =>
    [...read(file).matchAll(LAZY)].flatMap(([, said = '']) => named(file, said)),
  );
  expect(lazy.length).toBeGreaterThan(20);
  const bare = [main, ...lazy].flatMap((entry) => {
    const own = comesWith(entry);
    const styled = styledIn([...first, ...own]);
    return [...own]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        worn(file)
          .filter((name) => somewhere.has(name) && !styled.has(name))
          .map((name) => `${relative(APP, entry)}: .${name} of ${relative(APP, file)}`),
      );
  });
  expect([...new Set(bare)]).toEqual([]);
});

const FROM_MANTINE = /import \{([^}]*)\} from '@mantine\/core'/gu;

/** Of NumberInput only its buttons have styles, and it is drawn without. */
const BARE = new Set(['NumberInput']);

it('every component of Mantine that is drawn brings its styles', () => {
  const brought = read(join(APP, 'app/mantine.css'));
  const drawn = new Set(
    ALL.filter((file) => file.endsWith('.tsx')).flatMap((file) =>
      [...read(file).matchAll(FROM_MANTINE)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      ),
    ),
  );
  expect(drawn.size).toBeGreaterThan(10);
  const styled = (name: string): string => `@mantine/core/styles/${name}.css`;
  const missing = [...drawn].filter(
    (name) =>
      !BARE.has(name) &&
      existsSync(join(ROOT, 'node_modules', styled(name))) &&
      !brought.includes(styled(name)),
  );
  expect(missing).toEqual([]);
});
