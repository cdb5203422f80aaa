import { figuresIn } from '@throughline/model';

const { decimal, whole } = figuresIn('en');

function plural(count: number, noun: string): string {
  const ending = noun.endsWith('y') && !/[aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${whole(count)} ${count === 1 ? noun : ending}`;
}

/** What stands in the way of a file. */
export type FileProblem = 'missing' | 'noRight' | 'folder';

/** What an import brought, as far as a sentence says it. */
export interface Brought {
  readonly events: number;
  readonly objects: number;
  readonly journeys: number;
  /** Its first and its last day; null where nothing came in. */
  readonly days: readonly [from: string, to: string] | null;
}

/** What a demo shop came to: events, in how many seconds, and how many in each. */
export interface Made {
  readonly events: number;
  readonly out: string;
  readonly seconds: number;
  readonly rate: number;
}

/** What commands say beside their figures, in English: the source of the others. */
export const en = {
  stopping: 'Stopping … (once more to stop at once)',
  asking: (url: string, folder: string) => `Asking the server at ${url}, which owns ${folder}.`,
  goesOn: 'The server goes on with the import.',
  phases: {
    waiting: 'waiting for another import to end',
    generating: 'making the demo shop',
    reading: 'reading',
    storing: 'storing',
    journeys: 'building journeys',
  },
  rows: (done: number) => `${whole(done)} rows`,
  rowsOf: (done: number, total: number, percent: number) =>
    `${whole(done)} of ${whole(total)} rows (${percent} %)`,
  imported: ({ events, objects, journeys, days }: Brought) =>
    `Imported ${plural(events, 'event')}, ${plural(objects, 'object')}, ${plural(journeys, 'journey')}${days === null ? '' : `, ${days[0]} to ${days[1]}`}.`,
  wrote: ({ events, out, seconds, rate }: Made) =>
    `Wrote ${whole(events)} events to ${out} in ${decimal(seconds, 1)} s (${whole(rate)} a second).`,
  knownAlready: (count: number) =>
    `${plural(count, 'event')} ${count === 1 ? 'was' : 'were'} known already and ${count === 1 ? 'is' : 'are'} not counted twice.`,
  notUsed: (count: number) => `${plural(count, 'row')} could not be used:`,
  times: (count: number, file: string, reason: string) => `${whole(count)} × ${file}: ${reason}`,
  moreReasons: (count: number) => `and ${plural(count, 'other reason')}`,
  notKept: 'They are not kept: give --rejects FILE to keep them with their lines and reasons.',
  keptIn: (file: string) => `Kept with their lines and reasons in ${file}`,
  strict: 'Ended with code 1, since --strict allows no rows that cannot be used.',
  things: {
    mapping: 'The mapping',
    settings: 'The settings file',
    line: 'The line',
    question: 'The question',
    modelInput: 'The input',
    configuration: 'The configuration',
  },
  files: {
    missing: 'does not exist',
    noRight: 'may not be read by this user',
    folder: 'is a folder, not a file',
  } satisfies Readonly<Record<FileProblem, string>>,
  noInput: (path: string, problem: string | null) => ({
    message: `The input ${path} ${problem ?? 'cannot be read'}.`,
    hint: 'Check its name and its rights.',
  }),
  noOutput: (file: string, problem: string) => `The output ${file} cannot be written: ${problem}.`,
  writtenTo: (file: string) => `Written to ${file}.`,
  noJson: (name: string, why: string) => ({ message: `${name} is not JSON: ${why}.` }),
  noObject: (name: string) => ({ message: `${name} must hold a JSON object.` }),
  noFolder: (folder: string) => ({
    message: `There is no data folder ${folder}.`,
    hint: 'Name the files to answer from, or import files first, or name the folder with --data.',
  }),
  noServer: (url: string) => ({
    message: `The server at ${url}, which owns the data folder, does not answer.`,
    hint: 'End it and try again.',
  }),
  serverStatus: (status: number) => ({ message: `The server answered with status ${status}.` }),
  noShopYet: { message: 'No shop is stored yet.', hint: 'Import files first.' },
  manyShops: (ids: readonly string[]) => ({
    message: `More than one shop is stored: ${ids.join(', ')}.`,
    hint: 'Name one of them with --shop.',
  }),
  nothingMended: {
    message: 'Nothing is mended.',
    hint: 'Say what to mend with --move or --set, or use “replay”.',
  },
  noSides: (option: string, told: string) => ({
    message: `${option} ${told}: it must name two sides of an equals sign.`,
  }),
};
