import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Locale, nearest, type ShopSettings } from '@throughline/model';
import type { Guess } from '../guess/guess.js';
import { guessMapping } from '../guess/guess.js';
import { FileError } from '../file-error.js';
import type { FileShape } from '../inspect/shape.js';
import { MappingError } from '../mapping/error.js';
import { parseMapping, readMapping, type ReadMapping } from '../mapping/read.js';
import { PRESETS, type Preset, presetNamed } from '../presets/index.js';
import { filesOf, recognise } from '../presets/recognise.js';
import { assignFiles } from './assign.js';
import { fittingShapes } from './fitting.js';
import type { InputFile } from './inputs.js';

/** What is to be done with which file. */
export interface Plan {
  readonly read: ReadMapping;
  readonly tables: ReadonlyMap<string, readonly FileShape[]>;
  /** Settings that lie beside the files, as `throughline demo` writes them. */
  readonly settings: Partial<ShopSettings>;
  readonly preset: string | null;
  readonly guess: Guess | null;
  /** Names of the files in which no table of the mapping is. */
  readonly aside: readonly string[];
}

export interface PlanOptions {
  readonly preset?: string | undefined;
  /** A mapping as a value, or the path of its file (YAML or JSON). */
  readonly mapping?: unknown;
  /** The language of notes; English where left out. */
  readonly locale?: Locale | undefined;
}

/** How to look at a file; further ways to know it come from the mapping. */
export type Look = (
  file: InputFile,
  known: { format?: 'csv' | 'tsv' | 'jsonl' | 'parquet'; delimiter?: string },
) => Promise<FileShape>;

/** Finds what each input file is: by the mapping, by the preset named, by a preset that fits, by guessing. */
export async function planImport(
  files: readonly InputFile[],
  options: PlanOptions,
  look: Look,
): Promise<Plan> {
  const tables = files.filter(({ name }) => !isBeside(name));
  const settings = await besideSettings(files);
  if (options.mapping !== undefined) return { ...(await byMapping(tables, options.mapping, look)), settings };
  const shapes: FileShape[] = [];
  for (const file of tables) shapes.push(await look(file, {}));
  if (options.preset !== undefined) return { ...byPreset(shapes, named(options.preset)), settings };
  const found = recognise(shapes);
  if (found !== null) return { ...byPreset(shapes, found.preset), settings };
  const guess = guessMapping(shapes, options.locale);
  const read: ReadMapping = { mapping: guess.mapping, placeOf: () => (places) => places.guess };
  return { read, tables: assignShapes(read, shapes), settings, preset: null, guess, aside: [] };
}

/** Files that `throughline demo` writes beside the data; they are not tables. */
function isBeside(name: string): boolean {
  return ['shop.json', 'truth.json', 'config.json'].includes(name);
}

async function besideSettings(files: readonly InputFile[]): Promise<Partial<ShopSettings>> {
  const [first] = files;
  const listed = files.find(({ name }) => name === 'shop.json');
  const path = listed?.path ?? (first === undefined ? '' : join(dirname(first.path), 'shop.json'));
  if (listed === undefined && !files.some(({ name }) => /^events\.(jsonl|parquet)/u.test(name))) return {};
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Partial<ShopSettings>;
}

type Planned = Omit<Plan, 'settings'>;

async function byMapping(files: readonly InputFile[], mapping: unknown, look: Look): Promise<Planned> {
  const read = typeof mapping === 'string' ? await loadMapping(mapping) : parseMapping(mapping);
  const shapes = new Map<string, FileShape[]>();
  for (const [name, assigned] of assignFiles(read.mapping, files)) {
    const rule = read.mapping.tables[name];
    const known = {
      ...(rule?.format === undefined ? {} : { format: rule.format }),
      ...(rule?.delimiter === undefined ? {} : { delimiter: rule.delimiter }),
    };
    const looked: FileShape[] = [];
    for (const file of assigned) looked.push(await look(file, known));
    shapes.set(
      name,
      rule?.file === undefined && rule !== undefined ? [...fittingShapes(rule, looked)] : looked,
    );
  }
  return {
    read,
    tables: shapes,
    preset: null,
    guess: null,
    aside: leftAside(files, [...shapes.values()].flat()),
  };
}

/** Reads a mapping's file. Throws `MappingError` with the line, `FileError` where it cannot be read. */
export async function loadMapping(path: string): Promise<ReadMapping> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FileError(path, ({ noMapping, notOpened }) =>
      cause.code === 'ENOENT' ? noMapping : notOpened(cause.code ?? cause.message),
    );
  });
  return readMapping(text, basename(path));
}

function named(name: string): Preset {
  const preset = presetNamed(name);
  if (preset !== undefined) return preset;
  const names = PRESETS.map((each) => each.name);
  const near = nearest(name, names, 1)[0];
  throw new MappingError(({ noPreset }) => noPreset(name, names, near), []);
}

function byPreset(shapes: readonly FileShape[], preset: Preset): Planned {
  const read: ReadMapping = {
    mapping: preset.mapping,
    placeOf: () => (places) => places.preset(preset.name),
  };
  const tables = filesOf(preset, shapes);
  const names = Object.keys(preset.mapping.tables);
  const [only] = names;
  // A preset of one table that was asked for by name is tried on the file, so that the missing column is told.
  if (tables.size === 0 && names.length === 1 && only !== undefined) tables.set(only, [...shapes]);
  const missing = Object.entries(preset.mapping.tables).find(
    ([name, rule]) => !rule.optional && !tables.has(name),
  )?.[0];
  if (missing !== undefined || tables.size === 0)
    throw unfit(preset, missing === undefined ? names : [missing], shapes);
  return {
    read,
    tables,
    preset: preset.name,
    guess: null,
    aside: leftAside(shapes, [...tables.values()].flat()),
  };
}

function unfit(preset: Preset, tables: readonly string[], shapes: readonly FileShape[]): FileError {
  const columns = preset.signatures[tables[0] ?? ''] ?? Object.values(preset.signatures)[0] ?? [];
  return new FileError(shapes.map(({ name }) => name).join(', '), ({ presetWithout }) =>
    presetWithout(tables, preset.name, columns),
  );
}

function assignShapes(read: ReadMapping, shapes: readonly FileShape[]): Map<string, FileShape[]> {
  const byPath = new Map(shapes.map((shape) => [shape.path, shape]));
  const assigned = new Map<string, FileShape[]>();
  for (const [name, files] of assignFiles(read.mapping, shapes)) {
    assigned.set(
      name,
      files.flatMap(({ path }) => byPath.get(path) ?? []),
    );
  }
  return assigned;
}

function leftAside(
  files: readonly { readonly name: string }[],
  used: readonly { readonly name: string }[],
): string[] {
  const names = new Set(used.map(({ name }) => name));
  return files.flatMap(({ name }) => (names.has(name) ? [] : [name]));
}
