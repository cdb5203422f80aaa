import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { english as alerts } from '../../apps/server/src/alerts/words/english.js';
import { german as alertsInGerman } from '../../apps/server/src/alerts/words/german.js';
import { checkInGerman } from '../../packages/model/src/checks/german.js';
import { de as refusalsInGerman } from '../../apps/server/src/words/de/index.js';
import { en as refusals } from '../../apps/server/src/words/en/index.js';
import { en as texts } from '../../apps/web/src/texts/en/index.js';
import { de as modelsInGerman } from '../../packages/decide/src/words/de/index.js';
import { en as models } from '../../packages/decide/src/words/en/index.js';
import { de as answersInGerman } from '../../packages/journey/src/words/de/index.js';
import { en as answers } from '../../packages/journey/src/words/en/index.js';
import { de as filesInGerman } from '../../packages/ingest/src/words/de/index.js';
import { en as files } from '../../packages/ingest/src/words/en/index.js';
import { de as commandsInGerman } from '../../apps/cli/src/words/de.js';
import { en as commands } from '../../apps/cli/src/words/en.js';
import { sourcesOf } from './workspaces.js';

/** Sentences that nothing is put into, by where they stand. */
function plain(sentences: object, at = ''): [place: string, sentence: string][] {
  return Object.entries(sentences).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${at}${name}`, value] as [string, string]];
    return typeof value === 'object' && value !== null ? plain(value, `${at}${name}.`) : [];
  });
}

test('what alerts say is said in both languages', () => {
  const translated = new Map(plain(alertsInGerman));
  const source = plain(alerts);
  expect(source.length).toBeGreaterThan(2);
  expect(source.filter(([place, sentence]) => translated.get(place) === sentence)).toEqual([]);
  expect(unused(alerts, codeOf('server'))).toEqual([]);
});

test.each([
  ['answers', answers, answersInGerman],
  ['models', models, modelsInGerman],
  ['the server', refusals, refusalsInGerman],
  ['importing', files, filesInGerman],
  ['the command line', commands, commandsInGerman],
])('no sentence of %s is the same in both languages', (_, english, german) => {
  const translated = new Map(plain(german));
  const source = plain(english);
  expect(source.length).toBeGreaterThan(20);
  expect(source.filter(([place, sentence]) => translated.get(place) === sentence)).toEqual([]);
});

/** What schemas of requests say of a field in words of their own: literals that begin as such do. */
function checksIn(files: readonly string[]): string[] {
  const begun =
    /['`]((?:must|needs|is longer|is not a setting|is not a regular|name either|a funnel|grows) [^'`]+)['`]/gu;
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(begun)].map(([, said = '']) =>
      said.replace(/\$\{MOST_DAYS\}/u, '90').replace(/\$\{.*/u, 'name, zone'),
    ),
  );
}

test('whatever our own schemas say of a field is said in German, too', () => {
  const isSchema = (file: string) => !/\/src\/(?:.*\/)?(?:words|taxonomy|checks)\//u.test(file);
  const said = new Set(
    checksIn(['model', 'server', 'ingest'].flatMap((name) => sourcesOf(name)).filter(isSchema)),
  );
  expect(said.size).toBeGreaterThan(35);
  expect([...said].filter((each) => checkInGerman(each) === each)).toEqual([]);
});

/** The code of a workspace beside its catalogues. */
const codeOf = (workspace: string): string[] =>
  sourcesOf(workspace)
    .filter((file) => !/\/(texts|words)\/(?:(?:en|de)(?:\/|\.ts)|english\.ts|german\.ts)/u.test(file))
    .map((file) => readFileSync(file, 'utf8'));

/** A name where something is taken out of an object by it, with the sign that follows. */
const named = (name: string): RegExp =>
  new RegExp(`(?:\\.|'|[{,]\\s*)${name.replaceAll('/', String.raw`\/`)}(?![\\w$])(.?)`, 'gu');

/** Places that no code names. What is looked up by a value, or handed on whole, is used with all that is below. */
function unused(said: object, code: readonly string[], at = ''): string[] {
  return Object.entries(said).flatMap(([name, value]: [string, unknown]) => {
    const uses = code.flatMap((text) => [...text.matchAll(named(name))]);
    if (uses.length === 0) return [`${at}${name}`];
    const isWhole = uses.some(([, next]) => next !== '.' && next !== '?');
    if (isWhole || typeof value !== 'object' || value === null) return [];
    return unused(value, code, `${at}${name}.`);
  });
}

describe('everything that a catalogue says is said somewhere', () => {
  it('tells what is taken out, what is handed on, and what neither is', () => {
    const said = { bar: { open: 'Open', shut: 'Shut' }, kinds: { one: 'One' }, title: 'Title' };
    expect(unused(said, ['t().bar.open', 'texts.kinds[kind]'])).toEqual(['bar.shut', 'title']);
    expect(unused(said, ['const { bar, title } = t()', "t()['kinds']"])).toEqual([]);
  });

  test('the app', () => {
    const code = codeOf('web');
    const found = Object.entries(texts).flatMap(([view, said]) => {
      const reads = new RegExp(
        `\\bt\\(\\)\\.${view}\\b|Texts\\['${view}'\\]|\\b${view}\\b[^;]*= t\\(\\)`,
        'u',
      );
      return unused(
        said,
        code.filter((text) => reads.test(text)),
        `${view}.`,
      );
    });
    expect(found).toEqual([]);
  });

  test.each([
    ['journey', answers],
    ['decide', models],
    ['server', refusals],
    ['ingest', files],
    ['cli', commands],
  ])('%s', (workspace, said) => expect(unused(said, codeOf(workspace))).toEqual([]));
});
