import type { Locale } from '@throughline/model';
import { FileError } from '../file-error.js';
import type { FileShape } from '../inspect/shape.js';
import { Mapping, type MappingInput } from '../mapping/schema.js';
import { wordsIn } from '../../words/words.js';
import { guessLines } from './lines.js';
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
  const failures: { readonly group: readonly FileShape[]; readonly error: FileError }[] = [];
  for (const group of alike(shapes)) {
    const [shape] = group;
    if (shape === undefined) continue;
    try {
      const guessed = guessTable(shape, words);
      notes.push(...guessed.notes);
      const names = group.map((each) => each.name);
      tables[free('events', tables)] =
        shapes.length === group.length ? guessed.table : { ...guessed.table, file: common(names) };
    } catch (thrown) {
      if (!(thrown instanceof FileError)) throw thrown;
      failures.push({ group, error: thrown });
    }
  }
  const [failed] = failures;
  if (Object.keys(tables).length === 0 && failed !== undefined) throw failed.error;
  for (const { group, error } of failures) {
    // One table tells what orders hold: another would tell it anew, of the same items.
    const lines = group[0] === undefined || 'items' in tables ? null : guessLines(group[0], words);
    if (lines === null) notes.push(words.leftAside(error.file, problemOf(error, locale)));
    else {
      tables['items'] = { ...lines.table, file: common(group.map(({ name }) => name)) };
      notes.push(lines.note);
    }
  }
  return { mapping: Mapping.parse({ tables }), notes };
}

/** A name that no table has yet: `events`, `events2`, … */
function free(name: string, tables: object): string {
  const taken = Object.keys(tables).filter((each) => each.startsWith(name)).length;
  return taken === 0 ? name : `${name}${taken + 1}`;
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
