import { checkInGerman, inGerman, nearest } from '@throughline/model';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Sentences } from '../../words/sentences.js';
import { MappingError, type Path, type Spot, type Tells } from './error.js';
import { COMPARISONS } from './expression.js';
import { EventRule, Mapping, TableRule } from './schema.js';

/** A mapping with where its parts stand in its file. */
export interface ReadMapping {
  readonly mapping: Mapping;
  /** `mapping.yaml line 12`: where a field stands, or the nearest thing around it. */
  readonly placeOf: (path: Path) => Spot;
}

/** Reads a mapping from YAML (which JSON is a part of). Errors name the line and the field. */
export function readMapping(text: string, name = 'mapping'): ReadMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line;
    const yaml = { said: broken.message.split('\n')[0] ?? broken.message, code: broken.code };
    throw new MappingError(
      ({ noYaml }) => noYaml(yaml),
      [],
      (places) => places.line(name, line),
    );
  }
  const placeOf = (path: Path): Spot => {
    const { line } = lines.linePos(offsetOf(document, path));
    return (places) => places.line(name, line);
  };
  const value: unknown = document.toJS();
  const parsed = Mapping.safeParse(value);
  if (!parsed.success) throw firstProblem(parsed.error, value, placeOf);
  return { mapping: parsed.data, placeOf };
}

/** A mapping that is a value already, as the server gets it. */
export function parseMapping(value: unknown, name = 'mapping'): ReadMapping {
  const parsed = Mapping.safeParse(value);
  if (!parsed.success) throw firstProblem(parsed.error, value, () => () => name);
  return { mapping: parsed.data, placeOf: () => () => name };
}

/** Runs something over a mapping; an error in it is told with its line. */
export async function placed<Result>(
  read: ReadMapping,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof MappingError ? thrown.at(read.placeOf(thrown.path)) : thrown;
  }
}

/** Where the deepest part of the path that exists begins. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(key));
      const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      if (range !== undefined) return range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range !== undefined) return node.range[0];
  }
  return 0;
}

type Issue = z.core.$ZodIssue;

/** The same problem is found in every language: which one is chosen hangs on where it is, not on what is said of it. */
function firstProblem(error: z.ZodError, value: unknown, placeOf: (path: Path) => Spot): MappingError {
  const first = mostTelling(error);
  const german = checkInGerman(mostTelling(inGerman(Mapping, value)).message);
  const tell = explain(first, value);
  return new MappingError(
    (problems, locale) => tell(problems, locale === 'de' ? german : first.message),
    first.path,
    placeOf(first.path),
  );
}

/** A field that nobody knows is often the missing one misspelt: it tells more than that one is missing. */
function mostTelling({ issues }: Pick<z.ZodError, 'issues'>): Problem {
  return deepest(issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0], []);
}

interface Problem {
  readonly path: Path;
  readonly message: string;
}

const UNKNOWN = 'unknown field';
const NO_FORM = 'is not one of the forms known here';

/** Of the forms that a value could have, the one it comes closest to tells the most. */
function deepest(issue: Issue | undefined, before: Path): Problem {
  if (issue === undefined) return { path: before, message: NO_FORM };
  const path = [...before, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'unrecognized_keys') return { path: [...path, issue.keys[0] ?? ''], message: UNKNOWN };
  if (issue.code !== 'invalid_union') return { path, message: issue.message };
  // A form with keys that are not its own was not meant.
  const meant = issue.errors.filter(
    (issues) => !issues.some((each) => each.code === 'unrecognized_keys' && each.path.length === 0),
  );
  const tries = meant.map((issues) => deepest(mostInside(issues), path));
  const best = tries.sort((a, b) => depth(b, path) - depth(a, path))[0];
  return best !== undefined && depth(best, path) > 0 ? best : { path, message: NO_FORM };
}

function mostInside(issues: readonly Issue[]): Issue | undefined {
  return [...issues].sort((a, b) => b.path.length - a.path.length)[0];
}

function depth(problem: Problem, from: Path): number {
  return problem.path.length - from.length;
}

/** Every word that can be a field somewhere in a mapping. */
const WORDS: readonly string[] =
  `version shop tables type ids from to qualifier by columns on this that as value format
  ignoreOffset currency refund each concat first when then else lookup split at lower upper title replace pattern with
  json path param of add subtract multiply negate all any not sum min max last list count countDistinct`
    .split(/\s+/u)
    .concat(Object.keys(TableRule.shape), Object.keys(EventRule.shape), COMPARISONS);

/** @returns what tells the problem, given what the schema says of it in the language. */
function explain(
  { message, path }: Problem,
  whole: unknown,
): (problems: Sentences['mapping'], check: string) => ReturnType<Tells> {
  const value = valueAt(whole, path);
  const name = String(path.at(-1));
  if (message === UNKNOWN) return ({ unknownField }) => unknownField(name, meant([name]));
  if (value === undefined) return ({ missing }) => missing;
  const written = JSON.stringify(value).slice(0, 80);
  if (message !== NO_FORM) return ({ wrong }, check) => wrong(check, written);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return ({ noForm }) => noForm(written, meant(keys));
}

/** A word close to one that no mapping knows. */
function meant(keys: readonly string[]): string | undefined {
  const strange = keys.find((key) => !WORDS.includes(key));
  return strange === undefined ? undefined : nearest(strange, WORDS, 1)[0];
}

function valueAt(whole: unknown, path: Path): unknown {
  let at = whole;
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined;
  }
  return at;
}
