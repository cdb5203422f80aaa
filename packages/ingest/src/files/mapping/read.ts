import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { MappingError, type Path } from './error.js';
import { nearest } from './nearest.js';
import { Mapping } from './schema.js';

/** A mapping with where its parts stand in its file. */
export interface ReadMapping {
  readonly mapping: Mapping;
  /** `mapping.yaml line 12`: where a field stands, or the nearest thing around it. */
  readonly placeOf: (path: Path) => string;
}

/** Reads a mapping from YAML (which JSON is a part of). Errors name the line and the field. */
export function readMapping(text: string, name = 'mapping'): ReadMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line;
    throw new MappingError(broken.message.split('\n')[0] ?? broken.message, [], `${name} line ${line}`);
  }
  const placeOf = (path: Path) => `${name} line ${lines.linePos(offsetOf(document, path)).line}`;
  const value: unknown = document.toJS();
  const parsed = Mapping.safeParse(value);
  if (!parsed.success) throw firstProblem(parsed.error.issues, value, placeOf);
  return { mapping: parsed.data, placeOf };
}

/** A mapping that is a value already, as the server gets it. */
export function parseMapping(value: unknown, name = 'mapping'): ReadMapping {
  const parsed = Mapping.safeParse(value);
  if (!parsed.success) throw firstProblem(parsed.error.issues, value, () => name);
  return { mapping: parsed.data, placeOf: () => name };
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

function firstProblem(
  issues: readonly Issue[],
  value: unknown,
  placeOf: (path: Path) => string,
): MappingError {
  const { path, message } = deepest(issues[0], []);
  return new MappingError(message, path, placeOf(path)).problem === ''
    ? new MappingError('is not understood', path, placeOf(path))
    : new MappingError(explain(message, path, value), path, placeOf(path));
}

interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Of the forms that a value could have, the one it comes closest to tells the most. */
function deepest(issue: Issue | undefined, before: Path): Problem {
  if (issue === undefined) return { path: before, message: 'is not understood' };
  const path = [...before, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'invalid_union') {
    const tries = issue.errors.map((issues) => deepest(pickIssue(issues), path));
    const best = tries.sort((a, b) => weight(b, path) - weight(a, path))[0];
    return best !== undefined && weight(best, path) > 0
      ? best
      : { path, message: 'is not one of the forms known here' };
  }
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, issue.keys[0] ?? ''], message: 'unknown field' };
  }
  return { path, message: issue.message };
}

function pickIssue(issues: readonly Issue[]): Issue | undefined {
  return [...issues].sort((a, b) => b.path.length - a.path.length)[0];
}

function weight(problem: Problem, from: Path): number {
  return problem.message === 'unknown field' ? 0 : problem.path.length - from.length;
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': ['version', 'shop', 'tables'],
  tables: [
    'file',
    'format',
    'delimiter',
    'zone',
    'times',
    'decimal',
    'optional',
    'optionalColumns',
    'where',
    'join',
    'group',
    'events',
    'objects',
    'relations',
  ],
  events: [
    'activity',
    'time',
    'id',
    'if',
    'position',
    'system',
    'channel',
    'device',
    'amount',
    'text',
    'numbers',
    'objects',
  ],
};

function explain(message: string, path: Path, value: unknown): string {
  if (message !== 'unknown field') return `${message}${given(value, path)}`;
  const name = String(path.at(-1));
  const known =
    path.length === 1
      ? FIELDS['']
      : path.length === 3
        ? FIELDS['tables']
        : path[2] === 'events' && path.length === 5
          ? FIELDS['events']
          : [];
  const near = nearest(name, known ?? [], 1)[0];
  return `“${name}” is no field that a mapping knows here.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}

function given(value: unknown, path: Path): string {
  let at: unknown = value;
  for (const key of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined;
  return typeof at === 'string' || typeof at === 'number' ? ` (it says “${at}”)` : '';
}
