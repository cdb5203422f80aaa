const AGAIN = 'Get the file again: nothing was imported.';
const CORRECT = 'Correct it or export it again: nothing was imported.';

const both = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' and ');

/** What is wrong with the JSON of a log. */
const JSON_FAULTS = {
  member: (megabytes: string) => `has a member of more than ${megabytes} MB`,
  cutOff: () => 'is broken off: the document does not end',
  goesOn: () => 'goes on after the document has ended',
  noObject: () => 'is not one JSON object',
  deep: (most: string) => `nests values more than ${most} deep`,
  mixed: () => 'closes a list as an object, or an object as a list',
  closes: () => 'closes more than it opens',
  key: () => 'has a key that is no text',
  noJson: (text: string) => `is not JSON: “${text}”`,
};
export type JsonFault = keyof typeof JSON_FAULTS;

/** What keeps an event log from being imported. */
export const logs = {
  besideTable: (table: string) => ({
    problem: `is an event log, and “${table}” beside it is a table.`,
    hint: 'Import logs and tables one after another.',
  }),
  sqliteInGzip: {
    problem: 'is a SQLite database within gzip.',
    hint: 'Unpack it and import that.',
  },
  encoding: (declared: string) => ({
    problem: `is written in “${declared}”, which is not known here.`,
    hint: 'Save it as UTF-8.',
  }),
  noLog: (root: string | undefined) => ({
    problem: `is XML whose outermost element is ${root === undefined ? 'missing' : `“${root}”`}, not the “log” of XES or OCEL.`,
    hint: 'Export it as XES, OCEL or a table.',
  }),
  gzip: { problem: 'the gzip archive is broken off or damaged.', hint: AGAIN },
  growth: (times: number) => ({
    problem: `grows to more than ${times} times its size when it is unpacked.`,
    hint: 'If it is to be trusted, unpack it and import the file within.',
  }),
  xmlAttribute: (megabytes: number, line: number) => ({
    problem: `has more than ${megabytes} MB of text in one attribute, by line ${line}.`,
    hint: 'Leave the attribute out. Nothing was imported.',
  }),
  xmlDepth: (most: number, line: number) => ({
    problem: `nests elements more than ${most} deep, at line ${line}.`,
    hint: 'No log does. Nothing was imported.',
  }),
  xmlEntities: {
    problem: 'defines entities of its own, which are not followed.',
    hint: 'Remove the DOCTYPE. Nothing was imported.',
  },
  /** @param words of the reader of XML */
  xmlCutOff: (words: string, line: number) => ({
    problem: `is broken off: ${words} (line ${line}).`,
    hint: AGAIN,
  }),
  xmlBroken: (words: string, line: number) => ({
    problem: `is not well-formed XML: ${words} (line ${line}).`,
    hint: AGAIN,
  }),
  jsonBroken: (fault: JsonFault, about: string, line: number) => ({
    problem: `${JSON_FAULTS[fault](about)} (line ${line}).`,
    hint: AGAIN,
  }),
  ocelLacks: (lists: readonly string[], version: '1.0' | '2.0') => ({
    problem: `lacks ${both(lists)}, which OCEL ${version === '2.0' ? '2.0 in JSON' : version} has.`,
    hint: 'Export it again: nothing was imported.',
  }),
  ocelNoType: (object: string, line: number) => ({
    problem: `does not follow OCEL 1.0 at line ${line}: the object “${object}” has no “ocel:type”.`,
    hint: CORRECT,
  }),
  /** @param check what the schema says of the place */
  ocelShape: (place: string, check: string, line: number) => ({
    problem: `does not follow OCEL 2.0 at line ${line}: ${place} ${check}.`,
    hint: CORRECT,
  }),
  sqliteTables: (missing: readonly string[]) => ({
    problem: `is a SQLite database without the tables of OCEL: it has no ${missing.join(', ')}, and no event_map_type.`,
    hint: 'Export its tables as CSV, or the log as OCEL.',
  }),
  /** @param words of SQLite */
  sqliteBroken: (words: string) => ({
    problem: `cannot be read as a SQLite database (${words}).`,
    hint: AGAIN,
  }),
};

/** What a person should know of a log that was imported. */
export const logNotes = {
  noPart: (name: string) => `“${name}” is no part of OCEL 2.0: left aside.`,
  strangers: (count: number) => `${count} relations name objects that the file does not describe: left out.`,
  classifiers: (each: readonly (readonly [name: string, keys: string])[]) =>
    `Classifiers of the log: ${each.map(([name, keys]) => `“${name}” by ${keys}`).join(', ')}.`,
  globals: (scope: string, names: readonly string[]) => `Every ${scope} of the log has ${names.join(', ')}.`,
};
