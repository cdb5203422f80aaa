const quoted = (names: readonly string[], between = ', '): string =>
  names.map((name) => `“${name}”`).join(between);

/** What keeps a mapping from being used. Where in the mapping it is stands before it. */
export const mapping = {
  /** @param said by the reader of YAML, with the code of what it found */
  noYaml: ({ said }: { readonly said: string; readonly code: string }) => ({ problem: said }),
  unknownField: (name: string, near: string | undefined) => ({
    problem: `“${name}” is no field that a mapping knows here.`,
    hint: near === undefined ? undefined : `Did you mean “${near}”?`,
  }),
  missing: { problem: 'is missing.' },
  /** @param check what the schema says of it */
  wrong: (check: string, value: string) => ({ problem: `${check} (it says ${value}).` }),
  noForm: (value: string, near: string | undefined) => ({
    problem: `${value} is not one of the forms known here.`,
    hint: near === undefined ? undefined : `Did you mean “${near}”?`,
  }),
  noPreset: (name: string, names: readonly string[], near: string | undefined) => ({
    problem: `there is no preset “${name}”.`,
    hint: `${near === undefined ? '' : `Did you mean “${near}”? `}There are ${names.join(', ')}.`,
  }),
  noColumn: (table: string, name: string, { near, columns }: Columns) => ({
    problem: `${table} has no column “${name}”.`,
    hint:
      near.length > 0 ? `Did you mean ${quoted(near, ' or ')}?` : `It has ${quoted(columns.slice(0, 30))}.`,
  }),
  noTable: (name: string) => ({ problem: `there is no table “${name}”` }),
  joinedToItself: (name: string) => ({ problem: `“${name}” would be joined to itself` }),
  noFile: (table: string) => ({ problem: `the file of table “${table}” is not among the input` }),
  bothSides: (column: string) => ({
    problem: `the column “${column}” stands on both sides: give “as” another prefix`,
  }),
  fileToo: { problem: 'needs “file”, as the other tables have it' },
  oneWay: { problem: 'needs exactly one way to make one value of many, such as {sum: $price}' },
  noWay: (how: string) => ({ problem: `“${how}” is no way to make one value of many` }),
  idOrIds: { problem: 'needs an id (one object) or ids (a cell that lists several)' },
  ids: { problem: 'needs ids' },
  noTest: { problem: 'is no test that a mapping knows' },
};

export interface Columns {
  /** Names that are much like it. */
  readonly near: readonly string[];
  readonly columns: readonly string[];
}

/** Where something stands: a line of a mapping’s file, or a preset. */
export const places = {
  line: (file: string, line: number) => `${file} line ${line}`,
  preset: (name: string) => `preset ${name}`,
  guess: 'the guess',
};
