import type { Locale } from '@throughline/model';
import { FileError } from '../file-error.js';
import type { FileShape } from '../inspect/shape.js';
import { Mapping, type MappingInput } from '../mapping/schema.js';
import { wordsIn } from '../../words/words.js';
import { guessTable } from './table.js';

/** What the columns of some files seem to be, and why. */
export interface Guess {
  readonly mapping: Mapping;
  /** Why, in words for people. */
  readonly notes: readonly string[];
}

/**
 * Guesses what the columns of files are, by usual names and by what stands in them. Files with the same columns
 * are one table. Throws `FileError` where nothing could be the time, or nothing what happened.
 */
export function guessMapping(shapes: readonly FileShape[], locale: Locale = 'en'): Guess {
  const words = wordsIn(locale).guess;
  const tables: Record<string, NonNullable<MappingInput['tables']>[string]> = {};
  const notes: string[] = [];
  const failures: FileError[] = [];
  for (const group of alike(shapes)) {
    const [shape] = group;
    if (shape === undefined) continue;
    try {
      const guessed = guessTable(shape, words);
      notes.push(...guessed.notes);
      const names = group.map((each) => each.name);
      const name = `events${Object.keys(tables).length === 0 ? '' : Object.keys(tables).length + 1}`;
      tables[name] =
        shapes.length === group.length ? guessed.table : { ...guessed.table, file: common(names) };
    } catch (thrown) {
      if (!(thrown instanceof FileError)) throw thrown;
      failures.push(thrown);
    }
  }
  const [failed] = failures;
  if (Object.keys(tables).length === 0 && failed !== undefined) throw failed;
  notes.push(...failures.map((failure) => words.leftAside(failure.file, problemOf(failure, locale))));
  return { mapping: Mapping.parse({ tables }), notes };
}

/** What is wrong with a file, where its name was said before. */
function problemOf(failure: FileError, locale: Locale): string {
  const { problem } = failure.in(locale);
  const name = `${failure.file}: `;
  return problem.startsWith(name) ? problem.slice(name.length) : problem;
}

/** Files grouped by their columns. */
function alike(shapes: readonly FileShape[]): FileShape[][] {
  const groups = new Map<string, FileShape[]>();
  for (const shape of shapes) {
    const key = JSON.stringify([
      shape.format,
      shape.delimiter,
      shape.columns.map((column) => column.name).sort(),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), shape]);
  }
  return [...groups.values()];
}

/** A pattern that fits all names: what they have in common before and after. */
function common(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length === 1) return first;
  let start = first.length;
  let end = first.length;
  for (const name of names) {
    while (!name.startsWith(first.slice(0, start))) start -= 1;
    while (!name.endsWith(first.slice(first.length - end))) end -= 1;
  }
  return `${first.slice(0, start)}*${first.slice(Math.max(start, first.length - end))}`;
}
