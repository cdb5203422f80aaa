import { entryOf } from '@throughline/model';

/** Who makes something without an account, as the server calls them. */
const MACHINES: Readonly<Record<string, string>> = {
  'this machine': 'diesem Rechner',
  'the command line': 'der Kommandozeile',
};

/** Whoever made something, to stand after “von”. */
export const maker = (name: string): string => entryOf(MACHINES, name) ?? name;
