import { Mapping, type MappingInput } from '../mapping/schema.js';

/** A mapping for files that many shops have. */
export interface Preset {
  readonly name: string;
  /** What it reads, in a few words. */
  readonly title: string;
  /**
   * For each table, columns that together tell it from others (`a|b`: one of the two); an empty list for a table that is found by its
   * file's name alone. The preset fits input in which every table that is not optional has a file.
   */
  readonly signatures: Readonly<Record<string, readonly string[]>>;
  readonly mapping: Mapping;
}

export interface PresetInput extends Omit<Preset, 'mapping'> {
  readonly mapping: MappingInput;
}

/** Checks the mapping of a preset once, when it is loaded. */
export function preset(input: PresetInput): Preset {
  return { ...input, mapping: Mapping.parse(input.mapping) };
}
